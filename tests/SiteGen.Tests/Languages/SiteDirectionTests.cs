using SiteGen.Tests.Support;

namespace SiteGen.Tests.Languages;

/// <summary>The direction of pages, and of words in another direction.</summary>
public sealed class SiteDirectionTests
{
    [Theory]
    [InlineData("ar", "<html lang=\"ar\" dir=\"rtl\">")]
    [InlineData("he-IL", "<html lang=\"he-IL\" dir=\"rtl\">")]
    [InlineData("dv", "<html lang=\"dv\" dir=\"rtl\">")]
    [InlineData("az-Arab", "<html lang=\"az-Arab\" dir=\"rtl\">")]
    [InlineData("ur-Latn", "<html lang=\"ur-Latn\">")]
    [InlineData("de", "<html lang=\"de\">")]
    [InlineData("en", "<html lang=\"en\">")]
    public void Every_page_says_in_which_direction_it_is_written(string language, string expected)
    {
        var pages = Build(language, "fr").Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)).ToArray();

        Assert.Contains(pages, p => p.Key == "quotes/said/card/index.html");
        Assert.Contains(pages, p => p.Key == "quotes/said/preview.html");
        Assert.Contains(pages, p => p.Key == "old/index.html");
        Assert.Contains(pages, p => p.Key == "404.html");
        Assert.All(pages, p => Assert.Contains(expected, p.Value, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "ar", " lang=\"ar\" dir=\"rtl\"")]
    [InlineData("en", "fr", " lang=\"fr\"")]
    [InlineData("ar", "en", " lang=\"en\" dir=\"ltr\"")]
    [InlineData("ar", "fa", " lang=\"fa\"")]
    public void Words_in_the_other_direction_say_so(string site, string words, string expected)
    {
        var pages = Build(site, words);

        Assert.Contains($"<blockquote{expected}>", pages["quotes/said/index.html"], StringComparison.Ordinal);
        Assert.Contains($"\"{expected}>", pages["quotes/said/card/index.html"], StringComparison.Ordinal);
        Assert.Contains($"<span{expected}>", pages["articles/a/index.html"], StringComparison.Ordinal);
        Assert.Equal(
            expected.Contains("dir", StringComparison.Ordinal),
            pages["quotes/index.html"].Contains(
                $" dir=\"{(site == "ar" ? "ltr" : "rtl")}\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", null, "", "")]
    [InlineData("en", "he", " lang=\"he\" dir=\"rtl\"", "")]
    [InlineData("ar", "en", " lang=\"en\"", " lang=\"ar\" dir=\"rtl\"")]
    [InlineData("ar", null, " lang=\"ar\" dir=\"rtl\"", " lang=\"ar\" dir=\"rtl\"")]
    public void Words_for_other_sites_bring_their_direction(string site, string? words, string quote, string about)
    {
        var page = System.Net.WebUtility.HtmlDecode(Build(site, words)["quotes/said/index.html"]);

        Assert.Contains(
            $"<blockquote cite=\"https://example.org/quotes/said/\"{quote}>", page, StringComparison.Ordinal);
        Assert.Contains($"<p{about}>— Ann", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Arrows_point_in_the_direction_of_the_words()
    {
        var arabic = Build("ar", "en")["quotes/said/index.html"];
        var english = Build("en", "ar")["quotes/said/index.html"];

        Assert.Contains("aria-hidden=\"true\">←</span>", arabic, StringComparison.Ordinal);
        Assert.Contains("aria-hidden=\"true\">→</span>", english, StringComparison.Ordinal);
    }

    [Fact]
    public void Templates_name_the_language_around_words_within_words()
    {
        using var site = new TestSite(
            ("content/people/ann.md", "---\nname: Ann\nlanguage: ar\n---\n"),
            ("templates/person.html",
                "<a{{ lang person.language }}><i{{ lang site.language person.language }}></i></a>"));

        var page = site.Build().Files.Single(f => f.Path == "people/ann/index.html");

        Assert.Contains(
            "<a lang=\"ar\" dir=\"rtl\"><i lang=\"en\" dir=\"ltr\"></i></a>",
            System.Text.Encoding.UTF8.GetString(page.Content.Span), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Build(string language, string? words)
    {
        using var site = new TestSite(
            ("content/site.yaml", $"title: A\nbase_url: https://example.org/\nlanguage: {language}\n"),
            ("content/people/ann.md", "---\nname: Ann\nredirect_from: /old/\n---\n"),
            ("content/sources/talk.md", "---\ntitle: Talk\ntype: speech\ndate: 2020\n---\n"),
            ("content/sources/paper.md", "---\ntitle: Paper\ntype: article\ndate: 2021\n---\n"),
            ("content/articles/a.md", "---\ntitle: A\nsummary: B.\ndate: 2021\n---\nSee [[said]].\n"),
            ("content/quotes/said.md",
                $"---\nspeaker: ann\nsource: talk\ndate: 2020-03-02\n{(words is null ? "" : $"language: {words}\n")}"
                + "versions:\n  - {source: paper, wording: paraphrase, text: Other words.}\n---\nThese words.\n"));
        return site.Build().Files.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal))
            .ToDictionary(f => f.Path, f => System.Text.Encoding.UTF8.GetString(f.Content.Span));
    }
}
