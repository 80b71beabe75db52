using System.Globalization;
using System.Text.RegularExpressions;

namespace SiteGen.Dates;

/// <summary>Explains why <see cref="EdtfReader"/> refused a text, and suggests what to write instead.</summary>
internal static partial class DateRefusal
{
    // No date is this long in any notation. The limit bounds the time that the patterns take.
    private const int MaxLength = 80;
    private const string NoEnds = "an interval needs at least one date";

    /// <summary>Returns the error in a text that <see cref="EdtfReader.Read"/> refused.</summary>
    public static DateError Explain(string text)
    {
        if (text.All(IsBlank))
        {
            return DateError.Malformed(0, text.Length, "the date is empty");
        }

        if (text.Length > MaxLength)
        {
            return DateError.Malformed(0, text.Length, DateNotation.Forms);
        }

        var slash = text.IndexOf(EdtfReader.Separator);
        var error = Lookalike.Explain(text)
            ?? ExplainChoice(text)
            ?? (slash < 0 ? ExplainSeparator(text) : null)
            ?? (slash >= 0 && slash == text.LastIndexOf(EdtfReader.Separator) ? ExplainInterval(text, slash) : null)
            ?? ExplainPoint(text);
        return error with { Suggestion = OnlyDate(error.Suggestion) };
    }

    /// <summary>Returns a year, month or day in EDTF; null if what is meant is not certain.</summary>
    public static string? ToEdtf(string point) =>
        EdtfReader.ReadPoint(point) is not null ? point
        : point.All(IsBlank) ? null
        : ExplainPoint(point).Suggestion;

    /// <summary>Returns the only one of the texts that is a date; null if none is, or if several are.</summary>
    public static string? OnlyDate(params IEnumerable<string?> texts)
    {
        var dates = texts.Where(text => text is not null && EdtfReader.Read(text) is not null).Distinct().ToList();
        return dates.Count == 1 ? dates[0] : null;
    }

    private static DateError ExplainPoint(string text)
    {
        var before = text.TakeWhile(IsBlank).Count();
        var after = text.Reverse().TakeWhile(IsBlank).Count();
        var point = text[before..^after];
        if (point.Length == text.Length || (point != EdtfReader.OpenEnd && EdtfReader.ReadPoint(point) is null))
        {
            var error = ExplainImpossible(point) ?? DateNotation.Explain(point);
            return error with { Start = error.Start + before };
        }

        var (start, length, where) = before > 0 ? (0, before, "before") : (point.Length, after, "after");
        var what = char.IsWhiteSpace(text[start]) ? "white space" : "an invisible character";
        return DateError.Malformed(start, length, $"there is {what} {where} the date", point);
    }

    private static DateError? ExplainImpossible(string point)
    {
        if (YearMonthDay().Match(point) is not { Success: true } match)
        {
            return null;
        }

        var (monthPart, dayPart) = (match.Groups["month"], match.Groups["day"]);
        Digits.TryRead(match.Groups["year"].ValueSpan, out var year);
        Digits.TryRead(monthPart.ValueSpan, out var month);
        Digits.TryRead(dayPart.ValueSpan, out var day);
        if (month is < 1 or > 12)
        {
            return new(DateErrorKind.Impossible, monthPart.Index, 2, $"there is no month {month:D2}", null);
        }

        // The sign does not count: -4 is a leap year as 4 is.
        var days = ProlepticDays.InMonth(year, month);
        var yearText = match.Groups["sign"].Value + match.Groups["year"].Value;
        return !dayPart.Success || (day >= 1 && day <= days) ? null
            : day == 0 ? new(DateErrorKind.Impossible, dayPart.Index, 2, "there is no day 00", null)
            : new(
                DateErrorKind.Impossible, dayPart.Index, 2, $"{EnglishMonth.Name(month)} {yearText} has {days} days",
                null);
    }

    private static DateError? ExplainChoice(string text)
    {
        if (text is not [EdtfReader.OpenBracket, .., EdtfReader.CloseBracket])
        {
            return null;
        }

        var start = 1;
        foreach (var part in text[1..^1].Split(','))
        {
            var date = part.Trim(' ');
            if (EdtfReader.ReadPoint(date) is null)
            {
                return ExplainPartOfChoice(date, start + part.Length - part.TrimStart(' ').Length);
            }

            start += part.Length + 1;
        }

        return DateError.Malformed(0, text.Length, "a choice has at least two dates");
    }

