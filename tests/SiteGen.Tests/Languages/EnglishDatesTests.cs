using SiteGen.Tests.Dates;

namespace SiteGen.Tests.Languages;

public sealed class EnglishDatesTests
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
    [InlineData("0044-03", "March AD 44", "Mar AD 44")]
    [InlineData("0000-03-05", "5 March 1 BC", "5 Mar 1 BC")]
    public void A_point(string text, string expectedLong, string expectedShort) =>
        AssertText(text, expectedLong, expectedShort);

    [Theory]
    [InlineData("-0043", "44 BC", "44 BC")]
    [InlineData("-0043-03-15", "15 March 44 BC", "15 Mar 44 BC")]
    [InlineData("Y-12000", "12,001 BC", "12,001 BC")]
    [InlineData("Y12000", "12,000", "12,000")]
    [InlineData("0079", "AD 79", "AD 79")]
    [InlineData("199X", "1990s", "1990s")]
    [InlineData("190X", "1900s (decade)", "1900s (decade)")]
    [InlineData("18XX", "19th century", "19th century")]
    [InlineData("10XX~", "about the 11th century", "about the 11th century")]
    [InlineData("00XX", "1st century", "1st century")]
    [InlineData("2018-21", "spring 2018", "spring 2018")]
    [InlineData("2018-24?", "possibly winter 2018", "possibly winter 2018")]
    [InlineData("2018-XX", "2018 (month unknown)", "2018 (month unknown)")]
    [InlineData("2018-02-XX", "February 2018 (day unknown)", "Feb 2018 (day unknown)")]
    [InlineData("2018-XX-XX", "2018 (month and day unknown)", "2018 (month and day unknown)")]
    public void What_historians_know(string text, string expectedLong, string expectedShort) =>
        AssertText(text, expectedLong, expectedShort);

    [Theory]
    [InlineData("[1927,1929]", "1927 or 1929", "1927 or 1929")]
    [InlineData("[1929, 1927-05,1928]", "1929, May 1927 or 1928", "1929, May 1927 or 1928")]
    [InlineData("[-0043,0001?]", "44 BC or possibly AD 1", "44 BC or possibly AD 1")]
    public void A_choice(string text, string expectedLong, string expectedShort) =>
        AssertText(text, expectedLong, expectedShort);

    [Theory]
    [InlineData("-0043/-0039", "44 to 40 BC", "44 to 40 BC")]
    [InlineData("-0043/0014", "44 BC to AD 14", "44 BC to AD 14")]
    [InlineData("-0009/0476", "10 BC to 476", "10 BC to 476")]
    [InlineData("-0043-03-15/-0043-03-17", "15 to 17 March 44 BC", "15 to 17 Mar 44 BC")]
    [InlineData("199X/200X", "the 1990s to the 2000s (decade)", "the 1990s to the 2000s (decade)")]
    [InlineData("2018-21/2018-23", "spring to autumn 2018", "spring to autumn 2018")]
    [InlineData("2018-XX/2019", "2018 (month unknown) to 2019", "2018 (month unknown) to 2019")]
    public void An_interval_of_what_historians_know(string text, string expectedLong, string expectedShort) =>
        AssertText(text, expectedLong, expectedShort);

    [Theory]
    [InlineData("2018/", "2018 to an unknown date", "2018 to an unknown date")]
    [InlineData("/2018-05", "an unknown date to May 2018", "an unknown date to May 2018")]
    public void An_unknown_end(string text, string expectedLong, string expectedShort) =>
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

    [Theory]
    [InlineData("2018-02-17", "17 Feb")]
    [InlineData("2018-03/2018-05", "Mar to May")]
    [InlineData("2018-03-02~", "about 2 Mar")]
    [InlineData("2018-21", "spring")]
    [InlineData("2018-03/2019-05", "Mar 2018 to May 2019")]
    [InlineData("2018", "2018")]
    [InlineData("[2017,2018-03]", "2017 or Mar 2018")]
    public void A_list_under_a_year_does_not_repeat_it(string text, string expected) =>
        Assert.Equal(expected, SiteLanguages.English.InYear(EdtfText.Accepted(text)));

    private static void AssertText(string text, string expectedLong, string expectedShort)
    {
        var date = EdtfText.Accepted(text);

        Assert.Equal(expectedLong, SiteLanguages.English.Long(date));
        Assert.Equal(expectedShort, SiteLanguages.English.Short(date));
    }
}
