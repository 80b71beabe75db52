namespace SiteGen.Tests.Markup;

public class HeadingTests
{
    [Theory]
    [InlineData("What *open* means", "what-open-means")]
    [InlineData("`GPT-2` & GPT-3.5", "gpt-2-gpt-3-5")]
    [InlineData("Élan vital à Zürich", "elan-vital-a-zurich")]
    [InlineData("什么是开源", "什么是开源")]
    [InlineData("Что такое открытость?", "что-такое-открытость")]
    [InlineData("مفتوح", "مفتوح")]
    [InlineData("Musk's reply", "musks-reply")]
    [InlineData("!!!", "section")]
    [InlineData("The [site](https://example.com/)", "the-site")]
    public void The_id_of_a_heading_is_made_from_its_text(string text, string id)
    {
        var heading = Cast.Read("## " + text).QuerySelector("h2")!;

        Assert.Equal(id, heading.Id);
    }

    [Fact]
    public void Equal_headings_are_numbered_and_never_share_an_id() =>
        Assert.Equal(["open", "open-2", "open-2-2", "open-3"],
            Cast.Read("## Open\n\n## Open\n\n## Open 2\n\n### Open").QuerySelectorAll("h2, h3").Select(h => h.Id));

    [Fact]
    public void The_id_of_a_heading_with_a_wikilink_is_made_from_what_readers_see() =>
        Assert.Equal(
            "about-elon-musk-and-openai", Cast.Read("## About [[elon-musk]] and [[openai]]").QuerySelector("h2")!.Id);

    [Theory]
    [InlineData("## Early years {#early}", "early", "Early years")]
    [InlineData("## Early years {#early} ##", "early", "Early years")]
    [InlineData("## Early years ## {#early}", "early", "Early years")]
    [InlineData("## Early years{#early}", "early", "Early years")]
    [InlineData("## Early years  {#early}  ", "early", "Early years")]
    [InlineData("## Early *years* {#Early_Years-1.0}", "Early_Years-1.0", "Early years")]
    [InlineData("## *Early years*{#e_a_r}", "e_a_r", "Early years")]
    [InlineData("Early years {#early}\n---", "early", "Early years")]
    [InlineData("Early\nyears {#early}\n---", "early", "Early\nyears")]
    [InlineData("> ## Early years {#early}", "early", "Early years")]
    [InlineData("- ## Early years {#early}", "early", "Early years")]
    [InlineData("## Years {2015} {#early}", "early", "Years {2015}")]
    [InlineData("## Early years {#early}\r\n\r\nText.\r\n", "early", "Early years")]
    [InlineData("Early years {#early}\r\n---\r\nText.\r\n", "early", "Early years")]
    [InlineData("## [[elon-musk|Early]] years {#early}", "early", "Early years")]
    [InlineData("## C# {#early}", "early", "C#")]
    [InlineData("## Early \\\\{#early}", "early", "Early \\")]
    [InlineData("## {#early}", "early", "")]
    [InlineData("{#early}\n---", "early", "")]
    public void A_heading_may_have_an_explicit_id(string markdown, string id, string text)
    {
        var heading = Cast.Read(markdown).QuerySelector("h2")!;

        Assert.Equal(id, heading.Id);
        Assert.Equal(text, heading.TextContent);
        Assert.Equal(["id"], heading.Attributes.Select(a => a.Name));
    }

    [Theory]
    [InlineData("## Early years {.early}", "Early years {.early}")]
    [InlineData("## Early years {#early .wide}", "Early years {#early .wide}")]
    [InlineData("## Early years {#early onclick=alert(1)}", "Early years {#early onclick=alert(1)}")]
    [InlineData("## Early years {early}", "Early years {early}")]
    [InlineData("## Early years \\{#early}", "Early years {#early}")]
    [InlineData("## Early years `{#early}`", "Early years {#early}")]
    [InlineData("## Early {#early} years", "Early {#early} years")]
    public void Other_braces_are_text(string markdown, string text)
    {
        var heading = Cast.Parse(Cast.ReadDespiteWarnings(markdown)).QuerySelector("h2")!;

        Assert.Equal(text, heading.TextContent);
        Assert.Equal(["id"], heading.Attributes.Select(a => a.Name));
        Assert.NotEqual("early", heading.Id);
    }

    [Fact]
    public void Braces_after_other_text_are_kept() =>
        Assert.Equal("Text {#early}", Cast.Read("Text {#early}").TextContent.Trim());

