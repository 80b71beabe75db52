using SiteGen.Languages;

namespace SiteGen.Content.Interface;

/// <summary>
/// The words of the interface that are built in: English, German, French, Spanish, Japanese and Arabic.
/// </summary>
internal static class BuiltInWords
{
    /// <summary>The languages that have words, in the order of their tags.</summary>
    public static IReadOnlyList<string> Tags { get; } = ["ar", "de", "en", "es", "fr", "ja"];

    /// <summary>Returns the words of a language, with English ones for those that it lacks.</summary>
    public static Words Of(string tag)
    {
        var language = LanguageTag.LanguageOf(tag);
        return language == "en" ? English : Tags.Contains(language) ? Read(language, English) : English;
    }

    private static Words English => field ??= Read("en", null);

    private static Words Read(string language, Words? fallback)
    {
        var name = $"languages/words/{language}.yaml";
        using var reader = new StreamReader(typeof(BuiltInWords).Assembly.GetManifestResourceStream(name)!);
        var diagnostics = new List<Diagnostics.Diagnostic>();
        var phrases = WordsReader.Read(new(name, reader.ReadToEnd()), diagnostics);
        return new(phrases, PluralRules.Cardinal(LanguageData.Of(language)), fallback);
    }
}
