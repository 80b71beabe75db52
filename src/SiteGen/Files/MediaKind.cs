namespace SiteGen.Files;

/// <summary>What a file is that a text can show, by its name.</summary>
internal enum MediaKind
{
    /// <summary>It is no such file.</summary>
    None,

    /// <summary>A picture.</summary>
    Picture,

    /// <summary>A video.</summary>
    Video,

    /// <summary>Sound.</summary>
    Sound,

    /// <summary>A document, which browsers open on its own.</summary>
    Document,
}
