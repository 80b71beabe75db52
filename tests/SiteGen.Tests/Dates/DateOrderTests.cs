using SiteGen.Dates;

namespace SiteGen.Tests.Dates;

public sealed class DateOrderTests
{
    // Each date comes before the next.
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

    public static TheoryData<int> Indexes => [.. Enumerable.Range(0, InOrder.Length)];

    [Theory]
    [MemberData(nameof(Indexes))]
    public void Every_pair_compares_as_in_the_list(int index)
    {
        var date = EdtfText.Accepted(InOrder[index]);

        int[] actual = [.. InOrder.Select(other => Math.Sign(date.CompareTo(EdtfText.Accepted(other))))];

        int[] expected = [.. Enumerable.Range(0, InOrder.Length).Select(index.CompareTo)];
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
    public void Dates_with_the_same_bounds_compare_as_0_but_are_not_equal(string one, string other)
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
    public void Dates_with_the_same_text_are_equal(string text)
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
    public void Null_comes_before_every_date_and_equals_none()
    {
        var date = EdtfText.Accepted("../2018");
        EdtfDate? none = null;

        Assert.True(date.CompareTo(none) > 0);
        Assert.False(date.Equals(none));
        Assert.False(date.Equals((object)"../2018"));
        Assert.False(date == none);
        Assert.False(none == date);
        Assert.True(none == null);
    }
}
