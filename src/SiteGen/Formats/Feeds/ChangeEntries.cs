using System.Text;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.History;
using SiteGen.Linking;
using SiteGen.Pages.Changes;
using SiteGen.Pages.Navigation;
using SiteGen.Quotations;
using SiteGen.Text;

namespace SiteGen.Formats.Feeds;

/// <summary>Makes the entries of the feed of what changed: one for each entity and day.</summary>
internal static class ChangeEntries
{
    /// <summary>Returns the newest changes, newest first.</summary>
    /// <param name="graph">The site.</param>
    /// <param name="verification">How far its quotations are verified.</param>
    /// <param name="changes">All changes, newest first.</param>
    public static IEnumerable<FeedEntry> Of(
        SiteGraph graph, Verification verification, IReadOnlyList<ChangeEntry> changes) =>
        changes.DistinctBy(c => IdOf(graph, c.Change)).Take(Feed.MostEntries)
            .Select(c => EntryOf(graph, verification, c));

    private static FeedEntry EntryOf(SiteGraph graph, Verification verification, ChangeEntry entry)
    {
        var (kind, lines) = (entry.Change.Key.Kind!.Value, entry.Lines);
        var summary = string.Join(
            "; ", lines.Select(l => FactLines.ToText(l, graph.Language)).Prepend(entry.KindInWords));
        return new(
            IdOf(graph, entry.Change),
            graph.Settings.Absolute(entry.Entity?.Path ?? SiteSection.Changes.Path),
            entry.Entity is { } changed ? EntryText.TitleOf(graph, changed) : entry.Title,
            summary,
            entry.Date.Start!.Value)
        {
            Html = graph.Settings.FeedsAreFull ? HtmlOf(graph, entry) : null,
            Published = entry.Date.Start,
            Language = entry.Entity is { } entity ? EntityEntry.LanguageOf(graph, entity) : null,
            Category = (kind.Name(), graph.Language.Say("kinds." + kind.Name())),
            Quotation = entry.Entity is Quote quote ? EntityEntry.MarkingOf(graph, verification, quote) : null,
        };
    }

    /// <summary>What changed, as a list.</summary>
    private static string HtmlOf(SiteGraph graph, ChangeEntry entry)
    {
        using var html = new Utf8Builder(1024);
        html.Write("<p>");
        html.WriteEscaped(entry.KindInWords);
        html.Write("</p>\n");
        if (entry.Lines.Count > 0)
        {
            html.Write("<ul>\n");
            foreach (var line in entry.Lines)
            {
                html.Write("<li>");
                html.WriteEscaped(FactLines.ToText(line, graph.Language));
                html.Write("</li>\n");
            }

            html.Write("</ul>\n");
        }

        return Encoding.UTF8.GetString(html.WrittenSpan);
    }

    /// <summary>
    /// The day, and the address that the page had on it: both are of the commits, and stay the same whatever comes.
    /// </summary>
    private static string IdOf(SiteGraph graph, DatedChange change) =>
        $"{graph.Settings.Absolute(SiteSection.Changes.Path)}#changed-{change.Day}{change.Path}"
        + (change.Key.Language is { } language ? $"#{language}" : "");
}
