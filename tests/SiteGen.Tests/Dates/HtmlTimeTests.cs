using SiteGen.Dates;

namespace SiteGen.Tests.Dates;

public sealed class HtmlTimeTests
{
    [Theory]
    [InlineData("2018-02-20", "2018-02-20")]
    [InlineData("2018-02", "2018-02")]
    [InlineData("2018", "2018")]
    [InlineData("2018-02-20~", "2018-02-20")]
    [InlineData("2018?", "2018")]
    [InlineData("2018-02%", "2018-02")]
    [InlineData("0044", "0044")]
    [InlineData("0001-01-01", "0001-01-01")]
    [InlineData("Y12000", "12000")]
    [InlineData("2018-XX", "2018")]
    [InlineData("2018-02-XX", "2018-02")]
    [InlineData("199X", null)]
    [InlineData("18XX", null)]
    [InlineData("2018-21", null)]
    [InlineData("-0043", null)]
    [InlineData("0000", null)]
    [InlineData("0000-12-31", null)]
    public void The_value_is_the_date_without_qualifier_from_year_one_on(string text, string? expected)
    {
        var date = EdtfText.Accepted(text).Start!.Value;

        Assert.Equal(expected, HtmlTime.MachineValue(date));
    }
}
