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
    public void A_heading_has_an_id_made_of_its_text(string text, string id)
    {
        var heading = Cast.Read("## " + text).QuerySelector("h2")!;

        Assert.Equal(id, heading.Id);
    }

    [Fact]
    public void Equal_headings_are_numbered_and_never_share_an_id() =>
        Assert.Equal(["open", "open-2", "open-2-2", "open-3"],
            Cast.Read("## Open\n\n## Open\n\n## Open 2\n\n### Open").QuerySelectorAll("h2, h3").Select(h => h.Id));

    [Fact]
    public void The_id_of_a_heading_with_a_wikilink_is_made_of_what_readers_see() =>
        Assert.Equal("about-elon-musk-and-openai", Cast.Read("## About [[elon-musk]] and [[openai]]").QuerySelector("h2")!.Id);

    [Theory]
    [InlineData("people/elon-musk")]
    [InlineData("organizations/openai")]
    [InlineData("articles/article")]
    public void A_heading_never_takes_the_id_of_a_part_of_the_page(string path)
    {
        const string Headings = "## Roles\n\n## Content\n\n## Events\n\n## Cited in\n\n## Timeline\n\n## In short\n\n## Key points\n";
        using var site = Cast.Site("[[article]] [[elon-musk]]\n\n" + Headings);
        site.Write("content/people/elon-musk.md", "---\nname: Elon Musk\nroles: {title: Founder, organization: openai}\n---\n" + Headings);
        site.Write("content/organizations/openai.md", "---\nname: OpenAI\n---\n[[elon-musk]]\n\n" + Headings);
        site.Write("content/events/openai-founded.md", "---\ntitle: Founding\ndate: 2015\npeople: elon-musk\norganizations: openai\n---\n");

        var ids = Cast.Parse(site.Publish()[path + "/index.html"]).All.Select(e => e.Id).Where(id => id is { Length: > 0 }).ToArray();

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
    public void A_link_leads_to_a_heading(string markdown, string address) =>
        Assert.Equal(address, Cast.Read(markdown).QuerySelector("p a")!.GetAttribute("href"));

    [Theory]
    [InlineData("[[accents#été]]", "ete")]
    [InlineData("[[accents#Été]]", "ete")]
    [InlineData("[[accents#开源]]", "开源")]
    [InlineData("[x](/pages/accents/#%E5%BC%80%E6%BA%90)", "开源")]
    [InlineData("[x](../pages/accents.md#%E5%BC%80%E6%BA%90)", "开源")]
    [InlineData("[[accents#v1.5]]", "v1-5")]
    public void A_link_leads_to_a_heading_of_any_script(string markdown, string id)
    {
        var link = Cast.Read(markdown, ("content/pages/accents.md", "---\ntitle: Accents\n---\n## été\n\n## 开源\n\n## v1.5\n")).QuerySelector("p a")!;

        Assert.Equal(id, Uri.UnescapeDataString(link.GetAttribute("href")!.Split('#')[1]));
    }

    [Theory]
    [InlineData("a [[elon-musk#early-year]] b", "SG0405 [[elon-musk#early-year]]")]
    [InlineData("a [x](../people/elon-musk.md#nope) b", "SG0405 [x](../people/elon-musk.md#nope)")]
    [InlineData("a [x](/people/elon-musk/#nope) b", "SG0405 [x](/people/elon-musk/#nope)")]
    [InlineData("a [x](#nope) b", "SG0405 [x](#nope)")]
    [InlineData("a [[#nope]] b", "SG0405 [[#nope]]")]
    [InlineData("a [[sam-altman#roles]] b", "SG0405 [[sam-altman#roles]]")]
    public void A_link_to_a_missing_heading_is_an_error(string markdown, string complaint) => Assert.Equal([complaint], Cast.Complaints(markdown));

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
