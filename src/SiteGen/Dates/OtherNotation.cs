using System.Globalization;

namespace SiteGen.Dates;

/// <summary>
/// Dates as they are written elsewhere, so that a refusal can show the right form: <c>20.02.2018</c>,
/// <c>02/20/2018</c>, <c>2018.2.20</c>, <c>February 20th, 2018</c>.
/// </summary>
internal static class OtherNotation
{
    private const int MaxNumbers = 3;

    /// <summary>
    /// Whether the text has the shape of a date, even of one whose order is not known or that is impossible.
    /// </summary>
    public static bool IsDate(ReadOnlySpan<char> text) => TryScan(text.TrimEnd(QualifierMark.All), out _);

    /// <summary>
    /// The date in EDTF, with the qualifier at its end, if the text can mean only one; otherwise null.
    /// </summary>
    public static string? ToEdtf(ReadOnlySpan<char> text)
    {
        var body = text.TrimEnd(QualifierMark.All);
        if (!TryScan(body, out var fields) || fields.Year is not { } year)
        {
            return null;
        }

        var mark = QualifierMark.Merged(text[body.Length..]);
        int first = fields.First, second = fields.Second;
        return (fields.MonthName > 0, fields.Count) switch
        {
            (true, 0) => Candidate(year, fields.MonthName, mark),
            (true, 1) => Candidate(year, fields.MonthName, first, mark),
            (false, 1) => Candidate(year, first, mark),

            // Year last: the day is first in most countries and second in some; only a day over 12 tells.
            (false, 2) => fields.IsYearFirst
                ? Candidate(year, first, second, mark)
                : Suggestion.Only(Candidate(year, second, first, mark), Candidate(year, first, second, mark)),
            _ => null,
        };
    }

    private static string Candidate(int year, int month, string mark) =>
        string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}{mark}");

    private static string Candidate(int year, int month, int day, string mark) =>
        string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{day:D2}{mark}");

    private static bool TryScan(ReadOnlySpan<char> text, out Fields fields)
    {
        fields = default;
        for (var i = 0; i < text.Length;)
        {
            var rest = text[i..];
            var length = RunLength(rest);
            if (length == 0)
            {
                if (!Blank.Is(text[i]) && !",.-/".Contains(text[i]))
                {
                    return false;
                }

                i++;
                continue;
            }

            if (!fields.TryAdd(rest[..length]))
            {
                return false;
            }

            i += length;
        }

        return fields switch
        {
            { Year: null } => fields is { Count: MaxNumbers, MonthName: 0 } && text.ContainsAny('.', '/'),
            { MonthName: > 0 } => fields.Count <= 1,
            _ => fields.Count is 1 or 2 && (fields.IsYearFirst || fields.IsYearLast),
        };
    }

    private static int RunLength(ReadOnlySpan<char> text)
    {
        var digits = Digits.CountAtStart(text);
        return digits > 0 ? digits : Letters.CountAtStart(text);
    }

    /// <summary>The numbers and the word of a date, in the order of the text.</summary>
    private struct Fields
    {
        private int _all;
        private int _yearAt;

        /// <summary>The number with four digits.</summary>
        public int? Year { get; private set; }

        /// <summary>The month given as a word; 0 if none is.</summary>
        public int MonthName { get; private set; }

        /// <summary>How many numbers with one or two digits there are.</summary>
        public int Count { get; private set; }

        public int First { get; private set; }

        public int Second { get; private set; }

        public readonly bool IsYearFirst => _yearAt == 1;

        public readonly bool IsYearLast => _yearAt == _all;

        /// <summary>Takes one more run of digits or letters; false if no date has it in this place.</summary>
        public bool TryAdd(ReadOnlySpan<char> run)
        {
            if (!char.IsAsciiDigit(run[0]))
            {
                return TryAddWord(run);
            }

            if (run.Length > 4 || run.Length == 3 || !Digits.TryRead(run, out var number))
            {
                return false;
            }

            _all++;
            if (run.Length == 4)
            {
                var isOnly = Year is null;
                (Year, _yearAt) = (number, _all);
                return isOnly;
            }

            Count++;
            (First, Second) = Count == 1 ? (number, 0) : (First, number);
            return Count <= MaxNumbers;
        }

        private bool TryAddWord(ReadOnlySpan<char> word)
        {
            if (word is "st" or "nd" or "rd" or "th" or "of")
            {
                return Count > 0;
            }

            var isOnly = MonthName == 0;
            MonthName = EnglishMonth.Read(word);
            return isOnly && MonthName > 0;
        }
    }
}
