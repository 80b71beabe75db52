namespace SiteGen.Dates;

/// <summary>The characters of EDTF for each <see cref="DateQualifier"/>.</summary>
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
    /// The qualifier of a mark; <see cref="DateQualifier.None"/> for any other character.
    /// </summary>
    public static DateQualifier Read(char mark) => mark switch
    {
        '?' => DateQualifier.Uncertain,
        '~' => DateQualifier.Approximate,
        '%' => DateQualifier.UncertainAndApproximate,
        _ => DateQualifier.None,
    };

    /// <summary>
    /// The one mark that means the same as all marks in <paramref name="text"/> together; empty if it has none.
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

    /// <summary>The text without its marks.</summary>
    public static string Removed(string text) => string.Concat(text.Where(c => !All.Contains(c)));
}
