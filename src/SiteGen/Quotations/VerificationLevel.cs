namespace SiteGen.Quotations;

/// <summary>How well words match the archived text of their source, best first.</summary>
public enum VerificationLevel
{
    /// <summary>Character for character, apart from line breaks and runs of white space.</summary>
    Exact,

    /// <summary>Equal once quotation marks, apostrophes, dashes, ellipses and non-breaking spaces are folded.</summary>
    Typographic,

    /// <summary>Every part between brackets is in the text, in order and without overlap.</summary>
    Elided,

    /// <summary>Not in the text, but something similar is.</summary>
    Altered,

    /// <summary>Not in the text of its own source, but in that of another.</summary>
    Elsewhere,

    /// <summary>Nothing similar is in the text.</summary>
    Absent,

    /// <summary>One or two words that the text has several times, and nothing says which are meant.</summary>
    Ambiguous,

    /// <summary>The source has no archived text, or only an excerpt without these words.</summary>
    Unarchived,
}

/// <summary>The names of levels, as commands print them and the lockfile stores them.</summary>
public static class VerificationLevels
{
    /// <summary>All levels, best first.</summary>
    public static IReadOnlyList<VerificationLevel> All { get; } = Enum.GetValues<VerificationLevel>();

    /// <summary>Returns the name of a level: <c>exact</c>, <c>typographic</c>, …</summary>
    public static string Name(this VerificationLevel level) => level switch
    {
        VerificationLevel.Exact => "exact",
        VerificationLevel.Typographic => "typographic",
        VerificationLevel.Elided => "elided",
        VerificationLevel.Altered => "altered",
        VerificationLevel.Elsewhere => "elsewhere",
        VerificationLevel.Absent => "absent",
        VerificationLevel.Ambiguous => "ambiguous",
        _ => "unarchived",
    };

    /// <summary>Returns the level with a name, or null.</summary>
    public static VerificationLevel? Parse(string word)
    {
        foreach (var level in All)
        {
            if (level.Name() == word)
            {
                return level;
            }
        }

        return null;
    }

    /// <summary>Whether the words were found in the text of their own source.</summary>
    public static bool IsVerified(this VerificationLevel level) => level <= VerificationLevel.Elided;

    /// <summary>Whether the source has a text and the words were not found in it.</summary>
    public static bool IsMismatch(this VerificationLevel level) =>
        level is VerificationLevel.Altered or VerificationLevel.Elsewhere or VerificationLevel.Absent;
}
