using SiteGen.Building;
using SiteGen.Diagnostics;
using SiteGen.Tests.Markup;

namespace SiteGen.Tests.Linking;

/// <summary>Links to the terms of a glossary.</summary>
public sealed class GlossaryTests
{
    private const string Path = "content/pages/words.md";

    private const string Words =
        "---\ntitle: Words\ntype: glossary\n---\nBefore.\n\n## Open weights\n\nThe numbers.\n\n## API {#the-api}\n\n"
        + "A way in.\n\n### Safety\n\nAnother.\n\n## 重み\n\n数。\n";

    [Theory]
    [InlineData("[[open weights]]", "open weights", "open-weights")]
    [InlineData("[[Open  Weights]]", "Open Weights", "open-weights")]
    [InlineData("[[Open weights|weights]]", "weights", "open-weights")]
    [InlineData("[[api]]", "api", "the-api")]
    [InlineData("[[API|APIs]]", "APIs", "the-api")]
    [InlineData("[[words#open weights]]", "Words", "open-weights")]
    [InlineData("[the API](../pages/words.md#the-api)", "the API", "the-api")]
    public void A_term_is_linked_by_its_heading(string markdown, string label, string anchor)
    {
        var link = Cast.Read($"See {markdown}.\n", (Path, Words)).QuerySelector("a")!;

        Assert.Equal(label, link.TextContent);
        Assert.Equal($"../../pages/words/#{anchor}", link.GetAttribute("href"));
        Assert.Equal("term", link.GetAttribute("class"));
    }

    [Fact]
    public void A_term_in_any_script_is_linked()
    {
        var link = Cast.Read("See [[重み]].\n", (Path, Words)).QuerySelector("a")!;

        Assert.Equal("重み", link.TextContent);
        Assert.StartsWith("../../pages/words/#", link.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[[safety]]")]
    [InlineData("[[nobody-yet]]")]
    public void An_entity_of_that_id_comes_first_even_if_it_cannot_be_linked(string markdown)
    {
        using var site = Cast.Site($"See {markdown}.\n", (Path, Words + "\n## Nobody-yet\n\nText.\n"));

        // 'safety' is a topic and a page, 'nobody-yet' is a draft.
        Assert.Contains(Assert.Single(site.Problems()).Rule.Code, (string[])["SG0201", "SG0204"]);
    }

    [Theory]
    [InlineData("## Open weights", "## Weights that are open", false)]
    [InlineData("type: glossary\n", "", false)]
    [InlineData("# Open weights", "# Open Weights", true)]
    public void A_change_of_the_glossary_reaches_the_texts_that_link_to_it(string from, string to, bool isSound)
    {
        using var site = Cast.Site("See [[open weights]].\n", (Path, Words));
        var live = LiveSite.Open(new() { SitePath = site.Root, Jobs = 1 });
        Assert.DoesNotContain(live.Current.Diagnostics, d => d.Rule.Severity == Severity.Error);

        site.Write(Path, Words.Replace(from, to, StringComparison.Ordinal));
        live.Update([System.IO.Path.Combine(site.Root, Path)]);

        Assert.Equal(isSound, !live.Current.Diagnostics.Any(d => d.Rule.Code == "SG0203"));
    }

    [Fact]
    public void A_term_that_two_glossaries_have_is_ambiguous()
    {
        using var site = Cast.Site("See [[api]].\n", (Path, Words),
            ("content/pages/more.md", "---\ntitle: More\ntype: glossary\n---\n## API\n\nText.\n"));

        var diagnostic = Assert.Single(site.Problems());

        Assert.Equal(
            ("SG0201", "write 'more#api' or 'words#the-api'"), (diagnostic.Rule.Code, diagnostic.Help));
    }

    [Fact]
    public void The_headings_of_other_pages_are_no_terms()
    {
        using var site = Cast.Site(
            "See [[open weights]].\n", (Path, Words.Replace("type: glossary\n", "", StringComparison.Ordinal)));

        Assert.Equal("SG0203", Assert.Single(site.Problems()).Rule.Code);
    }

    [Fact]
    public void The_page_says_where_its_terms_are_used()
    {
        using var site = Cast.Site("", (Path, Words),
            ("content/articles/user.md", "---\ntitle: A user\ndate: 2024\n---\nOf [[open weights]].\n"));

        var page = Cast.Parse(site.Publish()["pages/words/index.html"]);
        Assert.Contains("A user", page.QuerySelector("main")!.TextContent);
    }
}
