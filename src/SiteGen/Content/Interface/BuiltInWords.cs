using SiteGen.Diagnostics;
using SiteGen.Languages;

namespace SiteGen.Content.Interface;

/// <summary>
/// The words of the interface that are built in: English, German, French, Spanish, Japanese and Arabic.
/// </summary>
internal static class BuiltInWords
{
    /// <summary>The language that has all phrases.</summary>
    public const string Complete = "en";

    /// <summary>The languages that have words, in the order of their tags.</summary>
    public static IReadOnlyList<string> Tags { get; } = ["ar", "de", "en", "es", "fr", "ja"];

    /// <summary>All phrases, in English.</summary>
    public static IReadOnlyDictionary<string, Phrase> English => field ??= Read(Complete, null);

    /// <summary>Returns the phrases of a language; null if it has none.</summary>
    public static IReadOnlyDictionary<string, Phrase>? Find(string tag) => tag == Complete ? English
        : Tags.Contains(tag) ? Read(tag, English) : null;

    /// <summary>Returns the words of a language as they are built in, with English ones for those it lacks.</summary>
    public static Words Of(string tag) => new InterfaceWords([], []).Of(tag, []);

    private static IReadOnlyDictionary<string, Phrase> Read(
        string language, IReadOnlyDictionary<string, Phrase>? english)
    {
        var name = $"languages/words/{language}.yaml";
        using var reader = new StreamReader(typeof(BuiltInWords).Assembly.GetManifestResourceStream(name)!);
        var diagnostics = new List<Diagnostic>();
        var data = LanguageData.Of(language);
        var phrases = new WordsReader(new(name, reader.ReadToEnd()), data, english, diagnostics).Read();
        return diagnostics.Count == 0 ? phrases
            : throw new InvalidDataException($"{name}: {string.Join("; ", diagnostics.Select(d => d.Message))}");
    }
}
