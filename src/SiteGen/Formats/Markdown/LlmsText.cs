using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Files;
using SiteGen.Formats.Feeds;
using SiteGen.Linking;
using SiteGen.Pages;
using SiteGen.Pages.Lists;
using SiteGen.Pages.Navigation;

namespace SiteGen.Formats.Markdown;

/// <summary>
/// What a program that reads needs to know first of a site (https://llmstxt.org): what it is about, how its quotations
/// are to be read and cited, and where everything is. It does not grow with the site: indexes have what it leaves out.
/// </summary>
internal static class LlmsText
{
    /// <summary>The path of the file.</summary>
    public const string Path = "llms.txt";

    /// <summary>The most entries of a section.</summary>
    private const int MostEntries = 40;

    /// <summary>Plans the file of a site in one language.</summary>
    public static PlannedFile Plan(SiteGraph graph, PagePlan plan) => new(Path, () => Write(graph, plan));

    private static byte[] Write(SiteGraph graph, PagePlan plan)
    {
        var page = new MarkdownPage(graph, plan.Verification, new());
        page.Heading(1, graph.Settings.Title);
        page.Markdown.Enter("> ", "> ");
        page.Paragraph(graph.Settings.Description ?? graph.Settings.Tagline
            ?? PageDescription.OfKind(EntityKind.Quote, graph));
        page.Markdown.Leave();
        WriteNotes(page);
        WriteEntities(page, EntityKind.Article, graph.Articles.OrderByDescending(a => a.IsFeatured));
        WriteEntities(page, EntityKind.Topic, graph.Topics);
        WriteEntities(page, EntityKind.Person, graph.People);
        WriteSections(page, plan);
        WritePages(page);
        WriteData(page);
        WriteFeeds(page);
        return page.Markdown.ToUtf8();
    }

    /// <summary>How to read and cite, for programs that read nothing else.</summary>
    private static void WriteNotes(MarkdownPage page)
    {
        var language = page.Language;
        page.Paragraph(language.Say("llms.pages"));
        page.Paragraph(language.Say("llms.status"));
        page.Paragraph(language.Say("llms.wording"));
        page.Paragraph(language.Say("llms.verification"));
        page.Paragraph(language.Say("llms.cite"));
    }

    private static void WriteEntities(MarkdownPage page, EntityKind kind, IEnumerable<Entity> all)
    {
        var (graph, language) = (page.Graph, page.Language);
        var count = graph.OfKind(kind).Count;
        if (count == 0)
        {
            return;
        }

        var section = SiteSection.Of(kind);
        page.Heading(2, section.TitleIn(language));
        foreach (var entity in all.Take(MostEntries))
        {
            Entry(page, graph.TitleOf(entity), entity.Path, graph.DescriptionOf(entity));
        }

        if (count > MostEntries)
        {
            var counted = language.Say(KindNoun.CountKeyOf(kind), count);
            Entry(page, language.Say("lists.all", ("items", counted)), section.Path, null);
        }
    }

    private static void WriteSections(MarkdownPage page, PagePlan plan)
    {
        page.Heading(2, page.Language.Say("section_groups.browse"));
        foreach (var section in SiteSection.All.Where(s => s.HasContent(page.Graph, plan)))
        {
            var planned = plan.Pages.FirstOrDefault(p => p.Path == section.Path);
            Entry(page, section.TitleIn(page.Language), section.Path, planned?.Description);
        }
    }

    private static void WritePages(MarkdownPage page)
    {
        var pages = page.Graph.Pages.Where(p => p.InNavigation).Take(MostEntries).ToArray();
        if (pages.Length == 0)
        {
            return;
        }

        page.Heading(2, page.Language.Say("section_groups.about_the_site"));
        foreach (var each in pages)
        {
            Entry(page, each.Title, each.Path, page.Graph.DescriptionOf(each));
        }
    }

    private static void WriteData(MarkdownPage page)
    {
        var (graph, outputs) = (page.Graph, page.Graph.Settings.Outputs);
        if (!outputs.Data && !outputs.Exports)
        {
            return;
        }

        page.Heading(2, page.Language.Say("frame.data"));
        foreach (var kind in outputs.Data ? EntityKindNames.All.Where(k => graph.OfKind(k).Count > 0) : [])
        {
            File(page, $"/data/{kind.Folder()}.json", page.Language.Say(
                KindNoun.CountKeyOf(kind), graph.OfKind(kind).Count));
        }

        if (outputs.Exports)
        {
            File(page, "/sources/bibliography.json", "CSL-JSON");
            File(page, "/sources/bibliography.bib", "BibTeX");
            File(page, "/timeline/timeline.ics", "iCalendar");
            File(page, "/timeline/timeline.json", "TimelineJS");
        }
    }

    private static void WriteFeeds(MarkdownPage page)
    {
        page.Heading(2, page.Language.Say("frame.feed"));
        File(page, "/feed.xml", "Atom");
        File(page, "/feed.json", "JSON Feed");
        File(page, SiteFeeds.CorrectionsPath + Feed.AtomExtension, SiteSection.Corrections.TitleIn(page.Language));
    }

    /// <summary>Writes a link to the Markdown of a page, with what it is about.</summary>
    private static void Entry(MarkdownPage page, string title, string path, string? about) =>
        Write(page, title, path + MarkdownPage.FileName, about);

    private static void File(MarkdownPage page, string path, string about) => Write(page, path[1..], path, about);

    /// <summary>The format has a colon between a link and its notes, in every language.</summary>
    private static void Write(MarkdownPage page, string title, string path, string? about) => page.Item(
        page.Link(title, path) + (string.IsNullOrEmpty(about) ? "" : ": " + MarkdownEscape.Of(about)));
}
