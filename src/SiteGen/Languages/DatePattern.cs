using System.Globalization;
using System.Runtime.CompilerServices;
using SiteGen.Dates;

namespace SiteGen.Languages;

/// <summary>
/// A pattern of CLDR for a date or an interval: <c>d. MMMM y</c>, <c>d.–d. MMMM y</c>
/// (https://unicode.org/reports/tr35/tr35-dates.html#Date_Format_Patterns). A field that an interval repeats, and those
/// after it, belong to its end.
/// </summary>
internal sealed class DatePattern
{
    private const string Fields = "yMLdG";

    private readonly Part[] _parts;
    private readonly bool _hasEra;

    /// <param name="pattern">The pattern.</param>
    /// <param name="separator">What separates the two dates of an interval in the language.</param>
    public DatePattern(string pattern, string separator = "")
    {
        _parts = [.. Parse(pattern)];
        _hasEra = Array.Exists(_parts, p => p.Field == 'G');
        Halves = separator.Length > 0 && pattern.Split(separator) is [var start, var end]
            ? (new(start), new(end)) : null;
    }

    /// <summary>The patterns of the two dates of an interval; null if other words separate them.</summary>
    public (DatePattern Start, DatePattern End)? Halves { get; }

    /// <summary>Returns a date, or an interval, in the pattern.</summary>
    /// <param name="fields">Writes the fields.</param>
    /// <param name="start">The date, or the first one.</param>
    /// <param name="end">The last date.</param>
    public string Format(DateFields fields, CalendarDate start, CalendarDate end)
    {
        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[128]);
        foreach (var part in _parts)
        {
            var date = part.IsOfEnd ? end : start;
            text.AppendLiteral(part.Field switch
            {
                'y' => _hasEra ? fields.YearNumber(date) : fields.Year(date),
                'M' => fields.Month(date.Month, part.Width, isAlone: false),
                'L' => fields.Month(date.Month, part.Width, isAlone: true),
                'd' => fields.Number(date.Day, part.Width),
                'G' => fields.Era(date),
                _ => part.Text,
            });
        }

        return text.ToStringAndClear();
    }

    private static IEnumerable<Part> Parse(string pattern)
    {
        var (seen, isOfEnd) = ("", false);
        for (var at = 0; at < pattern.Length;)
        {
            var (first, end) = (pattern[at], at + 1);
            if (first == '\'')
            {
                end = pattern.IndexOf('\'', end) + 1;
                yield return new('\'', 0, pattern[(at + 1)..(end - 1)], isOfEnd);
            }
            else if (IsField(first))
            {
                while (end < pattern.Length && pattern[end] == first)
                {
                    end++;
                }

                var kind = first == 'L' ? 'M' : first;
                isOfEnd |= seen.Contains(kind, StringComparison.Ordinal);
                seen += kind;
                yield return new(first, end - at, "", isOfEnd);
            }
            else
            {
                while (end < pattern.Length && pattern[end] != '\'' && !IsField(pattern[end]))
                {
                    end++;
                }

                yield return new('\'', 0, pattern[at..end], isOfEnd);
            }

            at = end;
        }
    }

    private static bool IsField(char letter) => Fields.Contains(letter, StringComparison.Ordinal);

    /// <summary>A field, or words between fields.</summary>
    /// <param name="Field">The letter of the field; a quotation mark for words.</param>
    /// <param name="Width">The number of letters.</param>
    /// <param name="Text">The words.</param>
    /// <param name="IsOfEnd">Whether it belongs to the end of an interval.</param>
    private readonly record struct Part(char Field, int Width, string Text, bool IsOfEnd);
}