    [Fact]
    public void The_id_is_not_part_of_the_text_of_a_heading()
    {
        using var site = Cast.Site("## One {#first}\n\n## Two {#second}\n\n## Three\n\nText.\n");
        var page = Cast.Parse(site.Publish()[Cast.ArticlePage]);

        Assert.Equal(["One", "Two", "Three"], page.QuerySelectorAll("nav.contents a").Select(a => a.TextContent));
        Assert.Equal(
            ["#first", "#second", "#three"],
            page.QuerySelectorAll("nav.contents a").Select(a => a.GetAttribute("href")));
        Assert.DoesNotContain(
            "{#", page.QuerySelector("meta[name=description]")!.GetAttribute("content"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## Open\n\n## Other {#open}\n\n## Open", new[] { "open-2", "open", "open-3" })]
    [InlineData("## Other {#open}\n\n## Open", new[] { "open", "open-2" })]
    [InlineData("## Open\n\n## Open\n\n## Other {#open-2}", new[] { "open", "open-3", "open-2" })]
    public void An_explicit_id_takes_precedence(string markdown, string[] ids) =>
        Assert.Equal(ids, Cast.Read(markdown).QuerySelectorAll("h2").Select(h => h.Id));

    [Theory]
    [InlineData("## A {#x}\n\n## B {#x}", "SG0412 {#x}")]
    [InlineData("## A {#1st}", "SG0412 {#1st}")]
    [InlineData("## A {#}", "SG0412 {#}")]
    [InlineData("## A {#-x}", "SG0412 {#-x}")]
    [InlineData("## A {#étude}", "SG0412 {#étude}")]
    [InlineData("A {#a:b}\n---", "SG0412 {#a:b}")]
    [InlineData("> ## A {#x&quot;onclick=}", "SG0412 {#x&quot;onclick=}")]
    [InlineData("## A {#article-fn-1}\n\nText[^1].\n\n[^1]: Note.", "SG0412 {#article-fn-1}")]
    public void An_id_that_cannot_be_used_is_an_error(string markdown, string complaint) =>
        Assert.Equal([complaint], Cast.Complaints(markdown));

    [Fact]
    public void The_second_of_two_equal_ids_is_reported()
    {
        using var site = Cast.Site("## A {#x}\n\n## B {#x}\n");

        Assert.Equal("""
            content/articles/article.md(7,6): error SG0412: another heading of this text has the id 'x'
               7 | ## B {#x}
                 |      ^^^^ ids must be unique on a page

            """, site.Report());
    }

    [Fact]
    public void A_heading_avoids_the_ids_of_footnotes()
    {
        var ids = Cast.Read("## Article fn 1\n\nText[^1].\n\n[^1]: Note.")
            .QuerySelectorAll("[id]").Select(e => e.Id).ToArray();

        Assert.Equal(ids.Distinct(), ids);
    }

    [Theory]
    [InlineData("[[custom#Early.Years]]", "../../pages/custom/#Early.Years")]
    [InlineData("[[custom#early-years]]", "../../pages/custom/#early-years")]
    [InlineData("[x](../pages/custom.md#Early.Years)", "../../pages/custom/#Early.Years")]
    [InlineData("[x](/pages/custom/#Early.Years)", "../../pages/custom/#Early.Years")]
    [InlineData("[x](#Own.Id)\n\n## Heading {#Own.Id}", "#Own.Id")]
    [InlineData("[[#Own.Id|x]]\n\n## Heading {#Own.Id}", "../../articles/article/#Own.Id")]
    public void A_link_keeps_an_explicit_id_as_written(string markdown, string address)
    {
        const string Custom = "---\ntitle: Custom\n---\n## Heading {#Early.Years}\n\n## Early years\n";
        var prose = Cast.Read(markdown, ("content/pages/custom.md", Custom));

        Assert.Equal(address, prose.QuerySelector("p a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("openai", "organizations/openai", "roles")]
    [InlineData("elon-musk", "people/elon-musk", "roles")]
    [InlineData("elon-musk", "people/elon-musk", "content")]
    [InlineData("elon-musk", "people/elon-musk", "cited-in")]
    [InlineData("elon-musk", "people/elon-musk", "y2015")]
    public void A_heading_has_its_plain_id_and_links_reach_it(string id, string path, string anchor)
    {
        var heading = anchor.Replace('-', ' ');
        using var site = Cast.Site($"See [[{id}#{anchor}]].\n");
        site.Write(
            "content/people/elon-musk.md",
            $"---\nname: Elon Musk\nroles: {{title: Founder, organization: openai}}\n---\n## {heading}\n");
        site.Write("content/organizations/openai.md", $"---\nname: OpenAI\n---\n[[elon-musk]]\n\n## {heading}\n");
        site.Write(
            "content/events/openai-founded.md",
            "---\ntitle: Founding\ndate: 2015\npeople: elon-musk\norganizations: openai\n---\n");
        var pages = site.Publish();
        var page = Cast.Parse(pages[path + "/index.html"]);

        Assert.Equal(
            $"../../{path}/#{anchor}", Cast.ProseOf(pages[Cast.ArticlePage]).QuerySelector("a")!.GetAttribute("href"));
        Assert.NotNull(page.GetElementById(anchor)!.Closest(".prose"));
        var ids = page.All.Select(e => e.Id).Where(i => i is { Length: > 0 }).ToArray();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(
            page.QuerySelectorAll("[aria-labelledby]"),
            e => Assert.NotNull(page.GetElementById(e.GetAttribute("aria-labelledby")!)));
        Assert.Equal("MAIN", page.GetElementById(page.QuerySelector(".skip")!.GetAttribute("href")![1..])!.TagName);
    }

    [Fact]
    public void A_heading_avoids_the_ids_of_the_sites_own_templates()
    {
        const string Html = "<div class=\"prose\">{{ article.body }}</div><h2 id=\"notes\">Notes</h2>";
        (string, string) template = ("templates/article.html", Html);

        Assert.Equal("notes-2", Cast.Read("## Notes", template).QuerySelector("h2")!.Id);
        Assert.Equal(["SG0412 {#notes}"], Cast.Complaints("## Words {#notes}", template));
    }

    [Theory]
    [InlineData("people/elon-musk")]
    [InlineData("organizations/openai")]
    [InlineData("articles/article")]
    public void A_heading_never_takes_an_id_that_the_page_uses(string path)
    {
        const string Headings = "## Roles\n\n## Content\n\n## Events\n\n## Cited in\n\n## Timeline\n\n"
            + "## In short\n\n## Key points\n";
        using var site = Cast.Site("[[article]] [[elon-musk]]\n\n" + Headings);
        site.Write(
            "content/people/elon-musk.md",
            "---\nname: Elon Musk\nroles: {title: Founder, organization: openai}\n---\n" + Headings);
        site.Write("content/organizations/openai.md", "---\nname: OpenAI\n---\n[[elon-musk]]\n\n" + Headings);
        site.Write(
            "content/events/openai-founded.md",
            "---\ntitle: Founding\ndate: 2015\npeople: elon-musk\norganizations: openai\n---\n");

        var ids = Cast.Parse(site.Publish()[path + "/index.html"])
            .All.Select(e => e.Id).Where(id => id is { Length: > 0 }).ToArray();

        Assert.Equal([], ids.GroupBy(id => id).Where(g => g.Count() > 1).Select(g => g.Key!));
    }

    [Theory]
    [InlineData("[[elon-musk#early-years]]", "../../people/elon-musk/#early-years")]
    [InlineData("[[elon-musk#Early years]]", "../../people/elon-musk/#early-years")]
    [InlineData("[[openai#roles|x]]", "../../organizations/openai/#roles")]
    [InlineData("[x](../people/elon-musk.md#early-years)", "../../people/elon-musk/#early-years")]
    [InlineData("[x](../people/elon-musk.md#Early%20years)", "../../people/elon-musk/#early-years")]
    [InlineData("[x](/people/elon-musk/#early-years)", "../../people/elon-musk/#early-years")]
    [InlineData("[x](#here)\n\n## Here", "#here")]
    [InlineData("[x](#Here)\n\n## Here", "#here")]
    public void A_link_reaches_a_heading(string markdown, string address) =>
        Assert.Equal(address, Cast.Read(markdown).QuerySelector("p a")!.GetAttribute("href"));

    [Theory]
    [InlineData("[[accents#été]]", "ete")]
    [InlineData("[[accents#Été]]", "ete")]
    [InlineData("[[accents#开源]]", "开源")]
    [InlineData("[x](/pages/accents/#%E5%BC%80%E6%BA%90)", "开源")]
    [InlineData("[x](../pages/accents.md#%E5%BC%80%E6%BA%90)", "开源")]
    [InlineData("[[accents#v1.5]]", "v1-5")]
    public void A_link_reaches_a_heading_of_any_script(string markdown, string id)
    {
        const string Accents = "---\ntitle: Accents\n---\n## été\n\n## 开源\n\n## v1.5\n";
        var link = Cast.Read(markdown, ("content/pages/accents.md", Accents)).QuerySelector("p a")!;

        Assert.Equal(id, Uri.UnescapeDataString(link.GetAttribute("href")!.Split('#')[1]));
    }

    [Theory]
    [InlineData("a [[elon-musk#early-year]] b", "SG0405 [[elon-musk#early-year]]")]
    [InlineData("a [x](../people/elon-musk.md#nope) b", "SG0405 [x](../people/elon-musk.md#nope)")]
    [InlineData("a [x](/people/elon-musk/#nope) b", "SG0405 [x](/people/elon-musk/#nope)")]
    [InlineData("a [x](#nope) b", "SG0405 [x](#nope)")]
    [InlineData("a [[#nope]] b", "SG0405 [[#nope]]")]
    [InlineData("a [[sam-altman#roles]] b", "SG0405 [[sam-altman#roles]]")]
    public void A_link_to_a_missing_heading_is_an_error(string markdown, string complaint) =>
        Assert.Equal([complaint], Cast.Complaints(markdown));

    [Fact]
    public void The_message_about_a_missing_heading_names_the_nearest()
    {
        using var site = Cast.Site("See [[elon-musk#early-year|him]].\n");

        Assert.Equal("""
            content/articles/article.md(5,5): error SG0405: the page /people/elon-musk/ has no heading 'early-year'
               5 | See [[elon-musk#early-year|him]].
                 |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ did you mean 'early-years'?

            """, site.Report());
    }
}
