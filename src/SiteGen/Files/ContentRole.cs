using System.Text.RegularExpressions;

namespace SiteGen.Files;

/// <summary>What a file below <c>content/</c> is for.</summary>
internal enum ContentRole
{
    /// <summary>An entity, or a translation of one.</summary>
    Content,

    /// <summary><c>site.yaml</c></summary>
    Settings,

    /// <summary>The settings and the words of the interface in another language.</summary>
    Language,

    /// <summary>A picture or a download.</summary>
    Media,

    /// <summary>The record of verified quotations.</summary>
    Lockfile,

    /// <summary>The record of the archive.</summary>
    ArchiveLock,

    /// <summary>Anything else, which is not read.</summary>
    Other,
}

/// <summary>Tells by their paths what files are for.</summary>
internal static partial class ContentRoles
{
    /// <summary>Returns what a file is for.</summary>
    /// <param name="path">Its path below <c>content/</c>.</param>
    public static ContentRole Of(string path) =>
        path.StartsWith("media/", StringComparison.Ordinal) ? ContentRole.Media
        : path == "site.yaml" ? ContentRole.Settings
        : path == "quotes.lock.yaml" ? ContentRole.Lockfile
        : path == "archive.lock.yaml" ? ContentRole.ArchiveLock
        : path.EndsWith(".md", StringComparison.Ordinal) ? ContentRole.Content
        : LanguageFile().IsMatch(path) ? ContentRole.Language
        : ContentRole.Other;

    /// <summary>
    /// Whether a file is among those that a listing of the content has: no part of its path begins with <c>_</c> or
    /// <c>.</c> or has control characters, and it is not of the archive.
    /// </summary>
    /// <param name="path">Its path below <c>content/</c>.</param>
    public static bool IsListed(string path) =>
        !path.StartsWith("archive/", StringComparison.Ordinal)
        && path.Split('/').All(name => name.Length > 0 && name[0] is not ('_' or '.') && !name.Any(char.IsControl));

    [GeneratedRegex(@"^(i18n/[^/]+|site\.[A-Za-z0-9-]+)\.yaml$", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageFile();
}
