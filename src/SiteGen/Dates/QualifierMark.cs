namespace SiteGen.Dates;

/// <summary>The characters that stand for a <see cref="DateQualifier"/> in EDTF.</summary>
internal static class QualifierMark
{
    /// <summary>All marks.</summary>
    public const string All = "?~%";

    /// <summary>The mark of a qualifier; empty for <see cref="DateQualifier.None"/>.</summary>
    public static string Of(DateQualifier qualifier) => qualifier switch
    {
        DateQualifier.Uncertain => "?",
        DateQualifier.Approximate => "~",
        DateQualifier.UncertainAndApproximate => "%",
        _ => "",
    };

    /// <summary>
    /// The qualifier that a mark stands for; <see cref="DateQualifier.None"/> for every other character.
    /// </summary>
    public static DateQualifier Read(char mark) => mark switch
    {
        '?' => DateQualifier.Uncertain,
        '~' => DateQualifier.Approximate,
        '%' => DateQualifier.UncertainAndApproximate,
        _ => DateQualifier.None,
    };

    /// <summary>
    /// The one mark that says what all marks in <paramref name="text"/> say together; empty if it has none.
    /// </summary>
    public static string Merged(ReadOnlySpan<char> text)
    {
        var both = text.Contains('%');
        var uncertain = both || text.Contains('?');
        var approximate = both || text.Contains('~');
        return (uncertain, approximate) switch
        {
            (true, true) => "%",
            (true, false) => "?",
            (false, true) => "~",
            _ => "",
        };
    }

    /// <summary>The text without any marks.</summary>
    public static string Removed(ReadOnlySpan<char> text) => text.ToString()
        .Replace("?", "", StringComparison.Ordinal)
        .Replace("~", "", StringComparison.Ordinal)
        .Replace("%", "", StringComparison.Ordinal);
}
