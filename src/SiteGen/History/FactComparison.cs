namespace SiteGen.History;

/// <summary>Compares what two states of a file say.</summary>
/// <param name="before">The entities of the state before.</param>
/// <param name="after">Those of the state after.</param>
/// <param name="renames">The entities that were renamed between them.</param>
internal sealed class FactComparison(
    EntityNames before, EntityNames after, IReadOnlyDictionary<StateKey, StateKey> renames)
{
    /// <summary>Returns the differences, in the order of the fields.</summary>
    public IReadOnlyList<FactChange> Between(EntityState was, EntityState isNow)
    {
        var (old, current) = (ByKey(was), ByKey(isNow));
        var (oldGroups, currentGroups) = (Groups(was), Groups(isNow));
        var changes = new List<(int Order, FactChange Change)>();
        foreach (var key in old.Keys.Union(current.Keys))
        {
            var (oldFact, fact) = (old.GetValueOrDefault(key), current.GetValueOrDefault(key));
            var any = (fact ?? oldFact)!;
            if (any.Group is { } group && oldGroups.Contains(group) != currentGroups.Contains(group))
            {
                // All of it is new or gone: one change.
                continue;
            }

            if (oldFact is null || fact is null ? !any.IsOrder : !AreSame(oldFact, fact))
            {
                changes.Add((any.Order, new(key, oldFact, fact)));
            }
        }

        changes.AddRange(oldGroups.Except(currentGroups).Select(g => Whole(was, g, isNew: false)));
        changes.AddRange(currentGroups.Except(oldGroups).Select(g => Whole(isNow, g, isNew: true)));
        return [.. changes.OrderBy(c => c.Order).ThenBy(c => c.Change.Key, StringComparer.Ordinal)
            .Select(c => c.Change)];
    }

    private bool AreSame(Fact old, Fact fact)
    {
        if (fact.IsOrder && !old.Values.Order(StringComparer.Ordinal).SequenceEqual(
            fact.Values.Order(StringComparer.Ordinal)))
        {
            // Other entries are changes of their own.
            return true;
        }

        if (old.Values.SequenceEqual(fact.Values))
        {
            return true;
        }

        return old.Form == FactForm.Reference && fact.Form == FactForm.Reference
            && old.Values.Count == fact.Values.Count
            && old.Values.Zip(fact.Values).All(v => v.First == v.Second || AreSame(v.First, v.Second, fact));
    }

    /// <summary>Whether two references name the same entity, maybe under another name since.</summary>
    private bool AreSame(string old, string current, Fact fact) =>
        before.Find(old, fact.Allowed) is { } was && after.Find(current, fact.Allowed) is { } isNow
        && renames.GetValueOrDefault(was, was) == isNow;

    private static Dictionary<string, Fact> ByKey(EntityState state)
    {
        var facts = new Dictionary<string, Fact>(state.Facts.Count, StringComparer.Ordinal);
        foreach (var fact in state.Facts)
        {
            facts.TryAdd(fact.Key, fact);
        }

        return facts;
    }

    private static HashSet<string> Groups(EntityState state) =>
        [.. state.Facts.Select(f => f.Group).OfType<string>()];

    /// <summary>All that belongs together, as one change: <c>title: CEO; from: 2019</c>.</summary>
    private static (int Order, FactChange Change) Whole(EntityState state, string group, bool isNew)
    {
        Fact[] facts = [.. state.Facts.Where(f => f.Group == group)];
        var text = string.Join("; ", facts.Select(f => $"{f.Key[(group.Length + 1)..]}: {f.Text}"));
        var whole = new Fact(group, FactForm.Value, [text]) { Order = facts.Min(f => f.Order) };
        return (whole.Order, isNew ? new(group, null, whole) : new(group, whole, null));
    }
}
