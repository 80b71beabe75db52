using SiteGen.Dates;

namespace SiteGen.Tests.Dates;

public sealed class CalendarDateTests
{
    [Theory]
    [InlineData(2018, 0, 0, DatePrecision.Year, "2018")]
    [InlineData(2018, 2, 0, DatePrecision.Month, "2018-02")]
    [InlineData(2018, 2, 20, DatePrecision.Day, "2018-02-20")]
    [InlineData(0, 0, 0, DatePrecision.Year, "0000")]
    [InlineData(44, 3, 5, DatePrecision.Day, "0044-03-05")]
    public void The_text_has_the_same_precision(int year, int month, int day, DatePrecision precision, string text)
    {
        var date = new CalendarDate(year, month, day, DateQualifier.None);

        Assert.Equal(precision, date.Precision);
        Assert.Equal(text, date.ToString());
        Assert.Equal(text + "?", (date with { Qualifier = DateQualifier.Uncertain }).ToString());
        Assert.Equal(text + "~", (date with { Qualifier = DateQualifier.Approximate }).ToString());
        Assert.Equal(text + "%", (date with { Qualifier = DateQualifier.UncertainAndApproximate }).ToString());
    }

    [Theory]
    [InlineData(-1_000_000, 0, 0, "year")]
    [InlineData(1_000_000, 0, 0, "year")]
    [InlineData(2018, -1, 0, "month")]
    [InlineData(2018, 13, 0, "month")]
    [InlineData(2018, 0, 1, "day")]
    [InlineData(2018, 1, -1, "day")]
    [InlineData(2018, 4, 31, "day")]
    [InlineData(1900, 2, 29, "day")]
    public void A_date_that_does_not_exist_cannot_be_created(int year, int month, int day, string parameter) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            parameter, () => new CalendarDate(year, month, day, DateQualifier.None));

    [Fact]
    public void The_default_is_the_year_zero() =>
        Assert.Equal(new CalendarDate(0, 0, 0, DateQualifier.None), default);

    [Theory]
    [InlineData("0001-01-01", 0, 0)]
    [InlineData("0000-12-31", -1, -1)]
    [InlineData("0000-01-01", -366, -366)]
    [InlineData("0000", -366, -1)]
    [InlineData("0000-02", -335, -307)]
    [InlineData("0001", 0, 364)]
    [InlineData("1970-01-01", 719_162, 719_162)]
    [InlineData("9999-12-31", 3_652_058, 3_652_058)]
    public void Days_are_numbered_from_the_first_of_year_one(string text, int first, int last)
    {
        var date = EdtfText.Accepted(text).Start!.Value;

        Assert.Equal(first, date.FirstDay);
        Assert.Equal(last, date.LastDay);
    }

    [Theory]
    [InlineData(0, 29, 366)]
    [InlineData(4, 29, 366)]
    [InlineData(100, 28, 365)]
    [InlineData(400, 29, 366)]
    [InlineData(1900, 28, 365)]
    [InlineData(2000, 29, 366)]
    [InlineData(2023, 28, 365)]
    [InlineData(2024, 29, 366)]
    public void Leap_years(int year, int daysInFebruary, int daysInYear)
    {
        var february = new CalendarDate(year, 2, 0, DateQualifier.None);
        var whole = new CalendarDate(year, 0, 0, DateQualifier.None);

        Assert.Equal(daysInFebruary, february.LastDay - february.FirstDay + 1);
        Assert.Equal(daysInYear, whole.LastDay - whole.FirstDay + 1);
    }

    [Fact]
    public void Qualifiers_do_not_move_the_bounds()
    {
        var date = new CalendarDate(2018, 2, 0, DateQualifier.None);
        var approximate = date with { Qualifier = DateQualifier.Approximate };

        Assert.NotEqual(date, approximate);
        Assert.Equal((date.FirstDay, date.LastDay), (approximate.FirstDay, approximate.LastDay));
    }
}
