using SiteGen.Dates;

namespace SiteGen.Tests.Dates;

public sealed class AcceptedDatesTests
{
    [Theory]
    [InlineData("2018", 2018, 0, 0, DateQualifier.None)]
    [InlineData("2018-02", 2018, 2, 0, DateQualifier.None)]
    [InlineData("2018-02-20", 2018, 2, 20, DateQualifier.None)]
    [InlineData("2018?", 2018, 0, 0, DateQualifier.Uncertain)]
    [InlineData("2018~", 2018, 0, 0, DateQualifier.Approximate)]
    [InlineData("2018%", 2018, 0, 0, DateQualifier.UncertainAndApproximate)]
    [InlineData("2018-02?", 2018, 2, 0, DateQualifier.Uncertain)]
    [InlineData("2018-02~", 2018, 2, 0, DateQualifier.Approximate)]
    [InlineData("2018-02%", 2018, 2, 0, DateQualifier.UncertainAndApproximate)]
    [InlineData("2018-02-20?", 2018, 2, 20, DateQualifier.Uncertain)]
    [InlineData("2018-02-20~", 2018, 2, 20, DateQualifier.Approximate)]
    [InlineData("2018-02-20%", 2018, 2, 20, DateQualifier.UncertainAndApproximate)]
    [InlineData("0000", 0, 0, 0, DateQualifier.None)]
    [InlineData("0000-02-29", 0, 2, 29, DateQualifier.None)]
    [InlineData("2000-02-29", 2000, 2, 29, DateQualifier.None)]
    [InlineData("2024-02-29", 2024, 2, 29, DateQualifier.None)]
    [InlineData("9999-12-31", 9999, 12, 31, DateQualifier.None)]
    public void A_point_is_both_start_and_end(string text, int year, int month, int day, DateQualifier qualifier)
    {
        var date = EdtfText.Accepted(text);

        var expected = new CalendarDate(year, month, day, qualifier);
        Assert.Equal(expected, date.Start);
        Assert.Equal(expected, date.End);
        Assert.False(date.IsInterval);
        Assert.Equal(expected.Precision, date.Precision);
        Assert.Equal(expected.FirstDay, date.FirstDay);
        Assert.Equal(expected.LastDay, date.LastDay);
        Assert.Equal(year, date.Year);
        Assert.Equal(month == 0 ? null : month, date.Month);
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData("2018/2019", "2018", "2019", DatePrecision.Year)]
    [InlineData("2018/2018", "2018", "2018", DatePrecision.Year)]
    [InlineData("2018-02/2018-05", "2018-02", "2018-05", DatePrecision.Month)]
    [InlineData("2018-02-20/2018-02-25", "2018-02-20", "2018-02-25", DatePrecision.Day)]
    [InlineData("2018-02-20/2018-05", "2018-02-20", "2018-05", DatePrecision.Month)]
    [InlineData("2018/2018-05-01", "2018", "2018-05-01", DatePrecision.Year)]
    [InlineData("2018-05/2018", "2018-05", "2018", DatePrecision.Year)]
    [InlineData("2018-05-31/2018-05", "2018-05-31", "2018-05", DatePrecision.Month)]
    [InlineData("2018~/2019-03?", "2018~", "2019-03?", DatePrecision.Year)]
    [InlineData("2018/..", "2018", null, DatePrecision.Year)]
    [InlineData("2018-02%/..", "2018-02%", null, DatePrecision.Month)]
    [InlineData("../2018-02-20", null, "2018-02-20", DatePrecision.Day)]
    [InlineData("../2018~", null, "2018~", DatePrecision.Year)]
    public void An_interval_has_one_or_two_ends(string text, string? start, string? end, DatePrecision precision)
    {
        var date = EdtfText.Accepted(text);

        Assert.True(date.IsInterval);
        Assert.Equal(start, date.Start?.ToString());
        Assert.Equal(end, date.End?.ToString());
        Assert.Equal(precision, date.Precision);
        Assert.Equal(date.Start?.FirstDay ?? int.MinValue, date.FirstDay);
        Assert.Equal(date.End?.LastDay ?? int.MaxValue, date.LastDay);
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData("199X", DatePrecision.Decade, "1990-01-01", "1999-12-31")]
    [InlineData("199X~", DatePrecision.Decade, "1990-01-01", "1999-12-31")]
    [InlineData("18XX", DatePrecision.Century, "1800-01-01", "1899-12-31")]
    [InlineData("2018-XX", DatePrecision.Year, "2018-01-01", "2018-12-31")]
    [InlineData("2018-XX-XX", DatePrecision.Year, "2018-01-01", "2018-12-31")]
    [InlineData("2018-02-XX", DatePrecision.Month, "2018-02-01", "2018-02-28")]
    [InlineData("2018-21", DatePrecision.Season, "2018-03-01", "2018-05-31")]
    [InlineData("2018-22", DatePrecision.Season, "2018-06-01", "2018-08-31")]
    [InlineData("2018-23", DatePrecision.Season, "2018-09-01", "2018-11-30")]
    [InlineData("2019-24", DatePrecision.Season, "2019-12-01", "2020-02-29")]
    [InlineData("-0043", DatePrecision.Year, "-0043-01-01", "-0043-12-31")]
    [InlineData("-0043-02", DatePrecision.Month, "-0043-02-01", "-0043-02-28")]
    [InlineData("-0044-02-29", DatePrecision.Day, "-0044-02-29", "-0044-02-29")]
    [InlineData("[1929,1927]", DatePrecision.Year, "1927-01-01", "1929-12-31")]
    [InlineData("[192X, 1924-05-01]", DatePrecision.Decade, "1920-01-01", "1929-12-31", "[192X,1924-05-01]")]
    public void A_date_has_bounds(
        string text, DatePrecision precision, string first, string last, string? canonical = null)
    {
        var date = EdtfText.Accepted(text);

        Assert.Equal(precision, date.Precision);
        Assert.Equal(EdtfText.Accepted(first).FirstDay, date.FirstDay);
        Assert.Equal(EdtfText.Accepted(last).LastDay, date.LastDay);
        Assert.Equal(canonical ?? text, date.ToString());
        Assert.Equal(date, EdtfText.Accepted(date.ToString()));
    }

