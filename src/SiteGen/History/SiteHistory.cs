using SiteGen.Content;

namespace SiteGen.History;

/// <summary>What changed on a site, day by day, as the commits of its repository say.</summary>
public sealed class SiteHistory
{
    private readonly Dictionary<StateKey, string> _lastDays = [];

    /// <param name="changes">What changed, newest first.</param>
    internal SiteHistory(IReadOnlyList<DatedChange> changes)
    {
        Changes = changes;
        foreach (var change in changes.Where(c => c.ChangesFacts))
        {
            if (!_lastDays.TryGetValue(change.Key, out var day) || string.CompareOrdinal(day, change.Day) < 0)
            {
                _lastDays[change.Key] = change.Day;
            }
        }
    }

    /// <summary>What changed, newest first; of one day by kind and id.</summary>
    internal IReadOnlyList<DatedChange> Changes { get; }

    /// <summary>The last day on which what an entity says changed; null if it is not known.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="id">The id.</param>
    /// <param name="language">The language of its translation; null for the original alone.</param>
    internal string? LastDayOf(EntityKind kind, string id, string? language)
    {
        var key = new StateKey(kind, id, null);
        var day = _lastDays.GetValueOrDefault(key);
        var translated = language is null ? null
            : _lastDays.GetValueOrDefault(key with { Language = language.ToLowerInvariant() });
        return string.CompareOrdinal(day, translated) < 0 ? translated : day;
    }
}

/// <summary>How an entity changed on a day, as far as readers could see it.</summary>
/// <param name="Day">The day: <c>2024-05-06</c>.</param>
/// <param name="Key">What the entity is called by now, or was when it was removed.</param>
/// <param name="Kind">How it changed.</param>
/// <param name="Facts">What changed of it; nothing for what is new or gone.</param>
internal sealed record DatedChange(string Day, StateKey Key, ChangeKind Kind, IReadOnlyList<FactChange> Facts)
{
    /// <summary>The site path of its page then, or before it was renamed.</summary>
    public required string Path { get; init; }

    /// <summary>Whether what it says changed, and not only its address.</summary>
    public bool ChangesFacts => Kind == ChangeKind.Added || Facts.Count > 0;
}
