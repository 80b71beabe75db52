using SiteGen.Tests.Linking;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Markup;

/// <summary>What "cited in" shows of the paragraph with a link.</summary>
public class CitingTextTests
{
    private const string Filler =
        "The bridge was planned by an office of the city, and it took the office eleven years to agree on one design. "
        + "Most of the drawings are lost. ";

    [Fact]
    public void A_short_paragraph_is_shown_as_it_is() =>
        Assert.Equal("It was his plan. See ANN.", CitingOf("It was *his* plan. See [[ann]]."));

    [Theory]
    [InlineData("She asked [[ann]] & him.", "… She asked ANN & him. …")]
    [InlineData("“Was it [her](../people/ann.md)?”", "… “Was it her?” …")]
    [InlineData("Dr. J. Doe of the U.S. asked [[ann]] in vol. 3.", "… Dr. J. Doe of the U.S. asked ANN in vol. 3. …")]
    [InlineData("In 1990. Then [[ann]] came.", "… Then ANN came. …")]
    public void Of_a_long_paragraph_the_sentence_with_the_link_is_shown(string sentence, string shown) =>
        Assert.Equal(shown, CitingOf($"{Filler}{Filler}{sentence} {Filler}"));

    [Fact]
    public void The_first_and_the_last_sentence_have_one_ellipsis()
    {
        Assert.Equal("Ask ANN. …", CitingOf($"Ask [[ann]]. {Filler}{Filler}"));
        Assert.Equal("… Ask ANN.", CitingOf($"{Filler}{Filler}Ask [[ann]]."));
    }

    [Fact]
    public void A_long_sentence_is_cut_between_words_around_the_link()
    {
        var words = string.Join(' ', Enumerable.Range(0, 60).Select(i => $"word{i}"));
        var shown = CitingOf($"{words} [[ann]] {words}");

        Assert.InRange(shown.Length, 200, 290);
        Assert.Matches("^… word[0-9]+ .* ANN word0 .* word[0-9]+ …$", shown);
    }

    [Fact]
    public void A_linked_picture_at_the_end_has_the_last_sentence() =>
        Assert.Equal(
            "… Most of the drawings are lost.",
            CitingOf($"{Filler}{Filler}{Filler}[![Ann](../media/ann.png)](../people/ann.md)"));

    private static string CitingOf(string paragraph)
    {
        using var site = new TestSite(
            ContentFile.Person("ann"),
            ContentFile.Article("x", "2024", body: paragraph),
            ("content/media/ann.png", "png"));
        return Cast.Parse(site.Publish()["people/ann/index.html"]).QuerySelector(".passages p")!.TextContent;
    }
}
