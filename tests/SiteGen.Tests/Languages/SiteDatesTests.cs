using System.Text;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Languages;

/// <summary>Dates on the pages, feeds and data of sites in several languages.</summary>
public sealed class SiteDatesTests
{
    [Theory]
    [InlineData("en", "quotes/said/index.html", ">2 March 2020</time>")]
    [InlineData("de", "quotes/said/index.html", ">2. März 2020</time>")]
    [InlineData("sv", "quotes/said/index.html", ">2 mars 2020</time>")]
    [InlineData("ar", "quotes/said/index.html", ">2 مارس 2020</time>")]
    [InlineData("ja", "quotes/said/index.html", ">2020年3月2日</time>")]
    [InlineData("de", "people/ann/index.html", ">2. März</time>")]
    [InlineData("ja", "people/ann/index.html", ">3月2日</time>")]
    [InlineData("de", "timeline/index.html", ">um 2021</time>")]
    [InlineData("ja", "timeline/index.html", ">2021年頃</time>")]
    [InlineData("de", "timeline/2020/index.html", "März")]
    [InlineData("fr", "timeline/2020/index.html", ">janv.</text>")]
    [InlineData("ja", "timeline/index.html", "2020年")]
    [InlineData("de", "timeline/2020/index.html", "Ann, 2. März 2020: ")]
    [InlineData("de", "feed.xml", "<summary type=\"text\">2. März 2020. ")]
    [InlineData("de", "timeline/timeline.ics", "um 2021")]
    [InlineData("de", "timeline/timeline.json", "\"display_date\": \"um 2021\"")]
    [InlineData("de", "sources/bibliography.json", "\"literal\": \"1927 oder 1929\"")]
    [InlineData("de", "sources/bibliography.bib", "year = {1927 oder 1929}")]
    [InlineData("de", "quotes/said/card/index.html", "2. März 2020")]
    [InlineData("fa", "quotes/said/index.html", ">۲ مارس ۲۰۲۰</time>")]
    public void Dates_are_in_the_language_of_the_site(string language, string path, string expected)
    {
        using var site = new TestSite(
            ("content/site.yaml", $"title: A\nbase_url: https://example.org/\nlanguage: {language}\n"),
            ("content/people/ann.md", "---\nname: Ann\n---\n"),
            ("content/sources/talk.md", "---\ntitle: Talk\ntype: speech\ndate: '[1927,1929]'\n---\n"),
            ("content/quotes/said.md",
                "---\nspeaker: ann\nsource: talk\ndate: 2020-03-02\n---\nThese words.\n"),
            ("content/events/begun.md", "---\ntitle: Begun\ndate: 2021~\npeople: [ann]\n---\nIt began.\n"));
        var file = site.Build().Files.Single(f => f.Path == path);
        var text = Encoding.UTF8.GetString(file.Content.Span);

        Assert.Contains(expected, text.Replace("&#xA0;", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    /// <summary>Where a language has no table, English stands in for it, and nothing fails.</summary>
    [Fact]
    public void An_unknown_language_has_english_dates()
    {
        using var site = new TestSite(
            ("content/site.yaml", "title: A\nbase_url: https://example.org/\nlanguage: tlh\n"),
            ("content/events/begun.md", "---\ntitle: Begun\ndate: 2021-03~\n---\nIt began.\n"));
        var result = site.Build();

        Assert.Contains(
            "about March 2021",
            Encoding.UTF8.GetString(result.Files.Single(f => f.Path == "events/begun/index.html").Content.Span),
            StringComparison.Ordinal);
        Assert.Contains(
            "phrases of the interface are in English: there are none in 'tlh'",
            TestSite.Format(result.Diagnostics), StringComparison.Ordinal);
    }
}
