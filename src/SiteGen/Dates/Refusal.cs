namespace SiteGen.Dates;

/// <summary>
/// Says why <see cref="EdtfReader"/> refused a text: the whole value here, one date in <see cref="PointRefusal"/>.
/// </summary>
internal static class Refusal
{
    // What people write between the ends of an interval. A hyphen alone is one only between two years.
    private static readonly string[] OtherSeparators = [EdtfReader.OpenEnd, "--", " - ", " to "];

    /// <summary>The reason for the refusal of a text that <see cref="EdtfReader.Read"/> refused.</summary>
    public static DateError Explain(ReadOnlySpan<char> text)
    {
        var error = Find(text);
        return error with { Suggestion = Suggestion.Only(error.Suggestion) };
    }

    private static DateError Find(ReadOnlySpan<char> text)
    {
        if (IsBlank(text))
        {
            return Malformed(0, text.Length, "the date is empty");
        }

        if (Lookalike.Find(text) is { } found)
        {
            var ascii = EdtfReader.Read(found.Folded) is null ? Explain(found.Folded).Suggestion : found.Folded;
            return Malformed(found.Start, found.Length, $"a date is written with the ASCII {found.Name}", ascii);
        }

        var bracket = text.IndexOfAny('[', '{');
        if (bracket >= 0)
        {
            var close = text[bracket..].IndexOfAny(']', '}');
            var length = close < 0 ? text.Length - bracket : close + 1;
            return Malformed(bracket, length, "sets of dates are not supported");
        }

        var slash = text.IndexOf(EdtfReader.Separator);
        if (slash < 0)
        {
            return WithoutSlash(text);
        }

        var another = text[(slash + 1)..].IndexOf(EdtfReader.Separator);
        return another < 0 ? Interval(text, slash) : WithSlashes(text, slash + 1 + another);
    }

    private static DateError WithoutSlash(ReadOnlySpan<char> text)
    {
        var trimmed = Blank.Trim(text, out var before);
        if (trimmed is EdtfReader.OpenEnd)
        {
            return Malformed(before, trimmed.Length, "'..' is an open end of an interval, not a date");
        }

        return OtherSeparator(text) ?? PointRefusal.Explain(text);
    }

    private static DateError? OtherSeparator(ReadOnlySpan<char> text)
    {
        foreach (var separator in OtherSeparators)
        {
            var at = text.IndexOf(separator, StringComparison.Ordinal);
            if (at >= 0 && OtherSeparator(text, at, separator.Length) is { } error)
            {
                return error;
            }
        }

        var hyphen = text.IndexOf('-');
        return hyphen == 4 && Digits.CountAtStart(text[5..]) == 4 ? OtherSeparator(text, hyphen, 1) : null;
    }

    private static DateError? OtherSeparator(ReadOnlySpan<char> text, int at, int length)
    {
        var interval = Join(Repair(text[..at], out _), Repair(text[(at + length)..], out _));
        return Suggestion.Only(interval) is null
            ? null
            : Malformed(at, length, "the ends of an interval are separated by '/'", interval);
    }

    private static DateError WithSlashes(ReadOnlySpan<char> text, int second) => OtherNotation.IsDate(text)
        ? PointRefusal.OtherOrder(text)
        : Malformed(second, text.Length - second, "an interval has one '/'");

    private static DateError Interval(ReadOnlySpan<char> text, int slash)
    {
        var left = text[..slash];
        var right = text[(slash + 1)..];
        if (IsOpenOrMissing(left) && IsOpenOrMissing(right))
        {
            return Malformed(0, text.Length, "an interval has a date at one end at least");
        }

        var repaired = Join(Repair(left, out var startError), Repair(right, out var endError));
        var suggestion = repaired ?? Suggestion.Only(OtherNotation.ToEdtf(text), Completed(left, right));

        if (startError is not null)
        {
            return startError with { Suggestion = suggestion };
        }

        if (endError is not null)
        {
            return endError with { Start = endError.Start + slash + 1, Suggestion = suggestion };
        }

        if (IsBlank(left))
        {
            var message = $"the interval has no start; write '{suggestion}' if it is open";
            return Malformed(0, slash + 1, message, suggestion);
        }

        if (IsBlank(right))
        {
            var message = $"the interval has no end; write '{suggestion}' if it is open";
            return Malformed(slash, text.Length - slash, message, suggestion);
        }

        var reversed = $"the end {right} is before the start {left}";
        return new DateError(DateErrorKind.Reversed, slash + 1, right.Length, reversed, Join($"{right}", $"{left}"));
    }

    /// <summary>
    /// What an end of an interval should be: itself, or what is suggested for it; open if it is missing.
    /// </summary>
    private static string? Repair(ReadOnlySpan<char> end, out DateError? error)
    {
        error = null;
        if (end is EdtfReader.OpenEnd || IsBlank(end))
        {
            return EdtfReader.OpenEnd;
        }

        if (EdtfReader.ReadPoint(end) is not null)
        {
            return end.ToString();
        }

        error = PointRefusal.Explain(end);
        return error.Suggestion;
    }

    private static string? Join(string? start, string? end) =>
        start is null || end is null ? null : $"{start}{EdtfReader.Separator}{end}";

    /// <summary>An interval whose end leaves out what it shares with its start, as in <c>2018-02-20/25</c>.</summary>
    private static string? Completed(ReadOnlySpan<char> start, ReadOnlySpan<char> end) =>
        end.Length is 2 or 5 && end.Length < start.Length ? $"{start}/{start[..^end.Length]}{end}" : null;

    private static bool IsBlank(ReadOnlySpan<char> text) => Blank.Trim(text).IsEmpty;

    private static bool IsOpenOrMissing(ReadOnlySpan<char> end) => Blank.Trim(end) is "" or EdtfReader.OpenEnd;

    private static DateError Malformed(int start, int length, string message, string? suggestion = null) =>
        new(DateErrorKind.Malformed, start, length, message, suggestion);
}
