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

    /// <summary>The characters around a choice.</summary>
    public const char OpenBracket = '[', CloseBracket = ']';

    private const char LongYear = 'Y';

    /// <summary>Reads the whole text as a date; null if it is not one.</summary>
    public static EdtfDate? Read(ReadOnlySpan<char> text)
    {
        if (text is [OpenBracket, .., CloseBracket])
        {
            return ReadChoice(text[1..^1]);
        }

        var slash = text.IndexOf(Separator);
        if (slash < 0)
        {
            return ReadPoint(text) is { } point ? EdtfDate.Of(point) : null;
        }

        var left = text[..slash];
        var right = text[(slash + 1)..];
        var start = ReadPoint(left);
        var end = ReadPoint(right);

        return (start, end) switch
        {
            ({ } from, { } to) => IsReversed(from, to) ? null : EdtfDate.Interval(from, to),
            ({ } from, null) when IsMissingEnd(right) => EdtfDate.Interval(from, null, right.IsEmpty),
            (null, { } to) when IsMissingEnd(left) => EdtfDate.Interval(null, to, left.IsEmpty),
            _ => null,
        };
    }

    /// <summary>Reads the whole text as a date that is no interval and no choice; null if it is not one.</summary>
    public static CalendarDate? ReadPoint(ReadOnlySpan<char> text)
    {
        var qualifier = text.IsEmpty ? DateQualifier.None : QualifierMark.Read(text[^1]);
        var body = qualifier == DateQualifier.None ? text : text[..^1];
        if (body is [LongYear, ..])
        {
            return ReadLongYear(body[1..]) is { } longYear ? new(longYear, 0, 0, qualifier) : null;
        }

        var isNegative = body is ['-', ..];
        body = isNegative ? body[1..] : body;
        if (body.Length < 4 || (body.Length > 4 && body[4] != '-'))
        {
            return null;
        }

        var rest = body.Length > 5 ? body[5..] : "";
        if (!Digits.TryRead(body[..4], out var year))
        {
            return isNegative || body.Length > 4 ? null : ReadDecadeOrCentury(body, qualifier);
        }

        return (isNegative && year == 0) || (body.Length > 4 && rest.IsEmpty)
            ? null : ReadInYear(isNegative ? -year : year, rest, qualifier);
    }

    /// <summary>
    /// Whether the end is before the start for certain. Ends that overlap, as in <c>2018-05/2018</c>, may be in order.
    /// </summary>
    public static bool IsReversed(CalendarDate start, CalendarDate end) => end.LastDay < start.FirstDay;

    private static bool IsMissingEnd(ReadOnlySpan<char> end) => end.IsEmpty || end is OpenEnd;

    private static EdtfDate? ReadChoice(ReadOnlySpan<char> text)
    {
        var dates = new List<CalendarDate>();
        foreach (var part in text.Split(','))
        {
            if (ReadPoint(text[part].Trim(' ')) is not { } date)
            {
                return null;
            }

            dates.Add(date);
        }

        return dates.Distinct().Count() > 1 ? EdtfDate.Choice(dates) : null;
    }

    /// <summary>Reads a year of five digits or more, without its letter.</summary>
    private static int? ReadLongYear(ReadOnlySpan<char> text)
    {
        var isNegative = text is ['-', ..];
        text = isNegative ? text[1..] : text;
        return text.Length is 5 or 6 && text[0] != '0' && Digits.TryRead(text, out var year)
            ? isNegative ? -year : year : null;
    }

    private static CalendarDate? ReadDecadeOrCentury(ReadOnlySpan<char> text, DateQualifier qualifier) =>
        text is [.., 'X'] && Digits.TryRead(text[..3], out var decade) ? CalendarDate.OfDecade(decade, qualifier)
        : text[2..] is CalendarDate.Unknown && Digits.TryRead(text[..2], out var century)
            ? CalendarDate.OfCentury(century, qualifier)
        : null;

    /// <summary>Reads what stands behind a year and its hyphen.</summary>
    private static CalendarDate? ReadInYear(int year, ReadOnlySpan<char> text, DateQualifier qualifier)
    {
        switch (text)
        {
            case "":
                return new(year, 0, 0, qualifier);
            case CalendarDate.Unknown:
                return CalendarDate.OfUnknown(year, 0, 1, qualifier);
            case CalendarDate.Unknown + "-" + CalendarDate.Unknown:
                return CalendarDate.OfUnknown(year, 0, 2, qualifier);
            default:
                break;
        }

        if (text.Length is not (2 or 5) || !Digits.TryRead(text[..2], out var month))
        {
            return null;
        }

        if (text.Length == 2)
        {
            return month is >= 21 and <= 24 ? CalendarDate.OfSeason(year, month, qualifier)
                : month is >= 1 and <= 12 ? new(year, month, 0, qualifier) : null;
        }

        return text[2] != '-' || month is < 1 or > 12 ? null
            : text[3..] is CalendarDate.Unknown ? CalendarDate.OfUnknown(year, month, 1, qualifier)
            : Digits.TryRead(text[3..], out var day) && day >= 1 && day <= ProlepticDays.InMonth(year, month)
                ? new(year, month, day, qualifier) : null;
    }
}
