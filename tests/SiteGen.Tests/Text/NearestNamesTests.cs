using SiteGen.Text;

namespace SiteGen.Tests.Text;

public sealed class NearestNamesTests
{
    [Theory]
    [InlineData("elon-musc", "elon-musk")]
    [InlineData("elon-msuk", "elon-musk")]
    [InlineData("elonmusk", "elon-musk")]
    [InlineData("Elon-Musk", "elon-musk")]
    [InlineData("eloon-musk", "elon-musk")]
    [InlineData("elon-musk", "elon-musk")]
    public void One_mistake_is_near(string text, string name) =>
        Assert.Equal([name], TextDistance.Nearest(text, ["greg-brockman", name, "sam-altman"]));

    [Theory]
    [InlineData("musk", "elon-musk")]
    [InlineData("altman", "sam-altman")]
    public void A_part_of_a_name_is_near(string text, string name) =>
        Assert.Equal([name], TextDistance.Nearest(text, ["elon-musk", "sam-altman"]));

    [Theory]
    [InlineData("nobody-of-ours", new[] { "elon-musk", "sam-altman" })]
    [InlineData("id", new[] { "to", "date", "topics" })]
    [InlineData("x", new[] { "to", "a" })]
    [InlineData("url", new[] { "nav", "order" })]
    [InlineData("", new[] { "to", "a" })]
    [InlineData("musk", new string[0])]
    public void A_different_name_is_not_near(string text, string[] names) =>
        Assert.Empty(TextDistance.Nearest(text, names));

    [Fact]
    public void Names_are_ordered_by_distance_then_alphabetically()
    {
        Assert.Equal(
            ["topic-a", "topic-b", "topic-c"],
            TextDistance.Nearest("topic-x", ["topic-c", "topic-b", "topic-a", "topic-d"]));
        Assert.Equal(
            ["open-source", "open-sources"], TextDistance.Nearest("open-sourc", ["open-sources", "open-source"]));
    }

    [Fact]
    public void A_name_is_suggested_once() =>
        Assert.Equal(["openai"], TextDistance.Nearest("opnai", ["openai", "openai"]));

    [Theory]
    [InlineData("ab", "ab", 0)]
    [InlineData("ab", "ba", 1)]
    [InlineData("ab", "abc", 1)]
    [InlineData("abc", "ac", 1)]
    [InlineData("abc", "axc", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("AB", "ab", 0)]
    [InlineData("", "abc", 3)]
    public void The_distance_counts_the_mistakes(string a, string b, int distance)
    {
        Assert.Equal(distance, TextDistance.Measure(a, b, 10));
        Assert.Equal(distance, TextDistance.Measure(b, a, 10));
    }

    [Fact]
    public void A_distance_over_the_limit_is_cut_off() =>
        Assert.Equal(3, TextDistance.Measure("abcdefgh", "stuvwxyz", 2));

    [Theory]
    [InlineData(new string[0], "")]
    [InlineData(new[] { "a" }, "'a'")]
    [InlineData(new[] { "a", "b" }, "'a' or 'b'")]
    [InlineData(new[] { "a", "b", "c" }, "'a', 'b' or 'c'")]
    public void Names_are_joined_as_in_a_sentence(string[] names, string expected) =>
        Assert.Equal(expected, TextDistance.Join(names));

    [Fact]
    public void Without_a_near_name_there_is_no_suggestion()
    {
        Assert.Equal("did you mean 'elon-musk'?", TextDistance.DidYouMean("elon-musc", ["elon-musk"]));
        Assert.Null(TextDistance.DidYouMean("nobody", ["elon-musk"]));
    }
}
