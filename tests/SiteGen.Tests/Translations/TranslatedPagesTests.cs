using System.Text.RegularExpressions;

namespace SiteGen.Tests.Translations;

/// <summary>The pages of a site in several languages.</summary>
public sealed partial class TranslatedPagesTests
{
    private readonly IReadOnlyDictionary<string, string> _files = TranslatedSite.Build();

    [Fact]
    public void A_translation_has_its_own_texts_and_the_facts_of_the_original()
    {
        var page = _files["de/people/ann/index.html"];

        Assert.Contains("<html lang=\"de\">", page, StringComparison.Ordinal);
        Assert.Contains("Schrieb den Aufsatz.", page, StringComparison.Ordinal);
        Assert.Contains("Dozentin", page, StringComparison.Ordinal);
        Assert.Contains("A college", page, StringComparison.Ordinal);
        Assert.Contains("1970", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Wrote the paper", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Ann met", page, StringComparison.Ordinal);
        Assert.Contains("Wrote the paper", _files["people/ann/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_in_another_language_have_what_differs()
    {
        Assert.Contains("<title>Die Debatte</title>", _files["de/index.html"], StringComparison.Ordinal);
        Assert.Contains(">Die Leute</a>", _files["de/index.html"], StringComparison.Ordinal);
        Assert.Contains("<title>The debate</title>", _files["ar/index.html"], StringComparison.Ordinal);
        Assert.Contains("<html lang=\"ar\" dir=\"rtl\">", _files["ar/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Languages_name_one_another_in_both_directions()
    {
        const string En = "<link rel=\"alternate\" hreflang=\"en\" href=\"https://example.org/debate/people/ann/\">";
        const string De = "<link rel=\"alternate\" hreflang=\"de\" href=\"https://example.org/debate/de/people/ann/\">";
        foreach (var path in (string[])["people/ann/index.html", "de/people/ann/index.html"])
        {
            Assert.Contains(En, _files[path], StringComparison.Ordinal);
            Assert.Contains(De, _files[path], StringComparison.Ordinal);
            Assert.DoesNotContain("hreflang=\"ar\" href=\"https", _files[path], StringComparison.Ordinal);
        }

        Assert.Contains("href=\"https://example.org/debate/de/people/ann/\" property=\"og:url\"",
            _files["de/people/ann/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Each_page_leads_to_itself_in_the_other_languages()
    {
        Assert.Equal(["../../de/people/bob/", "../../ar/people/bob/"], SwitchOf("people/bob/index.html"));
        Assert.Equal(["../../../people/bob/", "../../../ar/people/bob/"], SwitchOf("de/people/bob/index.html"));
        Assert.Equal(["./../", "./../ar/"], SwitchOf("de/index.html"));
    }

    [Fact]
    public void A_file_that_only_a_translation_shows_is_published()
    {
        var files = TranslatedSite.Build(
            ("content/people/bob.de.md", "---\nsummary: Techniker.\n---\nSein [Vortrag](talk.mp3).\n"),
            ("content/people/talk.mp3", "A recording."));

        Assert.Contains("people/talk.mp3", files.Keys);
        Assert.Contains("../../../people/talk.mp3", files["de/people/bob/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_translated_is_shown_as_the_original_and_says_so()
    {
        var page = _files["de/people/bob/index.html"];

        Assert.Contains("An engineer.", page, StringComparison.Ordinal);
        Assert.Matches("<div class=\"prose\"[^>]* lang=\"en\"", page);
        Assert.Contains("class=\"translation-notice\"", page, StringComparison.Ordinal);
        Assert.Contains(
            "rel=\"canonical\" href=\"https://example.org/debate/people/bob/\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "hreflang=\"de\" href=\"https", _files["people/bob/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("translation-notice", _files["people/bob/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("/de/people/bob/", _files["de/sitemap.xml"], StringComparison.Ordinal);
        Assert.Contains("/de/people/ann/", _files["de/sitemap.xml"], StringComparison.Ordinal);
        Assert.Contains("hreflang=\"de\" href=\"https://example.org/debate/de/people/ann/\"", _files["sitemap.xml"],
            StringComparison.Ordinal);
    }

    [Fact]
    public void Links_lead_to_the_same_language_and_shared_files_to_the_only_copy()
    {
        var article = _files["de/articles/a/index.html"];

        Assert.Contains("href=\"../../quotes/said/\">Das Versprechen</a>", article, StringComparison.Ordinal);
        Assert.Contains("src=\"../../../media/map.png\"", article, StringComparison.Ordinal);
        Assert.Contains("href=\"../../../assets/style.css", article, StringComparison.Ordinal);
        Assert.Contains("href=\"../../feed.xml\"", article, StringComparison.Ordinal);
        Assert.DoesNotContain("de/media/map.png", _files.Keys);
        Assert.DoesNotContain(_files.Keys, k => k.StartsWith("de/assets/", StringComparison.Ordinal));
        foreach (var (path, text) in _files.Where(f => f.Key.EndsWith("index.html", StringComparison.Ordinal)))
        {
            Assert.All(LocalAddresses().Matches(text).Select(m => m.Groups[1].Value), address =>
                Assert.True(_files.ContainsKey(Resolve(path, address)), $"{path}: {address}"));
        }
    }

    [Fact]
    public void Texts_that_are_not_translated_link_to_headings_and_names_that_are()
    {
        var page = _files["de/articles/b/index.html"];

        Assert.Contains("href=\"../../articles/a/\">Der erste Artikel</a>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"../../articles/a/#was-gesagt-wurde\"", page, StringComparison.Ordinal);
        Assert.Contains(
            "href=\"../../articles/a/#what-was-said\"", _files["articles/b/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Words_stay_as_they_were_said_beside_the_translation_of_the_site()
    {
        var page = _files["de/quotes/said/index.html"];

        Assert.Matches("<blockquote lang=\"en\">\\s*<p>Openness is a promise.</p>", page);
        Assert.Contains("Offenheit ist ein Versprechen.", page, StringComparison.Ordinal);
        Assert.Contains("Eva Dolm", page, StringComparison.Ordinal);
        Assert.Contains("Am Mittag gesagt.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Offenheit", _files["quotes/said/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("Offenheit", _files["data/quotes/said.json"], StringComparison.Ordinal);
    }

    [Fact]
    public void Each_language_has_a_feed_and_a_search_of_its_own()
    {
        Assert.Contains("xml:lang=\"de\"", _files["de/feed.xml"], StringComparison.Ordinal);
        Assert.Contains("https://example.org/debate/de/", _files["de/feed.xml"], StringComparison.Ordinal);
        Assert.Contains("Der erste Artikel", _files["de/feed.xml"], StringComparison.Ordinal);
        Assert.Contains("The first article", _files["feed.xml"], StringComparison.Ordinal);
        Assert.Contains(_files, f => f.Key.StartsWith("de/search/", StringComparison.Ordinal)
            && f.Key.EndsWith(".json", StringComparison.Ordinal)
            && f.Value.Contains("Der erste Artikel", StringComparison.Ordinal));
        Assert.Equal(3, _files["robots.txt"].Split("Sitemap: ").Length - 1);
        Assert.Contains(
            "Sitemap: https://example.org/debate/de/sitemap.xml\n", _files["robots.txt"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_has_one_page_not_found_and_one_copy_of_its_data()
    {
        Assert.DoesNotContain("de/404.html", _files.Keys);
        Assert.DoesNotContain(_files.Keys, k => k.StartsWith("de/data/", StringComparison.Ordinal));
        Assert.Contains("404.html", _files.Keys);
    }

    private string[] SwitchOf(string path) =>
    [
        .. SwitchLink().Matches(_files[path].Split("<nav class=\"languages\"")[1].Split("</nav>")[0])
            .Select(m => m.Groups[1].Value),
    ];

    private static string Resolve(string page, string address)
    {
        var folder = new Uri("https://x.invalid/" + page.Replace("index.html", "", StringComparison.Ordinal));
        var target = new Uri(folder, address);
        var path = Uri.UnescapeDataString(target.AbsolutePath)[1..];
        return path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
    }

    [GeneratedRegex("<a href=\"([^\"]+)\" hreflang")]
    private static partial Regex SwitchLink();

    [GeneratedRegex("(?:href|src)=\"(?!https?:|mailto:|#|\\?)([^\"]+)\"")]
    private static partial Regex LocalAddresses();
}
