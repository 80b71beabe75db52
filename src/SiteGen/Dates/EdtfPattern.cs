namespace SiteGen.Dates;

/// <summary>
/// The form of dates as a regular expression, for editors. It does not check the calendar: 30 February and intervals
/// that end before they start match, and are only refused when the file is read.
/// </summary>
internal static class EdtfPattern
{
    private const string Point = "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?[?~%]?";

    /// <summary>An ECMA 262 regular expression for the whole text.</summary>
    public const string Whole = $@"^({Point}|{Point}/({Point}|\.\.)|\.\./{Point})$";
}
