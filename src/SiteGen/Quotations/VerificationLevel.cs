namespace SiteGen.Quotations;

/// <summary>How words stand in the archived text of their source; the better, the lower.</summary>
public enum VerificationLevel
{
    /// <summary>Character for character, line breaks and runs of white space apart.</summary>
    Exact,

    /// <summary>Equal once quotation marks, apostrophes, dashes, ellipses and spaces that do not break are folded.</summary>
    Typographic,

    /// <summary>Every part between brackets stands in the text, in order and without overlap.</summary>
    Elided,

    /// <summary>Not there, but something close is.</summary>
    Altered,

    /// <summary>Not in its own source, but in another archived one.</summary>
    Elsewhere,

    /// <summary>Nothing like it is there.</summary>
    Absent,

    /// <summary>There is no archived text of the source.</summary>
    Unarchived,
}

/// <summary>The words for levels, as commands print them and the lockfile has them.</summary>
public static class VerificationLevels
{
    /// <summary>All levels, the best first.</summary>
    public static IReadOnlyList<VerificationLevel> All { get; } = Enum.GetValues<VerificationLevel>();

    /// <summary><c>exact</c>, <c>typographic</c>, …</summary>
    public static string Word(this VerificationLevel level) => level switch
    {
        VerificationLevel.Exact => "exact",
        VerificationLevel.Typographic => "typographic",
        VerificationLevel.Elided => "elided",
        VerificationLevel.Altered => "altered",
        VerificationLevel.Elsewhere => "elsewhere",
        VerificationLevel.Absent => "absent",
        _ => "unarchived",
    };

    /// <summary>The level of a word; null when there is none.</summary>
    public static VerificationLevel? Parse(string word)
    {
        foreach (var level in All)
        {
            if (level.Word() == word)
            {
                return level;
            }
        }

        return null;
    }

    /// <summary>Whether the words were found in the text of their own source.</summary>
    public static bool IsVerified(this VerificationLevel level) => level <= VerificationLevel.Elided;

    /// <summary>Whether there was a text and the words were not found in it as they are.</summary>
    public static bool IsMismatch(this VerificationLevel level) => level is VerificationLevel.Altered or VerificationLevel.Elsewhere or VerificationLevel.Absent;
}
