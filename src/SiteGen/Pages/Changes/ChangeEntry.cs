using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.History;
using SiteGen.Linking;
using SiteGen.Text;

namespace SiteGen.Pages.Changes;

/// <summary>How an entity changed on a day.</summary>
/// <param name="Date">The day.</param>
/// <param name="Entity">The entity; null for one that the site no longer has.</param>
/// <param name="Change">The change.</param>
/// <param name="Graph">The site.</param>
internal sealed record ChangeEntry(EdtfDate Date, Entity? Entity, DatedChange Change, SiteGraph Graph)
{
    /// <summary>What changed of it.</summary>
    public IReadOnlyList<FactLine> Lines => field ??= FactLines.Of(this);

    /// <summary>"New", "Removed", "Changed".</summary>
    public string KindInWords => Change.Kind switch
    {
        _ when Change.Key.Language is not null => Graph.Language.Say("changes.changed"),
        ChangeKind.Added => Graph.Language.Say("changes.added"),
        ChangeKind.Removed => Graph.Language.Say("changes.removed"),
        ChangeKind.Renamed => Graph.Language.Say("changes.renamed", ("path", Change.Path)),
        _ => Graph.Language.Say("changes.changed"),
    };

    /// <summary>
    /// What the entity is called: a quotation by its attribution and first words, so that misattributed words are
    /// never shown as a speaker's. What is gone has the address of its page alone.
    /// </summary>
    public string Title => Entity switch
    {
        null => Change.Path,
        Quote quote => Graph.AttributedTitleOf(quote),
        _ => Graph.TitleOf(Entity),
    };

    /// <summary>
    /// Returns the changes of a site that its readers may see: those of what it has now, and that something else was
    /// removed, without a word of what it said.
    /// </summary>
    public static IReadOnlyList<ChangeEntry> ListOf(SiteGraph graph, SiteHistory history)
    {
        var language = graph.Settings.Edition is null ? null : graph.Settings.Language.ToLowerInvariant();
        var entries = new List<ChangeEntry>();
        foreach (var change in history.Changes)
        {
            var entity = graph.Find(change.Key.Kind!.Value, change.Key.Id);
            var isRemoval = change.Kind == ChangeKind.Removed;
            var isOfTranslation = change.Key.Language is not null;
            if (isOfTranslation
                ? entity is not null && change.Key.Language == language : entity is not null || isRemoval)
            {
                var date = EdtfDate.OfDay(IsoDay.Parse(change.Day)!.Value);
                // What was removed may have come back since: the page that is there now was not meant.
                entries.Add(new(date, isRemoval && !isOfTranslation ? null : entity, change, graph));
            }
        }

        return entries;
    }
}
