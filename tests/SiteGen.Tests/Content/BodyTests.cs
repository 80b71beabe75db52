using SiteGen.Diagnostics;
using SiteGen.Tests.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Content;

/// <summary>The text below the front matter, which some kinds need.</summary>
public sealed class BodyTests
{
    [Theory]
    [InlineData("articles/x.md", "title: X\ndate: 1843", "the article has no text")]
    [InlineData("pages/x.md", "title: X", "the page has no text")]
    public void An_article_or_page_without_text_is_a_warning(string path, string keys, string message)
    {
        using var site = new TestSite(SmallWorld.And(("content/" + path, $"---\n{keys}\n---\n")));
        var result = site.Build();
        var diagnostic = Assert.Single(result.OnlyProblems());
        Assert.Equal(
            ("SG0116", Severity.Warning, message),
            (diagnostic.Rule.Code, diagnostic.Rule.Severity, diagnostic.Message));
        Assert.False(result.HasFailed);
        Assert.Contains(result.Files, f => f.Path == path[..^3] + "/index.html");
    }

    [Fact]
    public void A_quotation_without_words_is_an_error() =>
        MarkedSite.AssertReports(
            SmallWorld.And(("content/quotes/x.md", "---\nspeaker: ada-byron\nsource: letter-1843\n---\n«SG0113:»")));

    [Theory]
    [InlineData("people/x.md", "name: X")]
    [InlineData("organizations/x.md", "name: X")]
    [InlineData("topics/x.md", "title: X")]
    [InlineData("sources/x.md", "title: X\ntype: book")]
    [InlineData("events/x.md", "title: X\ndate: 1843")]
    public void Other_kinds_need_no_text(string path, string keys) =>
        MarkedSite.AssertReports(SmallWorld.And(("content/" + path, $"---\n{keys}\n---\n")));
}
