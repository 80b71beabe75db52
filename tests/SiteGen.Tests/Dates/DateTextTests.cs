using SiteGen.Dates;

namespace SiteGen.Tests.Dates;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("2023-02-17", "17 February 2023", "17 Feb 2023")]
    [InlineData("2023-02-07", "7 February 2023", "7 Feb 2023")]
    [InlineData("2023-02", "February 2023", "Feb 2023")]
    [InlineData("2015", "2015", "2015")]
    [InlineData("2018-03~", "about March 2018", "about Mar 2018")]
    [InlineData("2015~", "about 2015", "about 2015")]
    [InlineData("2015?", "possibly 2015", "possibly 2015")]
    [InlineData("2015%", "perhaps about 2015", "perhaps about 2015")]
    [InlineData("2023-02-17?", "possibly 17 February 2023", "possibly 17 Feb 2023")]
    [InlineData("0044-03", "March 44", "Mar 44")]
    [InlineData("0000-03-05", "5 March 1 BC", "5 Mar 1 BC")]
    public void A_point(string text, string expectedLong, string expectedShort) =>
        AssertText(text, expectedLong, expectedShort);

    [Theory]
    [InlineData("2018-03-02/2018-03-05", "2 to 5 March 2018", "2 to 5 Mar 2018")]
    [InlineData("2018-02-28/2018-03-03", "28 February to 3 March 2018", "28 Feb to 3 Mar 2018")]
    [InlineData("2018-12-28/2019-01-03", "28 December 2018 to 3 January 2019", "28 Dec 2018 to 3 Jan 2019")]
    [InlineData("2018-03-02/2019-03-05", "2 March 2018 to 5 March 2019", "2 Mar 2018 to 5 Mar 2019")]
    [InlineData("2018-03/2018-05", "March to May 2018", "Mar to May 2018")]
    [InlineData("2018-11/2019-01", "November 2018 to January 2019", "Nov 2018 to Jan 2019")]
    [InlineData("2018-03/2019-03", "March 2018 to March 2019", "Mar 2018 to Mar 2019")]
    [InlineData("2015/2019", "2015 to 2019", "2015 to 2019")]
    [InlineData("2018/2018", "2018", "2018")]
    [InlineData("2018-03-02/2018-03-02", "2 March 2018", "2 Mar 2018")]
    public void An_interval_states_shared_parts_once(string text, string expectedLong, string expectedShort) =>
        AssertText(text, expectedLong, expectedShort);

    [Theory]
    [InlineData("2018-03-02/2018-03", "2 March 2018 to March 2018", "2 Mar 2018 to Mar 2018")]
    [InlineData("2018-03/2018-05-20", "March 2018 to 20 May 2018", "Mar 2018 to 20 May 2018")]
    [InlineData("2018-05/2018", "May 2018 to 2018", "May 2018 to 2018")]
    [InlineData("2018-03~/2018-05", "about March 2018 to May 2018", "about Mar 2018 to May 2018")]
    [InlineData("2018-03/2018-05?", "March 2018 to possibly May 2018", "Mar 2018 to possibly May 2018")]
    [InlineData("2018/2018~", "2018 to about 2018", "2018 to about 2018")]
    public void Ends_of_different_kinds_share_nothing(string text, string expectedLong, string expectedShort) =>
        AssertText(text, expectedLong, expectedShort);

    [Theory]
    [InlineData("2018-03~/2018-05~", "about March to about May 2018", "about Mar to about May 2018")]
    [InlineData("2018-03-02?/2018-03-05?", "possibly 2 to possibly 5 March 2018", "possibly 2 to possibly 5 Mar 2018")]
    [InlineData("2015~/2019~", "about 2015 to about 2019", "about 2015 to about 2019")]
    public void A_qualifier_is_stated_for_each_end(string text, string expectedLong, string expectedShort) =>
        AssertText(text, expectedLong, expectedShort);

    [Theory]
    [InlineData("2018/..", "since 2018", "since 2018")]
    [InlineData("2018-02-20/..", "since 20 February 2018", "since 20 Feb 2018")]
    [InlineData("2018~/..", "since about 2018", "since about 2018")]
    [InlineData("../2019-05", "until May 2019", "until May 2019")]
    [InlineData("../2019-09-01?", "until possibly 1 September 2019", "until possibly 1 Sep 2019")]
    public void An_open_end(string text, string expectedLong, string expectedShort) =>
        AssertText(text, expectedLong, expectedShort);

    [Theory]
    [InlineData(1, "January", "Jan")]
    [InlineData(2, "February", "Feb")]
    [InlineData(3, "March", "Mar")]
    [InlineData(4, "April", "Apr")]
    [InlineData(5, "May", "May")]
    [InlineData(6, "June", "Jun")]
    [InlineData(7, "July", "Jul")]
    [InlineData(8, "August", "Aug")]
    [InlineData(9, "September", "Sep")]
    [InlineData(10, "October", "Oct")]
    [InlineData(11, "November", "Nov")]
    [InlineData(12, "December", "Dec")]
    public void Every_month(int month, string name, string abbreviation) =>
        AssertText($"2018-{month:D2}", $"{name} 2018", $"{abbreviation} 2018");

    private static void AssertText(string text, string expectedLong, string expectedShort)
    {
        var date = EdtfText.Accepted(text);

        Assert.Equal(expectedLong, DateText.Long(date));
        Assert.Equal(expectedShort, DateText.Short(date));
    }
}
