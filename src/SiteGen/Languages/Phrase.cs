using System.Text;

namespace SiteGen.Languages;

/// <summary>
/// A phrase of the interface with named arguments: <c>Said by {name}</c>. One that depends on a number has a form for
/// each plural category of its language, chosen by the argument <c>count</c>.
/// </summary>
internal sealed class Phrase
{
    private readonly Dictionary<string, Part[]> _forms;

    private Phrase(Dictionary<string, Part[]> forms) => _forms = forms;

    /// <summary>Reads a phrase with one form.</summary>
    public static Phrase Parse(string text) => new(new() { [""] = Parts(text) });

    /// <summary>Reads a phrase with forms for plural categories.</summary>
    public static Phrase Parse(IEnumerable<(string Category, string Text)> forms) =>
        new(forms.ToDictionary(f => f.Category, f => Parts(f.Text), StringComparer.Ordinal));

    /// <summary>Returns the form for a number of things; the only one if it does not depend on a number.</summary>
    public IReadOnlyList<Part> Form(PluralRules rules, int? count) =>
        _forms.TryGetValue("", out var only) ? only
        : _forms.TryGetValue(rules.Of(Math.Abs(count ?? 0)), out var form) ? form
        : _forms.GetValueOrDefault(PluralRules.Other, []);

    /// <summary>Returns the phrase with its arguments; one that is not given stays as it is written.</summary>
    public string Format(PluralRules rules, int? count, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var text = new StringBuilder();
        foreach (var part in Form(rules, count))
        {
            text.Append(part.IsArgument ? ValueOf(part.Text, arguments) : part.Text);
        }

        return text.ToString();
    }

    private static string ValueOf(string name, ReadOnlySpan<(string Name, string Value)> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Name == name)
            {
                return argument.Value;
            }
        }

        return $"{{{name}}}";
    }

    private static Part[] Parts(string text)
    {
        var parts = new List<Part>();
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf('{', at);
            var close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0)
            {
                parts.Add(new(text[at..], IsArgument: false));
                break;
            }

            if (open > at)
            {
                parts.Add(new(text[at..open], IsArgument: false));
            }

            parts.Add(new(text[(open + 1)..close], IsArgument: true));
            at = close + 1;
        }

        return [.. parts];
    }

    /// <summary>Words, or the name of an argument.</summary>
    internal readonly record struct Part(string Text, bool IsArgument);
}
