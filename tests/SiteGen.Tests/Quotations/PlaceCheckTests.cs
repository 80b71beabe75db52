using SiteGen.Tests.Building;

namespace SiteGen.Tests.Quotations;

/// <summary>Places of quotations are compared with where the words were found.</summary>
public class PlaceCheckTests
{
    private const string Pages = "One.\n\n7\n\fTwo.\n\nOpenness is a promise\n\n8\n\fto everyone.\n\n9\n";
    private const string Times =
        "[12:10] One. [12:34] Openness is a promise to everyone. [12:50] Two. [12:55] Three.";

    [Theory]
    [InlineData("page: 8", "")]
    [InlineData("page: 2", "")]
    [InlineData("page: 3", "")]
    [InlineData("page: 9", "")]
    [InlineData("page: 7-9", "")]
    [InlineData("page: 12", "on page 2 (printed 8) in the text of 'letter', not on page 12")]
    [InlineData("page: xii", "not on page xii")]
    [InlineData("locator: 'Annex, p. 8'", "")]
    [InlineData("locator: pp. 5-6", "not on page 5-6")]
    [InlineData("locator: 'Podcast #12'", "")]
    [InlineData("time: 12:34", "")]
    public void Pages_are_compared(string key, string expected) => AssertWarning("report", Pages, key, expected);

    [Theory]
    [InlineData("time: 12:34", "")]
    [InlineData("time: 12:24", "")]
    [InlineData("time: 13:00", "")]
    [InlineData("time: 12:00-14:00", "")]
    [InlineData("time: 13:01", "at 12:34 in the text of 'letter', not at 13:01")]
    [InlineData("time: 12:23", "not at 12:23")]
    [InlineData("time: 1:12:34", "not at 1:12:34")]
    [InlineData("locator: at 14:10", "not at 14:10")]
    [InlineData("page: 12", "")]
    public void Times_are_compared(string key, string expected) => AssertWarning("podcast", Times, key, expected);

    [Fact]
    public void Words_that_occur_twice_may_be_meant_elsewhere() => AssertWarning(
        "podcast", $"{Times} [20:00] Openness is a promise to everyone.", "time: 20:00", "");

    private static void AssertWarning(string type, string text, string key, string expected)
    {
        using var site = VerifiedSite.Create(
            ("content/sources/letter.md", $"---\ntitle: A letter\ntype: {type}\n---\n"),
            ("content/archive/letter.txt", text),
            ("content/quotes/promise.md", VerifiedSite.Quote(VerifiedSite.Words, key + "\n")));
        site.Verify();
        string[] messages = [.. site.TryVerify().Diagnostics.Select(d => d.Message)];
        Assert.Equal(messages, site.Build().Diagnostics.Where(d => d.Rule.Code == "SG0513").Select(d => d.Message));
        if (expected.Length == 0)
        {
            Assert.Empty(messages);
        }
        else
        {
            Assert.Contains(expected, Assert.Single(messages), StringComparison.Ordinal);
        }
    }
}
