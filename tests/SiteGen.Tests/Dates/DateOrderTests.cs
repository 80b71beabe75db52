using SiteGen.Dates;

namespace SiteGen.Tests.Dates;

public sealed class DateOrderTests
{
    // Each line comes before the next one.
    private static readonly string[] InOrder =
    [
        "../2017-12-31",
        "../2018-01-01",
        "../2017-12",
        "../2018-01",
        "../2017",
        "../2018",
        "0000-01-01",
        "0000",
        "0001",
        "2017",
        "2018-01-01",
        "2018-01-01/2018-01-02",
        "2018-01-01/..",
        "2018-01",
        "2018-01/2018-02",
        "2018-01/..",
        "2018/2018-01",
        "2018",
        "2018/2019",
        "2018/..",
        "2018-01-02",
        "2018-02",
        "2019",
        "9999-12-31",
    ];

    public static TheoryData<int> Places => [.. Enumerable.Range(0, InOrder.Length)];

    [Theory]
    [MemberData(nameof(Places))]
    public void A_date_comes_after_those_above_it_and_before_those_below_it(int place)
    {
        var date = EdtfText.Accepted(InOrder[place]);

        int[] actual = [.. InOrder.Select(other => Math.Sign(date.CompareTo(EdtfText.Accepted(other))))];

        int[] expected = [.. Enumerable.Range(0, InOrder.Length).Select(place.CompareTo)];
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Sorting_restores_the_order()
    {
        var dates = InOrder.Reverse().Select(EdtfText.Accepted).Order();

        Assert.Equal(InOrder, dates.Select(date => date.ToString()));
    }

    [Theory]
    [InlineData("2018", "2018~")]
    [InlineData("2018?", "2018%")]
    [InlineData("2018", "2018/2018")]
    [InlineData("2018/..", "2018~/..")]
    public void Dates_in_the_same_place_are_level_but_not_equal(string one, string other)
    {
        var left = EdtfText.Accepted(one);
        var right = EdtfText.Accepted(other);

        Assert.Equal(0, left.CompareTo(right));
        Assert.Equal(0, right.CompareTo(left));
        Assert.False(left.Equals(right));
        Assert.True(left != right);
    }

    [Theory]
    [InlineData("2018")]
    [InlineData("2018-02~")]
    [InlineData("2018-02-20/..")]
    [InlineData("../2018?")]
    [InlineData("2018/2019%")]
    public void Dates_written_the_same_are_equal(string text)
    {
        var left = EdtfText.Accepted(text);
        var right = EdtfText.Accepted(text);

        Assert.NotSame(left, right);
        Assert.True(left == right);
        Assert.False(left != right);
        Assert.True(left.Equals((object)right));
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.Equal(0, left.CompareTo(right));
    }

    [Fact]
    public void Nothing_comes_before_every_date_and_equals_none()
    {
        var date = EdtfText.Accepted("../2018");
        EdtfDate? nothing = null;

        Assert.True(date.CompareTo(nothing) > 0);
        Assert.False(date.Equals(nothing));
        Assert.False(date.Equals((object)"../2018"));
        Assert.False(date == nothing);
        Assert.False(nothing == date);
        Assert.True(nothing == null);
    }
}
