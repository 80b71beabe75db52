namespace SiteGen.Dates;

/// <summary>
/// The form of dates as a regular expression, for editors. It does not check the calendar: 30 February and intervals
/// that end before they start match, and are only refused when the file is read.
/// </summary>
internal static class EdtfPattern
{
    private const string InYear = "-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]|XX))?|-2[1-4]|-XX(-XX)?";
    private const string Year = "-?[0-9]{4}";

    /// <summary>A date that is no interval and no choice.</summary>
    public const string Point =
        $"({Year}({InYear})?|[0-9]{{3}}X|[0-9]{{2}}XX|Y-?[1-9][0-9]{{4,5}})[?~%]?";

    /// <summary>An ECMA 262 regular expression for the whole text.</summary>
    public const string Whole =
        $@"^({Point}|{Point}/({Point}|\.\.)?|(\.\.)?/{Point}|\[ *{Point}( *, *{Point})+ *\])$";
}
