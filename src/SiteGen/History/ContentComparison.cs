namespace SiteGen.History;

/// <summary>Compares two states of a site: what they say, not how it is written.</summary>
internal static class ContentComparison
{
    /// <summary>Returns what differs, by kind and id.</summary>
    public static IReadOnlyList<EntityChange> Between(
        IReadOnlyDictionary<StateKey, EntityState> before, IReadOnlyDictionary<StateKey, EntityState> after)
    {
        EntityState[] gone = [.. before.Values.Where(s => !after.ContainsKey(s.Key))];
        EntityState[] added = [.. after.Values.Where(s => !before.ContainsKey(s.Key))];
        var renames = Renames.Find(gone, added);
        var renamed = renames.ToDictionary(r => r.Value, r => r.Key);
        var comparison = new FactComparison(new(before), new(after), renames);
        var changes = gone.Where(s => !renames.ContainsKey(s.Key))
            .Select(s => new EntityChange(s.Key, ChangeKind.Removed, s, null, [])).ToList();
        foreach (var state in after.Values)
        {
            if (before.TryGetValue(state.Key, out var old))
            {
                if (comparison.Between(old, state) is { Count: > 0 } facts)
                {
                    changes.Add(new(state.Key, ChangeKind.Changed, old, state, facts));
                }
            }
            else if (renamed.TryGetValue(state.Key, out var key))
            {
                changes.Add(new(state.Key, ChangeKind.Renamed, before[key], state,
                    [.. comparison.Between(before[key], state).Where(f => f.Key != "redirect_from")]));
            }
            else
            {
                changes.Add(new(state.Key, ChangeKind.Added, null, state, []));
            }
        }

        return [.. changes.OrderBy(c => c.Key)];
    }
}
