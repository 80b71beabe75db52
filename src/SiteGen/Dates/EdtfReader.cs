namespace SiteGen.Dates;

/// <summary>
/// Reads exactly the accepted texts and says nothing about the others: nearly all dates of a site are right, so the
/// reasons are looked for (by <see cref="Refusal"/>) only once a text is refused.
/// </summary>
internal static class EdtfReader
{
    /// <summary>An end of an interval that is open.</summary>
    public const string OpenEnd = "..";

    /// <summary>Between the ends of an interval.</summary>
    public const char Separator = '/';

    /// <summary>The date that the whole text is; null if it is none.</summary>
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

    /// <summary>The year, month or day, with its qualifier, that the whole text is; null if it is none.</summary>
    public static CalendarDate? ReadPoint(ReadOnlySpan<char> text)
    {
        var qualifier = text.IsEmpty ? DateQualifier.None : QualifierMark.Read(text[^1]);
        var body = qualifier == DateQualifier.None ? text : text[..^1];

        int year = 0, month = 0, day = 0;
        var isWritten = body.Length switch
        {
            4 => Digits.TryRead(body, out year),
            7 => Digits.TryRead(body[..4], out year) && body[4] == '-' && Digits.TryRead(body[5..], out month),
            10 => Digits.TryRead(body[..4], out year) && body[4] == '-' && Digits.TryRead(body[5..7], out month)
                && body[7] == '-' && Digits.TryRead(body[8..], out day),
            _ => false,
        };

        var exists = isWritten
            && (body.Length < 7 || month is >= 1 and <= 12)
            && (body.Length < 10 || (day >= 1 && day <= ProlepticDays.InMonth(year, month)));
        return exists ? new CalendarDate(year, month, day, qualifier) : null;
    }

    /// <summary>
    /// Whether no reading of the ends puts them in order. Ends that overlap, as in <c>2018-05/2018</c>, can be.
    /// </summary>
    public static bool IsReversed(CalendarDate start, CalendarDate end) => end.LastDay < start.FirstDay;
}
