using SiteGen.Quotations;

namespace SiteGen.Tests.Quotations;

/// <summary>Searches texts for words, and returns what was found as a reader would check it.</summary>
internal static class Lookup
{
    /// <summary>Returns the level, and the characters of the text that were found.</summary>
    public static (string Level, string? Found) In(string text, string words)
    {
        var finding = Find(text, words);
        // Offsets are in code points.
        var found = finding.Range is { } range
            ? string.Concat(text.EnumerateRunes().Skip(range.Start).Take(range.End - range.Start))
            : null;
        return (finding.Level.Name(), found);
    }

    public static Finding Find(string text, string words) =>
        new Archive([new ArchivedText("source", text)]).Verify(words, "source");
}
