using SiteGen.Languages;

namespace SiteGen.Rendering;

/// <summary>A phrase with links, or with arguments that are HTML, which is written part by part.</summary>
/// <param name="Form">The parts of the phrase.</param>
/// <param name="Names">The names of its arguments.</param>
/// <param name="Values">The arguments: text, or HTML.</param>
internal sealed record PhraseHtml(Phrase.Part[] Form, string[] Names, object?[] Values)
{
    /// <summary>Whether it has neither links nor HTML.</summary>
    public bool IsText => Array.TrueForAll(Form, p => p.Kind switch
    {
        Phrase.PartKind.Text => true,
        Phrase.PartKind.Argument => ValueOf(p.Text) is null or string,
        _ => false,
    });

    /// <summary>The text, if it is one.</summary>
    public string ToText() => string.Concat(
        Form.Select(p => p.Kind == Phrase.PartKind.Text ? p.Text : (string?)ValueOf(p.Text)));

    /// <summary>The value of an argument.</summary>
    public object? ValueOf(string name)
    {
        var index = Array.IndexOf(Names, name);
        return index < 0 ? null : Values[index];
    }
}
