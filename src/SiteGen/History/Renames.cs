namespace SiteGen.History;

/// <summary>Finds entities that have another id now: what is new redirects from the address of what is gone.</summary>
internal static class Renames
{
    /// <summary>Returns the new keys by the old ones.</summary>
    /// <param name="gone">The entities that are gone.</param>
    /// <param name="added">The entities that are new.</param>
    public static IReadOnlyDictionary<StateKey, StateKey> Find(
        IReadOnlyCollection<EntityState> gone, IReadOnlyCollection<EntityState> added)
    {
        var renames = new Dictionary<StateKey, StateKey>();
        if (gone.Count == 0 || added.Count == 0)
        {
            return renames;
        }

        var byPath = new Dictionary<string, StateKey>(StringComparer.Ordinal);
        foreach (var state in gone.Where(s => s.Key is { Kind: not null, Language: null }))
        {
            byPath.TryAdd(Normal(state.Path), state.Key);
        }

        foreach (var state in added.Where(s => s.Key is { Kind: not null, Language: null }).OrderBy(s => s.Key))
        {
            foreach (var path in state.RedirectFrom)
            {
                if (byPath.Remove(Normal(path), out var old))
                {
                    renames[old] = state.Key;
                    break;
                }
            }
        }

        // A translation has the name of its original.
        foreach (var state in gone.Where(s => s.Key.Language is not null))
        {
            if (renames.TryGetValue(state.Key.Original, out var original)
                && original with { Language = state.Key.Language } is var key && added.Any(a => a.Key == key))
            {
                renames[state.Key] = key;
            }
        }

        return renames;
    }

    private static string Normal(string path)
    {
        var trimmed = path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path;
        return Uri.UnescapeDataString(trimmed).TrimEnd('/');
    }
}
