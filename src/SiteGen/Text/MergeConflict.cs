using System.Text.RegularExpressions;

namespace SiteGen.Text;

/// <summary>Finds what Git leaves in a file that two people changed.</summary>
internal static partial class MergeConflict
{
    /// <summary>Returns the position of the first conflict; null if there is none.</summary>
    public static SourceSpan? Find(string text) =>
        Marker().Match(text) is { Success: true } found ? new(found.Index, found.Length) : null;

    /// <summary>The start of the line with which Git opens a conflict.</summary>
    [GeneratedRegex("^<{7}(?= |\\r?$)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Marker();
}
