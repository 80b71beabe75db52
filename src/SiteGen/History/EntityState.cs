using SiteGen.Content;

namespace SiteGen.History;

/// <summary>What a state is called by.</summary>
/// <param name="Kind">The kind of the entity; null for the settings and words of the interface.</param>
/// <param name="Id">The id; of other files their path below <c>content/</c>.</param>
/// <param name="Language">The language of a translation, in lower case; null for the original.</param>
internal readonly record struct StateKey(EntityKind? Kind, string Id, string? Language) : IComparable<StateKey>
{
    /// <summary>The kind in a word.</summary>
    public string KindName => Kind is { } kind ? kind.Name()
        : Id.StartsWith("i18n/", StringComparison.Ordinal) ? "words" : "settings";

    /// <summary>The original of a translation.</summary>
    public StateKey Original => this with { Language = null };

    /// <summary>Kinds in their order, then ids; what is no entity comes last.</summary>
    public int CompareTo(StateKey other)
    {
        var order = (Kind is null).CompareTo(other.Kind is null);
        order = order != 0 ? order : Nullable.Compare(Kind, other.Kind);
        order = order != 0 ? order : string.CompareOrdinal(Id, other.Id);
        return order != 0 ? order : string.CompareOrdinal(Language ?? "", other.Language ?? "");
    }
}

/// <summary>What one file says in one state of a site.</summary>
/// <param name="Key">What it is called by.</param>
/// <param name="Path">The site path of its page; empty for the settings.</param>
/// <param name="Facts">What it says.</param>
/// <param name="HasMistakes">Whether something in it could not be read.</param>
internal sealed record EntityState(StateKey Key, string Path, IReadOnlyList<Fact> Facts, bool HasMistakes)
{
    /// <summary>The name or title; the id for a quotation.</summary>
    public string Name => ValueOf("name") ?? ValueOf("title") ?? Key.Id;

    /// <summary>Whether it is left out of the site.</summary>
    public bool IsDraft => ValueOf("draft") == "true";

    /// <summary>Other names.</summary>
    public IReadOnlyList<string> Aliases => Find("aliases")?.Values ?? [];

    /// <summary>Previous site paths of its page.</summary>
    public IReadOnlyList<string> RedirectFrom => Find("redirect_from")?.Values ?? [];

    /// <summary>The fact of a key; null for none.</summary>
    public Fact? Find(string key)
    {
        foreach (var fact in Facts)
        {
            if (fact.Key == key)
            {
                return fact;
            }
        }

        return null;
    }

    /// <summary>Returns the state with the levels that the lockfile has for it.</summary>
    public EntityState With(IReadOnlyList<Fact> levels) =>
        levels.Count == 0 ? this : this with { Facts = [.. Facts, .. levels] };

    private string? ValueOf(string key) => Find(key) is { Values: [var value] } ? value : null;
}
