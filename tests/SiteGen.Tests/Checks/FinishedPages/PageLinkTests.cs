using SiteGen.Tests.Support;

namespace SiteGen.Tests.Checks.FinishedPages;

/// <summary>Every address in a finished page is resolved as a browser resolves it.</summary>
public class PageLinkTests
{
    [Theory]
    [InlineData("<a href=\"gone/\">x</a>")]
    [InlineData("<map><area href=\"gone/\" alt=x></map>")]
    [InlineData("<img src=\"gone/\" alt=x>")]
    [InlineData("<img srcset=\"people/ 1x, gone/ 2x\" alt=x>")]
    [InlineData("<img srcset=\"gone/, people/ 2x\" alt=x>")]
    [InlineData("<picture><source srcset=\"gone/ 100w\"></picture>")]
    [InlineData("<script src=\"gone/\"></script>")]
    [InlineData("<link rel=stylesheet href=\"gone/\">")]
    [InlineData("<link rel=canonical href=\"https://example.org/base/gone/\">")]
    [InlineData("<meta http-equiv=refresh content=\"0; url=gone/\">")]
    [InlineData("<meta http-equiv=Refresh content=\"5;URL='gone/'\">")]
    [InlineData("<meta property=og:image content=\"https://example.org/base/gone/\">")]
    [InlineData("<form action=\"gone/\"></form>")]
    [InlineData("<button formaction=\"gone/\">x</button>")]
    [InlineData("<video poster=\"gone/\" src=\"people/\"></video>")]
    [InlineData("<object data=\"gone/\"></object>")]
    [InlineData("<iframe src=\"gone/\"></iframe>")]
    [InlineData("<blockquote cite=\"gone/\">x</blockquote>")]
    [InlineData("<p style=\"background: url(gone/)\">x</p>")]
    [InlineData("<style>@import \"gone/\";</style>")]
    [InlineData("<noscript><img src=\"gone/\" alt=x></noscript>")]
    [InlineData("<a href=\"//example.org/base/gone/\">x</a>")]
    [InlineData("<a href=\"http://example.org/base/gone/?q#x\">x</a>")]
    [InlineData("<a href=\" people/../gone/ \">x</a>")]
    [InlineData("<base href=\"people/\"><a href=\"../gone/\">x</a>")]
    public void A_broken_address_is_found_in_any_element_or_attribute(string html)
    {
        var diagnostic = Assert.Single(CheckedSite.CheckHome(html));

        Assert.Equal(("SG0703", "the site has no page '/gone/'"), (diagnostic.Rule.Code, diagnostic.Message));
        Assert.StartsWith("in /: <", diagnostic.Context, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<a href=\"people/\">x</a>")]
    [InlineData("<a href=\"\">x</a>")]
    [InlineData("<a href=\"?q=1\">x</a>")]
    [InlineData("<a href=\"people/ann/?q=1#work\">x</a>")]
    [InlineData("<a href=\"%70eople/\">x</a>")]
    [InlineData("<a href=\"/base/people/\">x</a>")]
    [InlineData("<a href=\"https://example.org/base\">x</a>")]
    [InlineData("<a href=\"https://example.org/other/\">x</a>")]
    [InlineData("<a href=\"https://elsewhere.example/gone/\">x</a>")]
    [InlineData("<a href=\"mailto:a@example.org\">x</a><a href=\"tel:1\">x</a>")]
    [InlineData("<img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\" alt=x>")]
    [InlineData("<link rel=preconnect href=\"/\">")]
    [InlineData("<meta name=description content=\"gone/\">")]
    [InlineData("<meta http-equiv=refresh content=\"30\">")]
    [InlineData("<a href=\"feed.xml\">x</a><a href=\"media/a%20b.txt\">x</a><a href=\"old/\">x</a>")]
    [InlineData("<form action=\"\"></form>")]
    [InlineData("<!-- <a href=\"gone/\">x</a> -->")]
    public void A_working_address_is_not_reported(string html) => Assert.Empty(CheckedSite.CheckHome(
        html,
        ("content/people/ann.md", "---\nname: Ann\nredirect_from: /old/\n---\n## Work\n\nText.\n"),
        ("content/media/a b.txt", "x")));

    [Fact]
    public void A_path_outside_the_base_path_is_reported_with_what_to_write_instead()
    {
        var diagnostic = Assert.Single(CheckedSite.CheckHome("<a href=\"/people/\">x</a>"));

        Assert.Equal("'/people/' is outside the site, which is served under '/base/'", diagnostic.Message);
        Assert.Equal("in a template, write {{ url '/people/' }}", diagnostic.Help);
    }

    [Theory]
    [InlineData("<a href=\"people/ana/\">x</a>", "did you mean '/people/ann/' or '/people/'?")]
    [InlineData("<a href=\"people\">x</a>", "write '/people/'")]
    [InlineData("<img src=\"\" alt=x>", "write the address, or leave the attribute out")]
    [InlineData("<a href=\"http://[\">x</a>", "write a path of the site or a whole web address")]
    public void Help_says_what_to_write(string html, string help) =>
        Assert.Equal(help, Assert.Single(CheckedSite.CheckHome(html, CheckedSite.Ann)).Help);

    [Fact]
    public void Paths_are_case_sensitive()
    {
        var diagnostic = Assert.Single(CheckedSite.CheckHome("<a href=\"People/\">x</a>"));

        Assert.Equal("the site has no page '/People/'", diagnostic.Message);
    }

    [Fact]
    public void Addresses_in_a_stylesheet_are_relative_to_the_stylesheet()
    {
        using var site = new TestSite(
            ("templates/assets/css/a.css",
                "/* url(x.png) */\na { src: url(\"../f.woff2\"), url(gone.png) }\n"),
            ("templates/assets/f.woff2", ""),
            ("templates/assets/icon.svg", ""),
            ("templates/assets/style.css", ""));

        var diagnostic = Assert.Single(CheckedSite.CheckPages(site));

        Assert.Equal(
            ("templates/assets/css/a.css", "gone.png"), (diagnostic.File.Path, CheckedSite.MarkedText(diagnostic)));
        Assert.Equal("the site has no file '/assets/css/gone.png'", diagnostic.Message);
    }

    [Fact]
    public void The_built_in_theme_has_no_mistakes_on_any_kind_of_page()
    {
        using var site = new TestSite(
            CheckedSite.Ann,
            CheckedSite.Bob,
            ("content/sources/s.md", "---\ntitle: S\ntype: letter\n---\n"),
            ("content/topics/t.md", "---\ntitle: T\n---\n"),
            ("content/events/e.md", "---\ntitle: E\ndate: 2020\npeople: ann\n---\nIt happened.\n"),
            ("content/articles/r.md", "---\ntitle: R\ndate: 2021-01-01\n---\n[[q]] and [[ann#work]]\n"),
            ("content/quotes/q.md",
                "---\nspeaker: ann\nsource: s\ntopics: t\nabout: bob\ndate: 2019\nredirect_from: /old\n---\nWords.\n"));

        Assert.Empty(CheckedSite.CheckPages(site));
    }
}
