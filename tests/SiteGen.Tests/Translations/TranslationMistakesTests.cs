using SiteGen.Tests.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Translations;

/// <summary>Mistakes in translations, catalogues and settings of languages: where they are, and their help.</summary>
public sealed class TranslationMistakesTests
{
    [Theory]
    [InlineData("content/people/cid.de.md", "---\nsummary: X\n---\n", "(1,1): error SG0901", "content/people/cid.md")]
    [InlineData("content/people/bob.de.md", "---\nborn: 1971\n---\n", "(2,1): error SG0902", "'born'")]
    [InlineData("content/people/bob.de.md", "---\nnonsense: 1\n---\n", "(2,1): error SG0103", "'nonsense'")]
    [InlineData("content/people/bob.de.md", "---\nname: [A]\n---\n", "(2,7): error SG0106", "found a list")]
    [InlineData("content/people/bob.de.md", "summary\n", "(1,1): error SG0101", "front matter")]
    [InlineData("content/people/bob.de.md",
        "---\nsummary: X\n---\nSee [[nobody]].\n", "(4,7): error SG0203", "'nobody'")]
    [InlineData("content/people/ann.de.md",
        "---\nroles:\n  - {title: A}\n  - {title: B}\n---\n", "(4,5): error SG0902", "more entries")]
    [InlineData("content/people/ann.de.md",
        "---\nroles:\n  - {title: A, from: 2011}\n---\n", "(3,16): error SG0902", "'from'")]
    [InlineData("content/quotes/said.de.md", "---\ncontext: X\n---\nWorte.\n", "(4,1): error SG0902", "translation:")]
    [InlineData("content/quotes/said.de.md",
        "---\ntranslation: {translator: X}\n---\n", "(2,15): error SG0105", "'text'")]
    [InlineData("content/people/bob.fr.md", "---\nsummary: X\n---\n", "(1,1): error SG0110", "languages")]
    [InlineData("content/people/bob.de.md",
        "---\nsummary: X\ntranslates: abc\n---\n", "(3,13): error SG0107", "i18n accept")]
    [InlineData("content/site.fr.yaml", "title: X\n", "(1,1): error SG0908", "languages: [fr]")]
    [InlineData("content/site.de.yaml", "base_url: https://x.org/\n", "(1,1): error SG0902", "'base_url'")]
    [InlineData("content/i18n/english.yaml", "a: b\n", "(1,1): error SG0908", "'english'")]
    [InlineData("content/i18n/de.yaml", "sections:\n  peple: Leute\n", "(2,3): warning SG0906", "'sections.people'")]
    [InlineData("content/i18n/de.yaml", "dates:\n  since: seit\n", "(2,10): error SG0905", "'date'")]
    [InlineData("content/i18n/de.yaml", "dates:\n  since: seit {datum}\n", "(2,10): error SG0905", "'datum'")]
    [InlineData("content/i18n/de.yaml", "dates:\n  since: [a]\n", "(2,10): error SG0905", "a list")]
    [InlineData("content/i18n/de.yaml", "count:\n  people:\n    few: A\n    other: \"{count} B\"\n",
        "(3,5): error SG0905", "'few'")]
    [InlineData("content/i18n/de.yaml", "count:\n  people:\n    one: A\n", "(3,5): error SG0905", "'other'")]
    [InlineData("content/i18n/de.yaml", "sections:\n  people:\n    one: A\n    other: B\n",
        "(3,5): error SG0905", "number")]
    [InlineData("content/i18n/de.yaml", "fallback: xx\n", "(1,11): error SG0907", "'xx'")]
    [InlineData("content/i18n/de.yaml", "fallback: de\n", "(1,11): error SG0907", "circle")]
    public void A_mistake_is_located(string path, string text, string place, string words)
    {
        using var site = TranslatedSite.With((path, text));

        var found = TestSite.Format(site.Build().OnlyProblems());

        Assert.StartsWith(path + place, found, StringComparison.Ordinal);
        Assert.Contains(words, found, StringComparison.Ordinal);
        Assert.Single(site.Build().OnlyProblems());
    }

    [Fact]
    public void A_circle_of_several_languages_is_one_mistake_of_each()
    {
        using var site = TranslatedSite.With(
            ("content/i18n/de.yaml", "fallback: ar\n"), ("content/i18n/ar.yaml", "fallback: de\n"));

        Assert.All(site.Build().OnlyProblems(), d => Assert.Equal("SG0907", d.Rule.Code));
        Assert.NotEmpty(site.Build().OnlyProblems());
    }

    [Theory]
    [InlineData("languages: [de, x]")]
    [InlineData("languages: [german]")]
    public void A_code_that_is_none_is_located(string languages)
    {
        var settings = TranslatedSite.Settings.Replace("languages: [de, ar]", languages, StringComparison.Ordinal);
        using var site = TranslatedSite.With(("content/site.yaml", settings));

        Assert.Contains(
            site.Build().OnlyProblems(), d => d.Rule.Code == "SG0107" && d.File.Path == "content/site.yaml");
    }

    [Fact]
    public void What_is_wrong_in_an_original_is_reported_once()
    {
        using var site = TranslatedSite.With(
            ("content/people/ann.md", "---\nname: Ann Lee\n---\nSee [[nobody]].\n"),
            ("content/people/ann.de.md", "---\nname: Ann Lee\n---\n"));

        var problem = Assert.Single(site.Build().OnlyProblems());
        Assert.Equal("content/people/ann.md", problem.File.Path);
    }

    [Fact]
    public void A_picture_that_only_a_translation_shows_must_be_safe_too()
    {
        using var site = TranslatedSite.With(
            ("content/people/ann.de.md", "---\nsummary: X\n---\n![Karte](map.svg)\n"),
            ("content/people/map.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"));

        Assert.Contains(
            site.Build().Diagnostics, d => d.Rule.Code == "SG0709" && d.File.Path == "content/people/map.svg");
    }

    [Fact]
    public void A_draft_of_a_translation_is_left_out()
    {
        var files = TranslatedSite.Build(("content/people/ann.de.md", "---\nsummary: Entwurf\ndraft: true\n---\n"));

        Assert.DoesNotContain(files.Values, f => f.Contains("Entwurf", StringComparison.Ordinal));
        Assert.Contains("translation-notice", files["de/people/ann/index.html"], StringComparison.Ordinal);
    }
}
