using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Formats;
using SiteGen.Linking;

namespace SiteGen.Searching;

/// <summary>A page of an entity as search knows it.</summary>
/// <param name="Entity">Whose page it is.</param>
/// <param name="Title">How a result is called.</param>
/// <param name="Note">The date, and of a source its publisher; empty where there is neither.</param>
/// <param name="Head">What it is found by first: names, titles, dates.</param>
/// <param name="Body">Everything else that is said on it; results show stretches of it.</param>
internal sealed record SearchDocument(Entity Entity, string Title, string Note, string Head, string Body)
{
    /// <summary>The document of an entity.</summary>
    /// <param name="graph">The site.</param>
    /// <param name="entity">The entity.</param>
    /// <param name="text">To gather texts in.</param>
    public static SearchDocument Of(SiteGraph graph, Entity entity, DocumentText text)
    {
        var markup = graph.MarkupOf(entity);
        var note = NoteOf(graph, entity);
        if (entity is Quote quote)
        {
            text.Add(markup.Body).Add(markup.Context).Add(quote.Original?.Text).Add(quote.Locator);
            foreach (var version in quote.Versions)
            {
                text.Add(version.Text);
            }

            foreach (var line in markup.Lines)
            {
                text.Add(line);
            }

            return new(quote, EntryText.TitleOf(graph, quote), note, $"{graph.AttributionOf(quote)} {note}", text.Take());
        }

        text.Add(entity.Summary);
        AddFacts(graph, entity, text);
        foreach (var line in markup.Lines)
        {
            text.Add(line);
        }

        var body = text.Add(markup.Body).Take();
        var names = entity switch
        {
            Person person => string.Join(' ', person.Aliases),
            Organization organization => string.Join(' ', organization.Aliases),
            Source source => string.Join(' ', source.Authors.Select(a => NameOf(graph, a))),
            Article article => string.Join(' ', article.Authors.Select(a => NameOf(graph, a))),
            _ => "",
        };
        return new(entity, entity.Name, note, $"{entity.Name} {names} {note}", body);
    }

    private static void AddFacts(SiteGraph graph, Entity entity, DocumentText text)
    {
        switch (entity)
        {
            case Person person:
                foreach (var role in person.Roles)
                {
                    text.Add(role.Organization is null ? $"{role.Title}." : $"{role.Title}, {NameOf(graph, role.Organization)}.");
                }

                break;
            case Topic topic:
                foreach (var stance in topic.Stances)
                {
                    text.Add($"{stance.Label}.").Add(stance.Description);
                }

                break;
            case Source source:
                text.Add(source.Container);
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
        var day = date is null ? "" : DateText.Long(date);
        return entity is not Source { Publisher: { } publisher } ? day : day.Length == 0 ? NameOf(graph, publisher) : $"{NameOf(graph, publisher)}, {day}";
    }

    private static string NameOf(SiteGraph graph, ReferenceOrText name) => graph.Find(name.Reference)?.Name ?? name.Text;
}
