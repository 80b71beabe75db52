namespace SiteGen.Linking;

/// <summary>Something that a page shows of an entity.</summary>
public enum ReadKind
{
    /// <summary>What its front matter says.</summary>
    Values,

    /// <summary>Its texts.</summary>
    Text,

    /// <summary>What leads to it, and its neighbours.</summary>
    Connections,
}

/// <summary>Notes in one number what is read of an entity.</summary>
internal static class Read
{
    /// <summary>The number.</summary>
    /// <param name="entity">A number of the entity, not negative.</param>
    /// <param name="kind">What is read of it.</param>
    public static int Of(int entity, ReadKind kind) => (entity << 2) | (int)kind;

    /// <summary>Of which entity it is.</summary>
    public static int EntityOf(int read) => read >> 2;

    /// <summary>What is read of it.</summary>
    public static ReadKind KindOf(int read) => (ReadKind)(read & 3);
}
