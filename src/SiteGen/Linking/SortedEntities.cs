using SiteGen.Content.Entities;
using SiteGen.Languages;

namespace SiteGen.Linking;

/// <summary>The entities of a site by kind, in the order in which they are listed.</summary>
internal sealed class SortedEntities
{
    /// <param name="entities">All entities.</param>
    /// <param name="language">The language of the site.</param>
    public SortedEntities(IReadOnlyList<Entity> entities, Language language)
    {
        Names = new(entities, language);
        People = Names.Sort(entities.OfType<Person>());
        Organizations = Names.Sort(entities.OfType<Organization>());
        Topics = Names.Sort(entities.OfType<Topic>());
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

    /// <summary>The order of names.</summary>
    public NameOrder Names { get; }
}
