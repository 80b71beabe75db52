using SiteGen.Tests.Linking;
using SiteGen.Tests.Markup;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Pages;

/// <summary>The line that says what a source is.</summary>
public class SourceLineTests
{
    [Fact]
    public void No_full_stop_is_doubled_and_nobody_is_named_twice() => Assert.Equal(
        "ANN. Edited by ANN, Bob Jr. 2nd rev. N.Y.: Works Inc. 2020. Book.",
        LineOf("sources/s/index.html", "p.lede", """
            type: book
            authors: [ann, ann]
            editors: [ann, Bob Jr.]
            publisher: Works Inc.
            edition: 2nd rev.
            place: N.Y.
            date: 2020
            """));

    [Theory]
    [InlineData("letter", "2020.")]
    [InlineData("diary", "2020. Diary.")]
    [InlineData("podcast", "2020. Podcast.")]
    [InlineData("article", "2020.")]
    [InlineData("map", "2020. Map.")]
    public void The_index_says_a_type_only_where_its_heading_does_not(string type, string line) =>
        Assert.Equal($"BOOK{line}", LineOf("sources/index.html", ".sources li", $"type: {type}\ndate: 2020"));

    private static string LineOf(string page, string selector, string keys)
    {
        using var site = new TestSite(
            ContentFile.Person("ann"), ("content/sources/s.md", $"---\ntitle: BOOK\n{keys}\n---\n"));
        return Spaced.TextOf(Cast.Parse(site.Publish()[page]).QuerySelector(selector)!);
    }
}
