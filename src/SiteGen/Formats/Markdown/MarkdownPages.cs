using SiteGen.Files;
using SiteGen.Linking;
using SiteGen.Pages;
using SiteGen.Pages.Home;
using SiteGen.Pages.Mentions;
using SiteGen.Pages.Timeline;
using SiteGen.Pages.Verifications;

namespace SiteGen.Formats.Markdown;

/// <summary>
/// The pages of a site as Markdown, for programs that read: <c>index.md</c> beside each page. They are written from the
/// linked content and never from its files, so that comments, drafts and private keys stay out.
/// </summary>
internal static class MarkdownPages
{
    /// <summary>Plans the file beside each page that search engines may find.</summary>
    public static IEnumerable<PlannedFile> Plan(SiteGraph graph, PagePlan plan)
    {
        var lines = new KnownLines();
        return PagesOf(plan).Select(page => new PlannedFile(PathOf(page), () => Write(graph, plan, lines, page)));
    }

    /// <summary>The pages that have one.</summary>
    public static IEnumerable<PlannedPage> PagesOf(PagePlan plan) => plan.Pages.Where(p => p.HasLayout && p.IsListed);

    /// <summary>The path of the file beside a page, in the output folder.</summary>
    public static string PathOf(PlannedPage page) => SitePath.ToOutput(page.Path + MarkdownPage.FileName);

    private static byte[] Write(SiteGraph graph, PagePlan plan, KnownLines lines, PlannedPage planned)
    {
        var page = new MarkdownPage(graph, plan.Verification, lines);
        page.Heading(1, planned.Title);
        WriteDescription(page, planned);
        WriteAddress(page, graph, planned);
        WriteContent(page, plan, planned);
        return page.Markdown.ToUtf8();
    }

    /// <summary>The description, unless it is the beginning of the text that follows.</summary>
    private static void WriteDescription(MarkdownPage page, PlannedPage planned)
    {
        if (planned.Entity is null || planned.Entity.Summary is not null)
        {
            page.Paragraph(planned.Description);
        }
    }

    private static void WriteAddress(MarkdownPage page, SiteGraph graph, PlannedPage planned)
    {
        var isInLanguage = SiteEditions.IsInLanguage(planned, graph);
        var address = isInLanguage ? graph.Settings.Absolute(planned.Path)
            : (graph.Settings.Edition?.BaseUrl ?? graph.Settings.BaseUrl).AbsoluteUri + planned.Path[1..];
        page.Fact(page.Language.Say("markdown.page"), MarkdownPage.Address(address));
        if (!isInLanguage)
        {
            page.Item(MarkdownEscape.Of(page.Language.Say("translation.missing", ("url", address))));
        }

        page.Fact(page.Language.Say("markdown.updated"), page.Date(planned.Entity?.Updated));
        page.EndItems();
    }

    private static void WriteContent(MarkdownPage page, PagePlan plan, PlannedPage planned)
    {
        switch (planned)
        {
            case { Entity: { } entity }:
                EntityMarkdown.Write(page, entity);
                break;
            // Months have a list too, of what their timeline has.
            case { Model: TimelineList timeline }:
                ListMarkdown.WriteTimeline(page, timeline);
                break;
            case { List: { } list }:
                ListMarkdown.Write(page, list);
                break;
            case { Model: HomePage home }:
                SitePageMarkdown.WriteHome(page, plan, home);
                break;
            case { Model: MentionTable table }:
                SitePageMarkdown.WriteMentions(page, table);
                break;
            case { Model: VerificationSummary summary }:
                SitePageMarkdown.WriteVerification(page, plan, summary);
                break;
            case { Model: IReadOnlyList<WordingChange> changes }:
                foreach (var change in changes)
                {
                    EntryLine.Write(page, change);
                }

                break;
            default:
                break;
        }
    }
}
