using SiteGen.Dates;

namespace SiteGen.Tests.Dates;

/// <summary>Properties of all dates, tested with random ones. Fixed seeds make failures repeatable.</summary>
public sealed class DatePropertyTests
{
    private static readonly string[] Pieces =
    [
        "2018", "2019", "02", "13", "30", "1", "20180220", "-", "-", "-", "/", "/", "..", ".", " ",
        "?", "~", "%", "X", "XX",
        "T14:00", " 14:00", "Feb", "March", "th", "of", " to ", ",", "[", "]", "Y",
        "–", "２", "𝟚", "…", "\u200B", "é", "\uD800", "\n",
        "c. ", "perhaps ", "since ", "until ", "summer ", "0s", " or ", " BC", "AD ", "present",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_text_of_a_date_parses_to_the_same_date(int seed)
    {
        var random = new RandomDates(seed);
        for (var i = 0; i < 20_000; i++)
        {
            var text = random.Text(0, 9999);
            var date = EdtfText.Accepted(text);

            Assert.Equal(text, date.ToString());
            Assert.Equal(date, EdtfText.Accepted(date.ToString()));
            Assert.True(date.FirstDay <= date.LastDay, text);
        }
    }

    [Fact]
    public void The_text_of_every_point_of_three_years_parses()
    {
        var texts = new HashSet<string>();
        foreach (var year in new[] { 0, 1900, 2000 })
        {
            foreach (var date in PointsOf(year))
            {
                Assert.Equal(date, EdtfText.Accepted(date.ToString()).Start);
                texts.Add(date.ToString());
            }
        }

        // Years, months and days, each with four qualifiers, and no two with the same text.
        Assert.Equal(4 * ((1 + 12 + 366) + (1 + 12 + 365) + (1 + 12 + 366)), texts.Count);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void The_order_is_total_and_transitive(int seed)
    {
        var dates = new RandomDates(seed).Many(120, 2018, 2019);
        foreach (var a in dates)
        {
            foreach (var b in dates)
            {
                var order = Math.Sign(a.CompareTo(b));
                Assert.Equal(-order, Math.Sign(b.CompareTo(a)));
                Assert.Equal(order, Math.Sign(Key(a).CompareTo(Key(b))));
                Assert.Equal(a.ToString() == b.ToString(), a.Equals(b));
                Assert.True(!a.Equals(b) || (order == 0 && a.GetHashCode() == b.GetHashCode()), $"{a} {b}");

                if (order > 0)
                {
                    continue;
                }

                foreach (var c in dates)
                {
                    if (b.CompareTo(c) <= 0 && a.CompareTo(c) > 0)
                    {
                        Assert.Fail($"{a} <= {b} <= {c}, but not {a} <= {c}");
                    }
                }
            }
        }
    }

    [Fact]
    public void Days_have_the_numbers_of_DateOnly()
    {
        for (var year = 1; year <= 9999; year++)
        {
            for (var month = 1; month <= 12; month++)
            {
                var whole = new CalendarDate(year, month, 0, DateQualifier.None);
                var first = new DateOnly(year, month, 1);
                var days = DateTime.DaysInMonth(year, month);
                Assert.Equal(first.DayNumber, whole.FirstDay);
                Assert.Equal(first.DayNumber + days - 1, whole.LastDay);
                Assert.Equal(whole.LastDay, new CalendarDate(year, month, days, DateQualifier.None).FirstDay);
            }
        }
    }

    [Fact]
    public void Days_have_consecutive_numbers_around_year_zero()
    {
        var expected = -366;
        foreach (var year in new[] { 0, 1 })
        {
            foreach (var date in PointsOf(year).Where(IsPlainDay))
            {
                Assert.Equal(expected, date.FirstDay);
                Assert.Equal(expected, date.LastDay);
                expected++;
            }
        }

        Assert.Equal(new DateOnly(2, 1, 1).DayNumber, expected);

        static bool IsPlainDay(CalendarDate date) =>
            date.Precision == DatePrecision.Day && date.Qualifier == DateQualifier.None;
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void Every_text_is_accepted_unchanged_or_refused_with_a_valid_error(int seed)
    {
        var random = new RandomDates(seed);
        int accepted = 0, refused = 0;
        for (var i = 0; i < 100_000; i++)
        {
            var text = random.Garbled(Pieces, maxPieces: 8);
            if (EdtfDate.TryParse(text, out var date, out var error))
            {
                // A choice may be written with spaces, as YAML's lists are.
                Assert.Equal(
                    date.Choices.Count > 0 ? text.Replace(" ", "", StringComparison.Ordinal) : text, date.ToString());
                accepted++;
                continue;
            }

            refused++;
            AssertValid(error, text);
        }

        Assert.True(accepted > 100 && refused > 10_000, $"{accepted} accepted, {refused} refused");
    }

    [Fact]
    public void A_text_that_repeats_itself_is_refused_with_a_valid_error()
    {
        foreach (var piece in Pieces)
        {
            foreach (var count in new[] { 3, 30, 100, 100_000 })
            {
                var text = string.Concat(Enumerable.Repeat(piece, count));
                AssertValid(EdtfText.Refused(text), text);
            }
        }
    }

    private static void AssertValid(DateError error, string text)
    {
        Assert.True(error.Length > 0 || text.Length == 0, $"no part is marked in '{text}'");
        Assert.True(error.Start >= 0 && error.Start + error.Length <= text.Length, $"the mark is outside '{text}'");
        Assert.True(error.Message.Length is > 0 and < 120 && !error.Message.EndsWith('.'), error.Message);
        bool namesAMonth = error.Message.EndsWith(" days", StringComparison.Ordinal);
        Assert.True(char.IsLower(error.Message[0]) || error.Message[0] == '\'' || namesAMonth, error.Message);
        Assert.True(error.Message.All(c => c is >= ' ' and <= '~'), error.Message);
        Assert.NotEqual(text, error.Suggestion);
        if (error.Suggestion is { } suggestion)
        {
            Assert.Equal(suggestion, EdtfText.Accepted(suggestion).ToString());
        }
    }

    private static (int First, int Coarseness, int Last) Key(EdtfDate date) =>
        (date.FirstDay, -(int)date.Precision, date.LastDay);

    private static IEnumerable<CalendarDate> PointsOf(int year)
    {
        // Year 0 is a leap year like 2000, but DateTime does not know it.
        var sameYear = year == 0 ? 2000 : year;
        foreach (var qualifier in Enum.GetValues<DateQualifier>())
        {
            yield return new CalendarDate(year, 0, 0, qualifier);
            for (var month = 1; month <= 12; month++)
            {
                for (var day = 0; day <= DateTime.DaysInMonth(sameYear, month); day++)
                {
                    yield return new CalendarDate(year, month, day, qualifier);
                }
            }
        }
    }
}
