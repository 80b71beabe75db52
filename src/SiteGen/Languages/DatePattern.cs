using System.Text;
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

    private readonly List<(char Field, int Width, string Text)> _parts = [];
    private readonly bool _hasEra;

    private readonly string _pattern;

    public DatePattern(string pattern)
    {
        _pattern = pattern;
        for (var at = 0; at < pattern.Length;)
        {
            var end = at + 1;
            if (pattern[at] == '\'')
            {
                end = pattern.IndexOf('\'', at + 1) + 1;
                _parts.Add(('\'', 0, pattern[(at + 1)..(end - 1)]));
            }
            else if (Fields.Contains(pattern[at], StringComparison.Ordinal))
            {
                while (end < pattern.Length && pattern[end] == pattern[at])
                {
                    end++;
                }

                _parts.Add((pattern[at], end - at, ""));
            }
            else
            {
                _parts.Add(('\'', 0, pattern[at..end]));
            }

            at = end;
        }

        _hasEra = _parts.Exists(p => p.Field == 'G');
    }

    /// <summary>
    /// Returns the patterns of the two dates of an interval; null if they are not separated by these words.
    /// </summary>
    public (DatePattern Start, DatePattern End)? Halves(string separator) =>
        _pattern.Split(separator) is [var start, var end] ? (new(start), new(end)) : null;

    /// <summary>Returns a date, or an interval, in the pattern.</summary>
    /// <param name="fields">Writes the fields.</param>
    /// <param name="start">The date, or the first one.</param>
    /// <param name="end">The last date.</param>
    public string Format(DateFields fields, CalendarDate start, CalendarDate end)
    {
        var text = new StringBuilder();
        var seen = "";
        var date = start;
        foreach (var (field, width, words) in _parts)
        {
            var kind = field == 'L' ? 'M' : field;
            if (kind != '\'' && seen.Contains(kind, StringComparison.Ordinal))
            {
                date = end;
                seen = "";
            }

            seen += kind == '\'' ? "" : kind;
            text.Append(field switch
            {
                'y' => _hasEra ? fields.YearNumber(date) : fields.Year(date),
                'M' => fields.Month(date.Month, width, isAlone: false),
                'L' => fields.Month(date.Month, width, isAlone: true),
                'd' => fields.Number(date.Day, width),
                'G' => fields.Era(date),
                _ => words,
            });
        }

        return text.ToString();
    }
}
