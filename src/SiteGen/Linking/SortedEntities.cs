using SiteGen.Content.Entities;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>The entities of a site by kind, in the order in which they are listed.</summary>
internal sealed class SortedEntities
{
    /// <param name="entities">All entities.</param>
    public SortedEntities(IReadOnlyList<Entity> entities)
    {
        People = ByName<Person>(entities, p => p.SortName ?? p.Name);
        Organizations = ByName<Organization>(entities, o => o.SortName ?? o.Name);
        Topics = ByName<Topic>(entities, t => t.Title);
        Sources = [.. entities.OfType<Source>().Order(Chronology.Sources)];
        Quotes = [.. entities.OfType<Quote>().Order(Chronology.Quotes)];
        Events = [.. entities.OfType<Event>().Order(Chronology.Events)];
        Articles = [.. entities.OfType<Article>().Order(Chronology.ArticlesNewestFirst)];
        Pages = [.. entities.OfType<Page>().OrderBy(p => p.Order).ThenBy(p => p.Id, StringComparer.Ordinal)];
    }

    public Person[] People { get; }
    public Organization[] Organizations { get; }
    public Topic[] Topics { get; }
    public Source[] Sources { get; }
    public Quote[] Quotes { get; }
    public Event[] Events { get; }
    public Article[] Articles { get; }
    public Page[] Pages { get; }

    private static T[] ByName<T>(IReadOnlyList<Entity> entities, Func<T, string> name)
        where T : Entity
    {
        var keyed = entities.OfType<T>().Select(e => (Entity: e, Key: Slug.From(name(e))));
        var sorted = keyed.OrderBy(e => e.Key, StringComparer.Ordinal).ThenBy(e => e.Entity.Id, StringComparer.Ordinal);
        return [.. sorted.Select(e => e.Entity)];
    }
}
