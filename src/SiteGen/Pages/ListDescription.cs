using System.Globalization;
using SiteGen.Content;
using SiteGen.Linking;

namespace SiteGen.Pages;

/// <summary>What search engines and social networks say of the pages that list things: a sentence for each.</summary>
internal static class ListDescription
{
    public const string Stances = "Who stands where on which question: the latest stance of each person, its date, and the quotation behind it.";
    public const string Mentions = "Who talks about whom, and how often: each count leads to the quotations behind it.";
    public const string Verification = "How many quotations have been found in the texts of their sources, how exactly, and which have not.";
    public const string Wording = "Where reports, translations and retellings changed the words of a quotation, word by word.";
    public const string Corrections = "Everything that has been corrected, newest first.";

    /// <summary>For the page that lists everything of a kind.</summary>
    public static string OfKind(EntityKind kind, SiteGraph graph)
    {
        var count = graph.OfKind(kind).Count;
        return kind switch
        {
            EntityKind.Person => $"{Count(count, "person", "people")}: what they said, when, to whom, and where they stand.",
            EntityKind.Organization => $"{Count(count, "organization", "organizations")}: who belongs to them, and what was said by and about them.",
            EntityKind.Topic => $"{Count(count, "topic", "topics")}: the questions, the positions on each, and who holds them.",
            EntityKind.Source => $"{Count(count, "source", "sources")}: where the words were said or reported, and can be checked.",
            EntityKind.Quote => $"{Count(count, "quotation", "quotations")}, each with its speaker, its date and its source.",
            EntityKind.Event => $"{Count(count, "event", "events")} in order of time, each with its sources.",
            EntityKind.Article => $"{Count(count, "article", "articles")}: what was said and done, explained, with a source for each claim.",
            _ => $"About this site: {Count(count, "page", "pages")}.",
        };
    }

    /// <summary>For the timeline of the site.</summary>
    public static string OfTimeline(TimelineList timeline) => $"All that has a date, in order of time: {Count(timeline.All.Count, "event or quotation", "events and quotations")}.";

    /// <summary>For a part of the timeline.</summary>
    /// <param name="period">The part in words: "2023", "May 2023".</param>
    /// <param name="timeline">What it has.</param>
    public static string OfPeriod(string period, TimelineList timeline) =>
        $"What was said and done in {period}: {Count(timeline.All.Count, "event or quotation", "events and quotations")}, with sources.";

    /// <summary>For a part of a list: no two pages of one list say the same.</summary>
    /// <param name="part">The part.</param>
    /// <param name="owner">The title of the page whose list it is; null for a list of the site.</param>
    public static string OfPart(ListPart part, string? owner = null)
    {
        var list = part.List;
        var title = owner is null ? list.Title : $"{owner}: {list.Title}";
        return list.PageCount == 1 ? $"{title}. {list.Counted}."
            : list.PageSize == 1 ? string.Create(CultureInfo.InvariantCulture, $"{title}: page {part.Number:#,0} of {list.PageCount:#,0}.")
            : string.Create(CultureInfo.InvariantCulture, $"{title}: {part.Start + 1:#,0} to {part.End:#,0} of {list.Counted}{Span(part)}.");
    }

    /// <summary>", 2015 to 2018".</summary>
    private static string Span(ListPart part)
    {
        if (part.List.HeadingOf is not { } headingOf || part.Items.Count == 0)
        {
            return "";
        }

        var (first, last) = (headingOf(part.Items[0]).Label, headingOf(part.Items[^1]).Label);
        return first == last ? $", {first}" : $", {first} to {last}";
    }

    private static string Count(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {(count == 1 ? one : many)}");
}
