using System.Globalization;
using SiteGen.Content;
using SiteGen.Linking;
using SiteGen.Pages.Lists;
using SiteGen.Pages.Timeline;

namespace SiteGen.Pages;

/// <summary>The descriptions of pages with lists: a sentence each for search engines and social networks.</summary>
internal static class PageDescription
{
    public const string Stances =
        "Who stands where on each topic, who changed their position, when, and in which words.";

    public const string Mentions =
        "Who talks about whom, and how often: each count leads to the quotations behind it.";

    public const string Verification =
        "How many quotations are proven by a text of their source, what was found, and what is missing and why.";

    public const string Wording =
        "Where reports, translations and retellings changed the words of a quotation, word by word.";

    public const string Corrections = "Everything that has been corrected, newest first.";

    /// <summary>The description of the index of a kind.</summary>
    public static string OfKind(EntityKind kind, SiteGraph graph)
    {
        var count = graph.OfKind(kind).Count;
        return kind switch
        {
            EntityKind.Person =>
                $"{Count(count, "person", "people")}: what they said, when, to whom, and where they stand.",
            EntityKind.Organization =>
                $"{Count(count, "organization", "organizations")}: "
                + "who belongs to them, and what was said by and about them.",
            EntityKind.Topic =>
                $"{Count(count, "topic", "topics")}: the questions, the positions on each, and who holds them.",
            EntityKind.Source =>
                $"{Count(count, "source", "sources")}: where the words were said or reported, and can be checked.",
            EntityKind.Quote =>
                $"{Count(count, "quotation", "quotations")}, each with its speaker, its date and its source.",
            EntityKind.Event =>
                $"{Count(count, "event", "events")} in order of time, each with its sources.",
            EntityKind.Article =>
                $"{Count(count, "article", "articles")}: "
                + "what was said and done, explained, with a source for each claim.",
            _ => $"About this site: {Count(count, "page", "pages")}.",
        };
    }

    /// <summary>The description of the index of a folder of pages.</summary>
    public static string OfFolder(PageFolder folder) =>
        $"{folder.Title}: {Count(folder.Pages.Count, "page", "pages")}.";

    /// <summary>The description of the timeline of the site.</summary>
    public static string OfTimeline(TimelineList timeline) =>
        $"All that has a date, in order of time: {Entries(timeline)}.";

    /// <summary>The description of a year or a month of the timeline.</summary>
    /// <param name="period">"2023", "May 2023".</param>
    /// <param name="timeline">Its timeline.</param>
    public static string OfPeriod(string period, TimelineList timeline) =>
        $"What was said and done in {period}: {Entries(timeline)}, with sources.";

    /// <summary>The description of a page of a list. No two pages of one list have the same.</summary>
    /// <param name="page">The page.</param>
    /// <param name="owner">The title of the page that shows an excerpt; null for a list of the site.</param>
    public static string Of(ListPage page, string? owner = null)
    {
        var list = page.List;
        var title = owner is null ? list.Title : $"{owner}: {list.Title}";
        if (list.PageCount == 1)
        {
            return $"{title}. {list.Counted}.";
        }

        return list.PageSize == 1
            ? string.Create(CultureInfo.InvariantCulture, $"{title}: page {page.Number:#,0} of {list.PageCount:#,0}.")
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{title}: {page.Start + 1:#,0} to {page.End:#,0} of {list.Counted}{Span(page)}.");
    }

    /// <summary>", 2015 to 2018".</summary>
    private static string Span(ListPage page)
    {
        if (page.List.HeadingOf is not { } headingOf || page.Items.Count == 0)
        {
            return "";
        }

        var (first, last) = (headingOf(page.Items[0]).Label, headingOf(page.Items[^1]).Label);
        return first == last ? $", {first}" : $", {first} to {last}";
    }

    private static string Entries(TimelineList timeline) =>
        Count(timeline.All.Count, "event or quotation", "events and quotations");

    private static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {(count == 1 ? one : many)}");
}
