using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Formats;
using SiteGen.Linking;

namespace SiteGen.Searching;

/// <summary>The page of an entity as a document of the search index.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Title">The title of the search result.</param>
/// <param name="Note">The publisher of a source and the date; empty without either.</param>
/// <param name="Head">Names, titles and dates, which count more than the body.</param>
/// <param name="Body">The rest of the text; results show excerpts of it.</param>
internal sealed record SearchDocument(Entity Entity, string Title, string Note, string Head, string Body)
{
    /// <summary>Creates the document of an entity.</summary>
    public static SearchDocument Of(SiteGraph graph, Entity entity)
    {
        var text = new DocumentText(graph);
        var markup = graph.MarkupOf(entity);
        var note = NoteOf(graph, entity);
        if (entity is Quote quote)
        {
            text.Add(markup.Body).Add(markup.Context).Add(markup.Original).Add(quote.Locator);
            foreach (var version in markup.Versions)
            {
                text.Add(version);
            }

            foreach (var version in quote.Versions)
            {
                text.Add(version.Locator);
            }

            foreach (var line in markup.Lines)
            {
                text.Add(line);
            }

            return new(
                quote,
                EntryText.TitleOf(graph, quote),
                note,
                string.Join(' ', [graph.AttributionOf(quote) + OtherSpeakers(graph, quote), .. quote.Aliases, note]),
                text.ToString());
        }

        text.Add(entity.Summary);
        AddFacts(graph, entity, text);
        foreach (var line in markup.Lines)
        {
            text.Add(line);
        }

        text.Add(markup.Body);
        var names = entity switch
        {
            Source source => NamesOf(graph, [.. source.Authors, .. source.Editors, .. source.Translators]),
            Article article => NamesOf(graph, article.Authors),
            _ => "",
        };
        var head = string.Join(' ', [entity.Name, .. entity.Aliases, names, note]);
        return new(entity, entity.Name, note, head, text.ToString());
    }

    /// <summary>What an attribution does not say: the speakers that it only counts, and roles.</summary>
    private static string OtherSpeakers(SiteGraph graph, Quote quote)
    {
        if (quote.Speakers is [{ Role: null }])
        {
            return "";
        }

        var attribution = graph.AttributionOf(quote);
        return string.Concat(graph.SpeakersOf(quote).SelectMany(s => (string?[])[s.Name, s.Role])
            .Where(n => n is not null && !attribution.Contains(n, StringComparison.Ordinal)).Select(n => $" {n}"));
    }

    private static void AddFacts(SiteGraph graph, Entity entity, DocumentText text)
    {
        switch (entity)
        {
            case Person person:
                foreach (var role in person.Roles)
                {
                    text.Add(role.Organization is { } organization
                        ? $"{role.Title}, {NameOf(graph, organization)}."
                        : $"{role.Title}.");
                }

                break;
            case Topic topic:
                foreach (var stance in topic.Stances)
                {
                    text.Add($"{stance.Label}.").Add(stance.Description);
                }

                break;
            case Source source:
                text.Add(source.Container).Add(source.ShelfMark).Add(source.Doi).Add(source.Isbn);
                break;
            default:
                break;
        }
    }

    private static string NoteOf(SiteGraph graph, Entity entity)
    {
        var date = entity switch
        {
            Quote quote => quote.Date,
            Event e => e.Date,
            Article article => article.Date,
            Source source => source.Date,
            _ => null,
        };
        string?[] note =
        [
            entity is Source { Publisher: { } publisher } ? NameOf(graph, publisher) : null,
            date is null ? null : graph.Language.Dates.Long(date),
        ];
        return string.Join(", ", note.OfType<string>());
    }

    private static string NamesOf(SiteGraph graph, IReadOnlyList<ReferenceOrText> names) =>
        string.Join(' ', names.Select(name => NameOf(graph, name)));

    private static string NameOf(SiteGraph graph, ReferenceOrText name) =>
        graph.Find(name.Reference)?.Name ?? name.Text;
}
