using SiteGen.Evidence;
using SiteGen.Quotations;

namespace SiteGen.Tests.Quotations;

/// <summary>Searches texts for words, and returns what was found as a reader would check it.</summary>
internal static class Lookup
{
    /// <summary>Returns the level, and the characters of the text that were found.</summary>
    public static (string Level, string? Found) In(string text, string words)
    {
        var finding = Find(text, words);
        return (finding.Level.Name(), Slice(text, finding));
    }

    /// <summary>Returns the characters of a text that were found, or null.</summary>
    public static string? Slice(string text, Finding finding) => finding.Range is { } range
        // Offsets are in code points.
        ? string.Concat(text.EnumerateRunes().Skip(range.Start).Take(range.End - range.Start))
        : null;

    public static Finding Find(string text, string words, string? language = null, WordsPlace? place = null) =>
        new Archive([new ArchivedText("source", text)]).Verify(words, "source", language, place);
}
