using System.Buffers;
using SiteGen.Content.Entities;
using SiteGen.Languages;

namespace SiteGen.Linking;

/// <summary>The order of the names of people, organizations and topics in the language of the site.</summary>
internal sealed class NameOrder
{
    private static readonly SearchValues<char> Marks = SearchValues.Create(" \"'“”‘’„‚«»‹›「『（(¡¿#@.…-–—");

    private readonly Dictionary<Entity, CollationKey> _keys = [];
    private readonly Dictionary<Entity, int> _ranks = [];

    public NameOrder(IReadOnlyList<Entity> entities, Language language)
    {
        var named = new List<(Entity Entity, CollationKey Key)>();
        foreach (var entity in entities.Where(e => e is Person or Organization or Topic))
        {
            var key = KeyOf(entity.Name, language.Order);
            named.Add((entity, key));
            var sortName = SortNameOf(entity);
            _keys.Add(entity, sortName is null ? key : KeyOf(sortName, language.Order));
        }

        foreach (var (entity, _) in named.OrderBy(n => n.Key).ThenBy(n => n.Entity.Id, StringComparer.Ordinal))
        {
            _ranks.Add(entity, _ranks.Count);
        }
    }

    /// <summary>
    /// Returns entities in the order of the names they sort under; those with the same name by their ids.
    /// </summary>
    public T[] Sort<T>(IEnumerable<T> entities)
        where T : Entity => [.. entities.OrderBy(e => _keys[e]).ThenBy(e => e.Id, StringComparer.Ordinal)];

    /// <summary>Returns what the name that an entity sorts under is ordered by.</summary>
    public CollationKey KeyOf(Entity entity) => _keys[entity];

    /// <summary>Returns the place of an entity in the order of names as they are shown.</summary>
    public int RankOf(Entity entity) => _ranks.GetValueOrDefault(entity, int.MaxValue);

    private static string? SortNameOf(Entity entity) => entity switch
    {
        Person person => person.SortName,
        Organization organization => organization.SortName,
        _ => null,
    };

    /// <summary>Quotation marks and the like before a name do not count.</summary>
    private static CollationKey KeyOf(string name, Collation order)
    {
        var start = name.AsSpan().IndexOfAnyExcept(Marks);
        return order.KeyOf(start > 0 ? name[start..] : name);
    }
}
