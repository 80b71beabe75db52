using System.Globalization;
using System.Text.RegularExpressions;

namespace SiteGen.Dates;

/// <summary>Explains why <see cref="EdtfReader"/> refused a text, and suggests what to write instead.</summary>
internal static partial class DateRefusal
{
    // No date is this long in any notation. The limit bounds the time that the patterns take.
    private const int MaxLength = 100;

    private const string NoEnds = "an interval has a date at one end at least";

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

        if (Lookalike.Find(text) is { } found)
        {
            var ascii = EdtfReader.Read(found.Ascii) is null ? Explain(found.Ascii).Suggestion : found.Ascii;
            var message = $"a date is written with the ASCII {found.Name}";
            return DateError.Malformed(found.Start, found.Length, message, ascii);
        }

        var error = text.Count(c => c == EdtfReader.Separator) switch
        {
            0 => ExplainSeparator(text) ?? ExplainPoint(text),
            1 => ExplainInterval(text, text.IndexOf(EdtfReader.Separator)),
            _ => ExplainPoint(text),
        };
        return error with { Suggestion = OnlyDate(error.Suggestion) };
    }

    /// <summary>Returns a year, month or day in EDTF; null if what is meant is not certain.</summary>
    public static string? ToEdtf(string point) =>
        EdtfReader.ReadPoint(point) is not null ? point
        : point.All(IsBlank) ? null
        : ExplainPoint(point).Suggestion;

    /// <summary>Returns the only one of the texts that is a date; null if none is, or if different ones are.</summary>
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
        var isRight = point == EdtfReader.OpenEnd || EdtfReader.ReadPoint(point) is not null;
        if (!isRight || point.Length == text.Length)
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
        var match = YearMonthDay().Match(point);
        if (!match.Success)
        {
            return null;
        }

        var year = match.Groups["year"];
        var month = match.Groups["month"];
        var day = match.Groups["day"];
        if (Number(month) is < 1 or > 12)
        {
            return Impossible(month, $"there is no month {month}");
        }

        var days = ProlepticDays.InMonth(Number(year), Number(month));
        if (!day.Success || (Number(day) >= 1 && Number(day) <= days))
        {
            return null;
        }

        var name = EnglishMonth.Name(Number(month));
        return Impossible(day, Number(day) == 0 ? "there is no day 00" : $"{name} {year} has {days} days");

        static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

        static DateError Impossible(Group wrong, string message) =>
            new(DateErrorKind.Impossible, wrong.Index, wrong.Length, message, null);
    }

    private static DateError? ExplainSeparator(string text)
    {
        var match = OtherSeparator().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var interval = Join(EndToEdtf(match.Groups["start"].Value), EndToEdtf(match.Groups["end"].Value));
        if (interval is null)
        {
            return null;
        }

        var wrong = match.Groups["x"];
        var message = interval == "../.." ? NoEnds : "the ends of an interval are separated by '/'";
        return DateError.Malformed(wrong.Index, wrong.Length, message, interval);
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

        if (IsWrong(left))
        {
            return ExplainPoint(left) with { Suggestion = suggestion };
        }

        if (IsWrong(right))
        {
            var error = ExplainPoint(right);
            return error with { Start = error.Start + slash + 1, Suggestion = suggestion };
        }

        if (left.All(IsBlank))
        {
            var message = $"the interval has no start; write '{suggestion}' if it is open";
            return DateError.Malformed(0, slash + 1, message, suggestion);
        }

        if (right.All(IsBlank))
        {
            var message = $"the interval has no end; write '{suggestion}' if it is open";
            return DateError.Malformed(slash, text.Length - slash, message, suggestion);
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

    /// <summary>A year and a month, perhaps with a day. EDTF writes seasons like months 21 to 41.</summary>
    [GeneratedRegex(
        @"^(?<year>\d{4})-(?!(2[1-9]|3\d|4[01])[?~%]*$)(?<month>\d\d)(?!\d)(-(?<day>\d\d)[?~%]*$)?",
        DateNotation.Options)]
    private static partial Regex YearMonthDay();

    /// <summary>Two dates with another separator. A hyphen alone is one only between dates in EDTF.</summary>
    [GeneratedRegex(
        @"^(from\s+)?(?<start>.*?)"
        + @"(?<x>\.\.|--|\s+-\s+|\s+(to|until|through)\s+|(?<=^\d{4}(-\d\d){0,2}[?~%]?)-(?=\d{4}))(?<end>.*)$",
        DateNotation.Options)]
    private static partial Regex OtherSeparator();
}
