using AngleSharp.Dom;
using SiteGen.Tests.Formats;
using SiteGen.Tests.Markup;
using SiteGen.Tests.Pages;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Rendering;

/// <summary>The setting <c>contact</c>: where it may lead, and where readers see it.</summary>
public sealed class ContactTests
{
    private const string Settings = "title: T\nbase_url: https://example.org/base/\n";

    [Theory]
    [InlineData("ann@example.org", "ann@example.org", "mailto:ann@example.org")]
    [InlineData("ann.b+site@mail.example.org", "ann.b+site@mail.example.org", "mailto:ann.b%2Bsite@mail.example.org")]
    [InlineData("a?b&c@example.org", "a?b&c@example.org", "mailto:a%3Fb%26c@example.org")]
    [InlineData("jörg@köln.example", "jörg@köln.example", "mailto:j%C3%B6rg@k%C3%B6ln.example")]
    [InlineData("https://github.com/x/y/issues", "github.com/x/y/issues", "https://github.com/x/y/issues")]
    [InlineData("http://www.example.org/", "example.org", "http://www.example.org/")]
    public void Each_page_of_an_entity_and_the_corrections_lead_there(string contact, string label, string url)
    {
        var pages = SmallRecord.Build(("content/site.yaml", $"{Settings}contact: {contact}\n"));

        foreach (var path in (string[])["people/ann/index.html", "pages/about/index.html"])
        {
            var link = Links(pages[path]).Single(a => a.TextContent == "Report an error");
            Assert.Equal(url, link.GetAttribute("href"));
        }

        var corrections = Cast.Parse(pages["corrections/index.html"]).QuerySelector("main .lede + p")!;
        Assert.Equal(
            $"Found an error, or want to reply to something said here? Tell us at {label}.", TextOf(corrections));
        Assert.Equal(url, corrections.QuerySelector("a")!.GetAttribute("href"));
        Assert.DoesNotContain(Links(pages["index.html"]), a => a.TextContent == "Report an error");
    }

    [Fact]
    public void It_is_beside_the_link_to_edit_the_page()
    {
        var pages = SmallRecord.Build(
            ("content/site.yaml", Settings + "repository: https://github.com/x/y\ncontact: ann@example.org\n"));
        var link = Links(pages["people/ann/index.html"]).Single(a => a.TextContent == "Report an error");
        Assert.Equal("Edit this page Report an error Feed", TextOf(link.ParentElement!.ParentElement!));
    }

    [Fact]
    public void Without_it_nobody_is_told_to_report_an_error()
    {
        var pages = SmallRecord.Build();
        Assert.DoesNotContain(
            pages.Where(p => p.Key.EndsWith(".html", StringComparison.Ordinal)),
            p => p.Value.Contains("Report an error") || p.Value.Contains("Found an error"));
        Assert.Contains("No corrections yet.", pages["corrections/index.html"]);
    }

    [Theory]
    [InlineData("the editors", "write an address such as 'https://example.org/contact' or 'name@example.org'")]
    [InlineData("ann", "write an address such as 'https://example.org/contact' or 'name@example.org'")]
    [InlineData("ann@example", "write an address such as 'https://example.org/contact' or 'name@example.org'")]
    [InlineData("ann@b@example.org", "write an address such as 'https://example.org/contact' or 'name@example.org'")]
    [InlineData("/contact/", "write an address such as 'https://example.org/contact' or 'name@example.org'")]
    [InlineData("tel:+4912345", "write an address such as 'https://example.org/contact' or 'name@example.org'")]
    [InlineData("mailto:ann@example.org", "write 'ann@example.org'")]
    [InlineData("example.org/contact", "write 'https://example.org/contact'")]
    public void Anything_else_is_reported_with_a_way_out(string contact, string help)
    {
        using var site = new TestSite(("content/site.yaml", $"{Settings}contact: {contact}\n"));
        var diagnostic = Assert.Single(site.Problems());
        Assert.Equal(($"SG0115 {contact}", help), (Cast.Complaint(diagnostic), diagnostic.Help));
    }

    private static IHtmlCollection<IElement> Links(string page) => Cast.Parse(page).QuerySelectorAll("footer a");

    private static string TextOf(IElement element) => Spaced.TextOf(element);
}
