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
