using SiteGen.Content.Entities;
using SiteGen.Pages;

namespace SiteGen.Formats.Markdown;

/// <summary>Writes the page of an entity: what is known of it, its text, and its lists.</summary>
internal static class EntityMarkdown
{
    /// <summary>Writes everything below the title and the address of the page.</summary>
    public static void Write(MarkdownPage page, Entity entity)
    {
        switch (entity)
        {
            case Quote quote:
                QuoteMarkdown.Write(page, quote);
                break;
            case Source source:
                SourceMarkdown.Write(page, source);
                break;
            default:
                EntityFacts.Write(page, entity);
                break;
        }

        WritePicture(page, entity);
        WriteKeyPoints(page, entity);
        if (entity is not Quote)
        {
            page.Text(entity, page.Graph.MarkupOf(entity).Body);
        }

        WriteLists(page, entity);
        WriteCorrections(page, entity);
        WriteLinks(page, entity);
    }

    private static void WritePicture(MarkdownPage page, Entity entity)
    {
        if (Picture.Of(page.Graph, entity) is not { } picture)
        {
            return;
        }

        var address = MarkdownEscape.Destination(page.Graph.Settings.Absolute(picture.Path));
        page.MarkdownParagraph($"![{MarkdownEscape.Of(picture.Alt ?? "")}]({address})");
        page.Paragraph(page.Language.Listed(picture.Caption, picture.Credit, picture.Licence));
    }

    private static void WriteKeyPoints(MarkdownPage page, Entity entity)
    {
        if (entity is not Article { KeyPoints.Count: > 0 })
        {
            return;
        }

        page.Heading(2, page.Language.Say("article.key_points"));
        foreach (var point in page.Graph.MarkupOf(entity).Lines)
        {
            page.Markdown.Enter("- ", "  ");
            page.Text(entity, point);
            page.Markdown.Leave();
        }

        // A text that begins with a list goes not on with this one.
        page.MarkdownParagraph("***");
    }

    private static void WriteLists(MarkdownPage page, Entity entity)
    {
        var (lists, language, graph) = (new EntityLists(entity, page.Graph), page.Language, page.Graph);
        switch (entity)
        {
            case Person or Organization:
                page.List(lists.Record);
                page.List(lists.Stances);
                page.List(lists.Misattributed);
                page.List(entity is Organization ? lists.Roles : lists.ArticlesWritten);
                page.List(lists.TalksAbout);
                page.List(lists.TalkedAboutBy);
                page.List(lists.Articles);
                page.List(lists.Sources);
                break;
            case Topic:
                page.List(lists.Stances);
                page.List(lists.Record);
                page.List(lists.Articles);
                break;
            case Source:
                page.List(lists.Quotations);
                page.List(lists.Versions);
                page.List(lists.Roles);
                page.List(lists.Events);
                page.List(lists.Articles);
                break;
            case Quote:
                page.List(lists.Replies);
                page.List(lists.Events);
                break;
            case Event e:
                page.List(lists.Quotations);
                EntryLine.WriteSection(page, language.Say("sections.sources"), graph.FindAll(e.Sources));
                page.List(lists.Articles);
                break;
            case Article article:
                EntryLine.WriteSection(page, language.Say("article.events"), graph.FindAll(article.Events));
                EntryLine.WriteSection(page, language.Say("article.sources"), graph.FindAll(article.Sources));
                break;
            default:
                break;
        }

        page.List(lists.About);
        page.List(lists.CitedIn);
    }

    private static void WriteCorrections(MarkdownPage page, Entity entity)
    {
        if (entity.Corrections.Count == 0)
        {
            return;
        }

        page.Heading(2, page.Language.Say("sections.corrections"));
        foreach (var correction in CorrectionEntry.Of(entity, page.Graph))
        {
            EntryLine.WriteCorrection(page, correction, isOnOwnPage: true);
        }
    }

    private static void WriteLinks(MarkdownPage page, Entity entity)
    {
        string[] others = entity switch
        {
            Person person => [.. person.SameAs],
            Organization organization => [.. organization.SameAs],
            _ => [],
        };
        if (entity.Links.Count + others.Length == 0)
        {
            return;
        }

        page.Heading(2, page.Language.Say("record.elsewhere"));
        foreach (var link in entity.Links)
        {
            page.Item(link.Label is null
                ? MarkdownPage.Address(link.Url) : MarkdownPage.LinkToAddress(link.Label, link.Url));
        }

        foreach (var address in others)
        {
            page.Item(MarkdownPage.Address(address));
        }

        page.EndItems();
    }
}
