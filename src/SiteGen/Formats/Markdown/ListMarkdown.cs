using SiteGen.Pages.Lists;
using SiteGen.Pages.Stances;
using SiteGen.Pages.Timeline;

namespace SiteGen.Formats.Markdown;

/// <summary>Writes pages that are mainly a list: indexes, the timeline, who moved, corrections.</summary>
internal static class ListMarkdown
{
    /// <summary>Writes the items of a page of a list under their headings, and where the others are.</summary>
    public static void Write(MarkdownPage page, ListPage list)
    {
        page.Paragraph(page.Language.Say("lists.counted", ("items", list.List.Counted)));
        foreach (var group in list.Groups)
        {
            if (group.Heading is { } heading)
            {
                page.Heading(2, heading.Label);
            }

            foreach (var item in group.Items)
            {
                if (item is StancePage stances)
                {
                    WriteStances(page, stances);
                }
                else
                {
                    EntryLine.Write(page, item);
                }
            }

            page.EndItems();
        }

        WritePager(page, list);
    }

    /// <summary>Writes the timeline of the site, of a year or of a month.</summary>
    public static void WriteTimeline(MarkdownPage page, TimelineList timeline)
    {
        var language = page.Language;
        var isOfSite = timeline.WholeYears.Count > 0;
        foreach (var year in timeline.Years)
        {
            if (isOfSite)
            {
                page.Heading(2, language.Dates.Year(year.Year));
                page.MarkdownParagraph(page.Link(language.Say("count.entries", year.Count), year.Path));
            }

            foreach (var month in year.Months)
            {
                if (!isOfSite && month.Month is not null)
                {
                    page.Heading(2, month.TitleIn(language));
                }

                foreach (var entry in month.Entries)
                {
                    page.Item(EntryLine.Of(page, entry.Entity));
                }

                if (!isOfSite && month is { Path: { } path, IsSummary: true })
                {
                    page.Item(page.Link(language.Say("count.entries", month.Count), path));
                }
            }

            page.EndItems();
        }

        foreach (var period in new[] { timeline.Previous, timeline.Next })
        {
            page.Item(period is null ? null : page.Link(period.TitleIn(language), period.Path));
        }

        page.EndItems();
    }

    private static void WriteStances(MarkdownPage page, StancePage stances)
    {
        foreach (var section in stances.Sections)
        {
            page.Heading(2, section.Topic.Title);
            page.Paragraph(section.Topic.Summary);
            foreach (var row in section.Rows)
            {
                foreach (var taken in row.Position.Earlier.Prepend(row.Position.Latest))
                {
                    EntryLine.Write(page, taken);
                }
            }

            page.EndItems();
        }
    }

    private static void WritePager(MarkdownPage page, ListPage list)
    {
        if (list.Previous is { } previous)
        {
            page.Item(page.Link(page.Language.Say("markdown.previous_page"), list.List.PathOf(previous)));
        }

        if (list.Next is { } next)
        {
            page.Item(page.Link(page.Language.Say("markdown.next_page"), list.List.PathOf(next)));
        }

        page.EndItems();
    }
}
