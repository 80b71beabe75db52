using SiteGen.Tests.Markup;

namespace SiteGen.Tests.Rendering;

/// <summary>The picture of an entity with what is said about it, and texts in another language.</summary>
public sealed class PictureTextTests
{
    [Theory]
    [InlineData("caption: In 1866", "In 1866", null)]
    [InlineData("credit: J. Cameron", "J. Cameron", null)]
    [InlineData("caption: In 1866, credit: J. Cameron, licence: CC BY 4.0", "In 1866 J. Cameron · CC BY 4.0", null)]
    [InlineData("licence: \"https://example.org/licence?a=1&b=2\"", "Licence", "https://example.org/licence?a=1&b=2")]
    [InlineData("caption: \"<b>x</b>\"", "<b>x</b>", null)]
    public void What_is_said_about_it_stands_below(string keys, string text, string? link)
    {
        using var site = Cast.Site("", ("content/people/ann.md",
            $"---\nname: Ann\nimage: {{src: ../media/graph.png, alt: A, {keys}}}\n---\n"));
        var caption = Cast.Parse(site.Publish()["people/ann/index.html"]).QuerySelector("figure.picture figcaption")!;

        Assert.Equal(text, caption.TextContent);
        Assert.Equal(link, caption.QuerySelector("a")?.GetAttribute("href"));
    }

    [Theory]
    [InlineData("50% 20%", "50% 20%")]
    [InlineData("top", "50% 0%")]
    [InlineData("bottom left", "0% 100%")]
    [InlineData("Right Center", "100% 50%")]
    public void Its_focus_is_for_templates_that_cut_it_off(string focus, string position)
    {
        using var site = Cast.Site("",
            ("content/people/ann.md",
                $"---\nname: Ann\nimage: {{src: ../media/graph.png, alt: A, focus: {focus}}}\n---\n"),
            ("templates/person.html", "{{ if person.image }}<p>{{ person.image.focus }}</p>{{ end }}"));
        var files = site.Publish();

        Assert.Equal(position, Cast.Parse(files["people/ann/index.html"]).QuerySelector("main p")!.TextContent);
        Assert.Contains($"\"focus\": \"{position}\"", files["data/people/ann.json"].Replace("\":\"", "\": \""));
    }

    [Theory]
    [InlineData("120% 20%")]
    [InlineData("50%")]
    [InlineData("top bottom")]
    [InlineData("face")]
    [InlineData("1% 2% 3%")]
    public void A_focus_that_is_no_point_is_an_error(string focus)
    {
        using var site = Cast.Site("", ("content/people/ann.md",
            $"---\nname: Ann\nimage: {{src: ../media/graph.png, alt: A, focus: {focus}}}\n---\n"));

        Assert.Equal("SG0107", Assert.Single(site.Problems()).Rule.Code);
    }

    [Fact]
    public void Texts_in_another_language_say_so()
    {
        using var site = Cast.Site("",
            ("content/articles/essai.md",
                "---\ntitle: Un essai\nsummary: Court.\ndate: 2024\nlanguage: fr\n---\nDu texte sur [[openai]].\n"));
        var files = site.Publish();
        var page = Cast.Parse(files["articles/essai/index.html"]);

        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.All(
            (string[])["h1", ".lede", ".prose"],
            part => Assert.Equal("fr", page.QuerySelector("article " + part)!.GetAttribute("lang")));
    }
}
