namespace SiteGen.Dates;

/// <summary>
/// Reads dates without explaining errors. Nearly all dates are right, so <see cref="DateRefusal"/> looks for the reason
/// only after a text was refused.
/// </summary>
internal static class EdtfReader
{
    /// <summary>The text of an open end of an interval.</summary>
    public const string OpenEnd = "..";

    /// <summary>The character between the ends of an interval.</summary>
    public const char Separator = '/';

    /// <summary>Reads the whole text as a date; null if it is not one.</summary>
    public static EdtfDate? Read(ReadOnlySpan<char> text)
    {
        var slash = text.IndexOf(Separator);
        if (slash < 0)
        {
            return ReadPoint(text) is { } point ? EdtfDate.Point(point) : null;
        }

        var left = text[..slash];
        var right = text[(slash + 1)..];
        var start = ReadPoint(left);
        var end = ReadPoint(right);

        return (start, end) switch
        {
            ({ } from, { } to) => IsReversed(from, to) ? null : EdtfDate.Interval(from, to),
            ({ } from, null) => right is OpenEnd ? EdtfDate.Interval(from, null) : null,
            (null, { } to) => left is OpenEnd ? EdtfDate.Interval(null, to) : null,
            _ => null,
        };
    }

    /// <summary>Reads the whole text as a year, month or day with its qualifier; null if it is not one.</summary>
    public static CalendarDate? ReadPoint(ReadOnlySpan<char> text)
    {
        var qualifier = text.IsEmpty ? DateQualifier.None : QualifierMark.Read(text[^1]);
        var body = qualifier == DateQualifier.None ? text : text[..^1];

        int year = 0, month = 0, day = 0;
        var hasForm = body.Length switch
        {
            4 => Digits.TryRead(body, out year),
            7 => Digits.TryRead(body[..4], out year) && body[4] == '-' && Digits.TryRead(body[5..], out month),
            10 => Digits.TryRead(body[..4], out year) && body[4] == '-' && Digits.TryRead(body[5..7], out month)
                && body[7] == '-' && Digits.TryRead(body[8..], out day),
            _ => false,
        };

        var exists = hasForm
            && (body.Length < 7 || month is >= 1 and <= 12)
            && (body.Length < 10 || (day >= 1 && day <= ProlepticDays.InMonth(year, month)));
        return exists ? new CalendarDate(year, month, day, qualifier) : null;
    }

    /// <summary>
    /// Whether the end is before the start for certain. Ends that overlap, as in <c>2018-05/2018</c>, may be in order.
    /// </summary>
    public static bool IsReversed(CalendarDate start, CalendarDate end) => end.LastDay < start.FirstDay;
}
