using SiteGen.Content;
using SiteGen.Content.Entities;

namespace SiteGen.Linking;

/// <summary>
/// The people by whom a search can be filtered: the person of a page, the speakers of a quotation, the people of an
/// event or article, and authors, editors and translators. A misattributed quotation has none.
/// </summary>
public static class InvolvedPeople
{
    /// <summary>The people of an entity, in the order of its file.</summary>
    public static IReadOnlyList<Person> Of(SiteGraph graph, Entity entity)
    {
        IEnumerable<Entity?> people = entity switch
        {
            Person person => [person],
            Quote { IsMisattributed: false } quote => graph.ActorsOf(quote),
            Event e => graph.FindAll(e.People),
            Article article => graph.FindAll(article.People).Concat(Found(graph, article.Authors)),
            Source source => Found(graph, [.. source.Authors, .. source.Editors, .. source.Translators]),
            _ => [],
        };
        return [.. people.OfType<Person>().Distinct()];
    }

    private static IEnumerable<Entity?> Found(SiteGraph graph, IReadOnlyList<ReferenceOrText> names) =>
        names.Select(n => graph.Find(n.Reference));
}