    [Theory]
    [InlineData("Y-12000", -12000)]
    [InlineData("Y12000", 12000)]
    [InlineData("Y-999999", -999_999)]
    [InlineData("Y999999", 999_999)]
    public void A_year_may_have_more_digits(string text, int year)
    {
        var date = EdtfText.Accepted(text);

        Assert.Equal((year, DatePrecision.Year), (date.Year, date.Precision));
        Assert.Equal(year, date.LastYear);
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData("2018/", "2018/..")]
    [InlineData("/2018", "../2018")]
    public void An_unknown_end_is_not_an_open_one(string unknown, string open)
    {
        Assert.True(EdtfText.Accepted(unknown).HasUnknownEnd);
        Assert.False(EdtfText.Accepted(open).HasUnknownEnd);
        Assert.NotEqual(EdtfText.Accepted(open), EdtfText.Accepted(unknown));
        Assert.Equal(unknown, EdtfText.Accepted(unknown).ToString());
    }

    [Theory]
    [InlineData("-0100", "-0043", "0000", "00XX", "0001", "0099", "Y12000")]
    [InlineData("18XX", "1899", "1900-01-01/1950", "190X", "1900-24")]
    [InlineData("2018-03-01", "2018-03", "2018-21", "[2018-04,2018-03-02]", "2018-04")]
    public void Dates_are_in_the_order_of_their_first_days_the_finer_first(params string[] inOrder)
    {
        var sorted = inOrder.Reverse().Select(EdtfText.Accepted).Order().Select(d => d.ToString());

        Assert.Equal(inOrder.Select(d => EdtfText.Accepted(d).ToString()), sorted);
    }

    [Theory]
    [InlineData("2018", 2018, null)]
    [InlineData("2018-02-20", 2018, 2)]
    [InlineData("2018-11/2019-01", 2018, 11)]
    [InlineData("2018/2019-01", 2018, null)]
    [InlineData("2018-11/..", 2018, 11)]
    [InlineData("../2019-01", 2019, null)]
    public void The_year_and_month_are_those_of_the_start_or_of_the_only_end(string text, int year, int? month)
    {
        var date = EdtfText.Accepted(text);

        Assert.Equal(year, date.Year);
        Assert.Equal(month, date.Month);
    }

    [Theory]
    [InlineData("2018", false, false)]
    [InlineData("2018?", true, false)]
    [InlineData("2018~", false, true)]
    [InlineData("2018%", true, true)]
    [InlineData("2018/2019", false, false)]
    [InlineData("2018?/2019", true, false)]
    [InlineData("2018/2019~", false, true)]
    [InlineData("2018?/2019~", true, true)]
    [InlineData("2018/2019%", true, true)]
    [InlineData("2018~/..", false, true)]
    [InlineData("../2018?", true, false)]
    [InlineData("../2018", false, false)]
    public void An_interval_is_as_uncertain_as_its_ends(string text, bool isUncertain, bool isApproximate)
    {
        var date = EdtfText.Accepted(text);

        Assert.Equal(isUncertain, date.IsUncertain);
        Assert.Equal(isApproximate, date.IsApproximate);
    }
}