    private static DateError ExplainPartOfChoice(string date, int start)
    {
        if (date.Length == 0)
        {
            return DateError.Malformed(start, 1, "a date is missing");
        }

        if (date.Contains(EdtfReader.OpenEnd, StringComparison.Ordinal))
        {
            return DateError.Malformed(start, date.Length, "a choice lists its dates: '[1927,1928,1929]'");
        }

        var error = ExplainPoint(date);
        return error with { Start = error.Start + start, Suggestion = null };
    }

    private static DateError? ExplainSeparator(string text)
    {
        var match = OtherSeparator().Match(text);
        var interval = match.Success
            ? Join(
                EndToEdtf(match.Groups["start"].Value, EdtfReader.OpenEnd),
                EndToEdtf(match.Groups["end"].Value, EdtfReader.OpenEnd))
            : null;
        var message = interval == "../.." ? NoEnds : "the ends of an interval are separated by '/'";
        return interval is null ? null : DateError.Malformed(match.Groups["x"], message, interval);
    }

    private static DateError ExplainInterval(string text, int slash)
    {
        string left = text[..slash], right = text[(slash + 1)..];
        string? start = EndToEdtf(left, ""), end = EndToEdtf(right, "");
        if (start is "" or EdtfReader.OpenEnd && end is "" or EdtfReader.OpenEnd)
        {
            return DateError.Malformed(0, text.Length, NoEnds);
        }

        // '02/2018' means a month; '2018-02-20/25' leaves out what the end shares with the start.
        var isShortened = right.Length is 2 or 5 && right.Length < left.Length;
        var completed = isShortened ? Join(left, left[..^right.Length] + right) : null;
        var suggestion = Join(start, end) ?? OnlyDate(DateParts.ToEdtf(text), completed);

        if (IsWrong(left) || IsWrong(right))
        {
            var (wrong, offset) = IsWrong(left) ? (left, 0) : (right, slash + 1);
            var error = ExplainPoint(wrong);
            return error with { Start = error.Start + offset, Suggestion = suggestion };
        }

        if (left.All(IsBlank) || right.All(IsBlank))
        {
            var (from, to) = left.All(IsBlank) ? (0, slash) : (slash + 1, text.Length);
            return DateError.Malformed(from, to - from, "there is white space at the end that is unknown", suggestion);
        }

        var reversed = $"the end {right} is before the start {left}";
        return new(DateErrorKind.Reversed, slash + 1, right.Length, reversed, Join(right, left));
    }

    private static string? EndToEdtf(string end, string missing) =>
        end == EdtfReader.OpenEnd ? end : end.All(IsBlank) ? missing : ToEdtf(end);

    private static bool IsWrong(string end) =>
        end != EdtfReader.OpenEnd && !end.All(IsBlank) && EdtfReader.ReadPoint(end) is null;

    private static string? Join(string? start, string? end) =>
        start is null || end is null ? null : $"{start}{EdtfReader.Separator}{end}";

    // Invisible characters, such as zero-width spaces and byte order marks, are copied along from web pages.
    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    // A year and a month, perhaps with a day. EDTF writes seasons like months 21 to 41.
    [GeneratedRegex(
        @"^(?<sign>-?)(?<year>\d{4})-(?!(2[1-9]|3\d|4[01])[?~%]*$)(?<month>\d\d)(?!\d)(-(?<day>\d\d)[?~%]*$)?",
        DateNotation.Options)]
    private static partial Regex YearMonthDay();

    // A hyphen without spaces around it separates only dates in EDTF.
    [GeneratedRegex(
        @"^(from\s+)?(?<start>.*?)"
        + @"(?<x>\.\.|--|\s+-\s+|\s+(to|until|through)\s+|(?<=^\d{4}(-\d\d){0,2}[?~%]?)-(?=\d{4}))(?<end>.*)$",
        DateNotation.Options)]
    private static partial Regex OtherSeparator();
}
