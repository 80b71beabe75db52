using System.Globalization;

namespace SiteGen.Dates;

/// <summary>
/// Says what is wrong in a text that comes closest to <c>2018-02-20</c>: walks through year, month and day until one of
/// them is not as it must be. It has an answer for every text.
/// </summary>
internal static class FieldRefusal
{
    private const int MonthAt = 5;
    private const int DayAt = 8;
    private const int EndAt = 10;

    /// <summary>The reason for the refusal of a text, which may end with qualifiers.</summary>
    public static DateError Explain(ReadOnlySpan<char> text)
    {
        var date = text.TrimEnd(QualifierMark.All);
        return Year(date, text) ?? Month(date, text) ?? Day(date, text) ?? Unreadable(EndAt, date, text);
    }

    private static DateError? Year(ReadOnlySpan<char> date, ReadOnlySpan<char> text)
    {
        var digits = Digits.CountAtStart(date);
        if (digits == 0)
        {
            return Unreadable(0, date, text);
        }

        if (digits == date.Length && digits is 6 or 8)
        {
            // Six digits may also be a year of two digits, a month and a day.
            var hyphened = digits == 8 ? $"{date[..4]}-{date[4..6]}-{date[6..]}{text[8..]}" : null;
            return Malformed(0, digits, "year, month and day are separated by hyphens", Suggestion.Only(hyphened));
        }

        return digits == 4 ? null : Malformed(0, digits, "a year has four digits", null);
    }

    private static DateError? Month(ReadOnlySpan<char> date, ReadOnlySpan<char> text)
    {
        if (Field(date, text, MonthAt, "month") is { } error)
        {
            return error;
        }

        var digits = date[MonthAt..(MonthAt + 2)];
        Digits.TryRead(digits, out var month);
        var isLast = date.Length == MonthAt + 2;
        return month switch
        {
            >= 1 and <= 12 => null,
            >= 21 and <= 41 when isLast => Malformed(MonthAt, 2, "seasons are not supported", null),
            _ => Impossible(MonthAt, $"there is no month {digits}"),
        };
    }

    private static DateError? Day(ReadOnlySpan<char> date, ReadOnlySpan<char> text)
    {
        if (Field(date, text, DayAt, "day") is { } error)
        {
            return error;
        }

        Digits.TryRead(date[..4], out var year);
        Digits.TryRead(date[MonthAt..(MonthAt + 2)], out var month);
        Digits.TryRead(date[DayAt..EndAt], out var day);
        var last = ProlepticDays.InMonth(year, month);
        if (day == 0)
        {
            return Impossible(DayAt, "there is no day 00");
        }

        return day <= last
            ? null
            : Impossible(DayAt, string.Create(
                CultureInfo.InvariantCulture, $"{EnglishMonth.Name(month)} {year:D4} has {last} days"));
    }

    /// <summary>
    /// Whether a hyphen and two digits stand where a field starts; the digits may still be impossible.
    /// </summary>
    private static DateError? Field(ReadOnlySpan<char> date, ReadOnlySpan<char> text, int at, string name)
    {
        var hyphen = at - 1;
        if (date.Length <= hyphen || date[hyphen] != '-')
        {
            return Unreadable(hyphen, date, text);
        }

        if (date.Length == at)
        {
            return Malformed(hyphen, 1, $"the {name} is missing", OtherNotation.ToEdtf(text));
        }

        var digits = Digits.CountAtStart(date[at..]);
        return digits switch
        {
            0 => Unreadable(at, date, text),
            2 => null,
            _ => Malformed(at, digits, $"a {name} has two digits", OtherNotation.ToEdtf(text)),
        };
    }

    private static DateError Unreadable(int at, ReadOnlySpan<char> date, ReadOnlySpan<char> text)
    {
        const string Message = "a date is written '2018', '2018-02' or '2018-02-20'";
        var suggestion = OtherNotation.ToEdtf(text);
        return at < date.Length
            ? Malformed(at, date.Length - at, Message, suggestion)
            : Malformed(0, text.Length, Message, suggestion);
    }

    private static DateError Malformed(int start, int length, string message, string? suggestion) =>
        new(DateErrorKind.Malformed, start, length, message, suggestion);

    private static DateError Impossible(int at, string message) =>
        new(DateErrorKind.Impossible, at, 2, message, null);
}
