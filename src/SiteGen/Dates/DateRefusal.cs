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

        Digits.TryRead(match.Groups["year"].ValueSpan, out var year);
        Digits.TryRead(match.Groups["month"].ValueSpan, out var month);
        Digits.TryRead(match.Groups["day"].ValueSpan, out var day);
        if (month is < 1 or > 12)
        {
            return new(DateErrorKind.Impossible, 5, 2, $"there is no month {month:D2}", null);
        }

        var days = ProlepticDays.InMonth(year, month);
        return !match.Groups["day"].Success || (day >= 1 && day <= days) ? null
            : day == 0 ? new(DateErrorKind.Impossible, 8, 2, "there is no day 00", null)
            : new(DateErrorKind.Impossible, 8, 2, $"{EnglishMonth.Name(month)} {year:D4} has {days} days", null);
    }

    private static DateError? ExplainSeparator(string text)
    {
        var match = OtherSeparator().Match(text);
        var interval = match.Success
            ? Join(EndToEdtf(match.Groups["start"].Value), EndToEdtf(match.Groups["end"].Value))
            : null;
        var message = interval == "../.." ? NoEnds : "the ends of an interval are separated by '/'";
        return interval is null ? null : DateError.Malformed(match.Groups["x"], message, interval);
    }

    private static DateError ExplainInterval(string text, int slash)
    {
        string left = text[..slash], right = text[(slash + 1)..];
        string? start = EndToEdtf(left), end = EndToEdtf(right);
        if (start == EdtfReader.OpenEnd && end == EdtfReader.OpenEnd)
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
            var (name, from, to) = left.All(IsBlank) ? ("start", 0, slash + 1) : ("end", slash, text.Length);
            var message = $"the interval has no {name}; write '{suggestion}' if it is open";
            return DateError.Malformed(from, to - from, message, suggestion);
        }

        var reversed = $"the end {right} is before the start {left}";
        return new(DateErrorKind.Reversed, slash + 1, right.Length, reversed, Join(right, left));
    }

    private static string? EndToEdtf(string end) =>
        end == EdtfReader.OpenEnd || end.All(IsBlank) ? EdtfReader.OpenEnd : ToEdtf(end);

    private static bool IsWrong(string end) =>
        end != EdtfReader.OpenEnd && !end.All(IsBlank) && EdtfReader.ReadPoint(end) is null;

    private static string? Join(string? start, string? end) =>
        start is null || end is null ? null : $"{start}{EdtfReader.Separator}{end}";

    // Invisible characters, such as zero-width spaces and byte order marks, are copied along from web pages.
    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    // A year and a month, perhaps with a day. EDTF writes seasons like months 21 to 41.
    [GeneratedRegex(
        @"^(?<year>\d{4})-(?!(2[1-9]|3\d|4[01])[?~%]*$)(?<month>\d\d)(?!\d)(-(?<day>\d\d)[?~%]*$)?",
        DateNotation.Options)]
    private static partial Regex YearMonthDay();

    // A hyphen without spaces around it separates only dates in EDTF.
    [GeneratedRegex(
        @"^(from\s+)?(?<start>.*?)"
        + @"(?<x>\.\.|--|\s+-\s+|\s+(to|until|through)\s+|(?<=^\d{4}(-\d\d){0,2}[?~%]?)-(?=\d{4}))(?<end>.*)$",
        DateNotation.Options)]
    private static partial Regex OtherSeparator();
}
