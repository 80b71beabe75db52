namespace SiteGen.History;

/// <summary>How an entity changed.</summary>
internal enum ChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It has another id, and redirects from the old address; it may say something else too.</summary>
    Renamed,

    /// <summary>It says something else.</summary>
    Changed,
}

/// <summary>An entity, or other file, that differs between two states of a site.</summary>
/// <param name="Key">What it is called by: as it is now, or as it was if it is gone.</param>
/// <param name="Kind">How it changed.</param>
/// <param name="Before">What it said; null if it is new.</param>
/// <param name="After">What it says; null if it is gone.</param>
/// <param name="Facts">What differs; nothing for what is new or gone.</param>
internal sealed record EntityChange(
    StateKey Key, ChangeKind Kind, EntityState? Before, EntityState? After, IReadOnlyList<FactChange> Facts)
{
    /// <summary>Its name or title.</summary>
    public string Name => (After ?? Before)!.Name;
}
