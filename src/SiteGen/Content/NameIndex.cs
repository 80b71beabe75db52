using SiteGen.Content.Entities;

namespace SiteGen.Content;

/// <summary>
/// Finds entities by name, title or alias, and by ids in another letter case. Most references are ids, so it is built
/// when it is first needed.
/// </summary>
/// <param name="entities">All entities.</param>
internal sealed class NameIndex(IEnumerable<Entity> entities)
{
    private readonly Lazy<Dictionary<string, Entity[]>> _byKey = new(() => Build(entities));

    /// <summary>Returns the entities with a name, in the order of the site.</summary>
    /// <param name="name">The name.</param>
    /// <param name="withIds">Whether ids count, too.</param>
    public IReadOnlyList<Entity> Find(string name, bool withIds)
    {
        if (name.Length == 0)
        {
            return [];
        }

        var key = WrittenReference.KeyOf(name);
        var found = _byKey.Value.GetValueOrDefault(key, []);
        return withIds ? found : [.. found.Where(e => NamesOf(e).Any(n => WrittenReference.KeyOf(n) == key))];
    }

    /// <summary>
    /// Returns the names of an entity: what readers see, and the aliases; of a translation also those of the original,
    /// since texts that are not translated use them. A quotation has no name.
    /// </summary>
    public static IEnumerable<string> NamesOf(Entity entity)
    {
        var names = entity.Kind == EntityKind.Quote ? entity.Aliases : entity.Aliases.Prepend(entity.Name);
        return entity.Translation is { Original: { } original }
            ? names.Concat(NamesOf(original)).Distinct(StringComparer.Ordinal) : names;
    }

    /// <summary>Returns the keys by which an entity is found, some maybe twice.</summary>
    public static IEnumerable<string> KeysOf(Entity entity) =>
        NamesOf(entity).Append(entity.Id).Select(WrittenReference.KeyOf);

    private static Dictionary<string, Entity[]> Build(IEnumerable<Entity> entities)
    {
        var byKey = new Dictionary<string, Entity[]>(StringComparer.Ordinal);
        foreach (var entity in entities)
        {
            foreach (var key in KeysOf(entity).Distinct(StringComparer.Ordinal))
            {
                byKey[key] = byKey.TryGetValue(key, out var others) ? [.. others, entity] : [entity];
            }
        }

        return byKey;
    }
}
