using System.Buffers;

namespace SiteGen.Dates;

/// <summary>
/// Says why <see cref="EdtfReader.ReadPoint"/> refused a text, be it a whole value or an end of an interval. Offsets
/// and suggestions are those of this text. Each check knows one habit of writing dates and looks only for that.
/// </summary>
internal static class PointRefusal
{
    private static readonly SearchValues<char> DayCharacters = SearchValues.Create("0123456789-");
    private static readonly SearchValues<char> UnspecifiedCharacters = SearchValues.Create("0123456789-Xx");

    /// <summary>The reason for the refusal of a text that is more than white space.</summary>
    public static DateError Explain(ReadOnlySpan<char> text)
    {
        var trimmed = Blank.Trim(text, out var before);
        if (trimmed.Length < text.Length)
        {
            return AroundBlanks(text, trimmed, before);
        }

        return QualifiedOpenEnd(text)
            ?? TimeOfDay(text)
            ?? MonthName(text)
            ?? UnspecifiedDigits(text)
            ?? FarYear(text)
            ?? AnotherOrder(text)
            ?? Qualifiers(text)
            ?? FieldRefusal.Explain(text);
    }

    /// <summary>The refusal of a date that has its parts in another order, or between other characters.</summary>
    public static DateError OtherOrder(ReadOnlySpan<char> text)
    {
        var date = Blank.Trim(text, out var before).TrimEnd(QualifierMark.All);
        const string Message = "a date is written year-month-day, as in '2018-02-20'";
        return Malformed(before, date.Length, Message, OtherNotation.ToEdtf(text));
    }

    private static DateError AroundBlanks(ReadOnlySpan<char> text, ReadOnlySpan<char> trimmed, int before)
    {
        if (trimmed is not EdtfReader.OpenEnd && EdtfReader.ReadPoint(trimmed) is null)
        {
            var error = Explain(trimmed);
            return error with { Start = error.Start + before };
        }

        var start = before > 0 ? 0 : trimmed.Length;
        var length = before > 0 ? before : text.Length - trimmed.Length;
        var what = char.IsWhiteSpace(text[start]) ? "white space" : "an invisible character";
        var where = before > 0 ? "before" : "after";
        return Malformed(start, length, $"there is {what} {where} the date", trimmed.ToString());
    }

    private static DateError? QualifiedOpenEnd(ReadOnlySpan<char> text)
    {
        var dots = text.IndexOf(EdtfReader.OpenEnd, StringComparison.Ordinal);
        if (dots < 0 || text.Trim(QualifierMark.All) is not EdtfReader.OpenEnd)
        {
            return null;
        }

        var start = dots == 0 ? EdtfReader.OpenEnd.Length : 0;
        var length = dots == 0 ? text.Length - start : dots;
        return Malformed(start, length, "an open end has no qualifier", EdtfReader.OpenEnd);
    }

    /// <summary><c>2018-02-20T14:00Z</c>, or with a space, as YAML has it.</summary>
    private static DateError? TimeOfDay(ReadOnlySpan<char> text)
    {
        const int DayLength = 10;
        if (text.Length <= DayLength || text[..DayLength].ContainsAnyExcept(DayCharacters))
        {
            return null;
        }

        var rest = text[DayLength..];
        var isTime = rest[0] is 'T' or 't'
            ? Digits.CountAtStart(rest[1..]) > 0
            : Blank.Is(rest[0]) && Digits.CountAtStart(Blank.Trim(rest)) > 0 && rest.Contains(':');
        if (!isTime)
        {
            return null;
        }

        const string Message = "a time of day is not supported";
        return Suggestion.Only(text[..DayLength].ToString()) is { } day
            ? Malformed(DayLength, rest.Length, $"{Message}; write '{day}'", day)
            : Malformed(DayLength, rest.Length, Message);
    }

    private static DateError? MonthName(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length;)
        {
            var length = Letters.CountAtStart(text[i..]);
            if (length > 0 && EnglishMonth.Read(text.Slice(i, length)) > 0)
            {
                return Malformed(i, length, "a month is written as a number", OtherNotation.ToEdtf(text));
            }

            i += Math.Max(length, 1);
        }

        return null;
    }

    /// <summary>
    /// <c>2018-XX</c> of level 1 and <c>2018-XX-20</c> of level 2. Where the last fields are unspecified as a whole, a
    /// date without them says the same.
    /// </summary>
    private static DateError? UnspecifiedDigits(ReadOnlySpan<char> text)
    {
        var date = text.TrimEnd(QualifierMark.All);
        var start = date.IndexOfAny('X', 'x');
        if (start < 0 || date.Length is not (4 or 7 or 10) || date.ContainsAnyExcept(UnspecifiedCharacters))
        {
            return null;
        }

        var end = date[start..].IndexOfAnyExcept('X', 'x');
        var length = end < 0 ? date.Length - start : end;
        var areWholeFields = start > 0 && date[start - 1] == '-' && !date[start..].ContainsAnyInRange('0', '9');
        var known = areWholeFields ? $"{date[..(start - 1)]}{QualifierMark.Merged(text)}" : null;
        return Malformed(start, length, "unspecified digits are not supported", Suggestion.Only(known));
    }

    /// <summary><c>-0044</c> of level 1 and <c>Y17000</c> of level 2.</summary>
    private static DateError? FarYear(ReadOnlySpan<char> text)
    {
        var sign = text[0] is 'Y' or 'y' ? 1 : 0;
        sign += text[sign..].StartsWith('-') ? 1 : 0;
        var digits = Digits.CountAtStart(text[sign..]);
        return sign == 0 || digits == 0
            ? null
            : Malformed(0, sign + digits, "years before 0000 and after 9999 are not supported");
    }

    private static DateError? AnotherOrder(ReadOnlySpan<char> text)
    {
        // A year and a hyphen are the right beginning: what is wrong comes later, and can be said more precisely.
        var startsRight = Digits.CountAtStart(text) == 4
            && text[4..].StartsWith('-')
            && Digits.CountAtStart(text[5..]) > 0;
        return !startsRight && OtherNotation.IsDate(text) ? OtherOrder(text) : null;
    }

    private static DateError? Qualifiers(ReadOnlySpan<char> text)
    {
        var first = text.IndexOfAny(QualifierMark.All);
        if (first < 0)
        {
            return null;
        }

        var bare = QualifierMark.Removed(text);
        var date = text.TrimEnd(QualifierMark.All);
        if (first < date.Length)
        {
            var length = text[first..].IndexOfAnyExcept(QualifierMark.All);
            var repaired = EdtfReader.ReadPoint(bare) is not null ? bare
                : Blank.Trim(bare).IsEmpty ? null
                : Explain(bare).Suggestion;
            var suggestion = repaired + QualifierMark.Merged(text);
            return Malformed(first, length, "a qualifier goes at the end of the date", Suggestion.Only(suggestion));
        }

        if (text.Length - date.Length == 1 || EdtfReader.ReadPoint(date) is null)
        {
            return null;
        }

        const string Message = "a date has one qualifier at most; '%' is '?' and '~' at once";
        return Malformed(first + 1, text.Length - first - 1, Message, bare + QualifierMark.Merged(text));
    }

    private static DateError Malformed(int start, int length, string message, string? suggestion = null) =>
        new(DateErrorKind.Malformed, start, length, message, suggestion);
}
