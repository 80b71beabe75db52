using SiteGen.Files;

namespace SiteGen.Building;

/// <summary>What a change of files means for a page that is open in a browser.</summary>
internal enum SiteChange
{
    /// <summary>Nothing changed.</summary>
    None,

    /// <summary>Only stylesheets changed, which the page can load without being reloaded.</summary>
    Styles,

    /// <summary>The page may have changed.</summary>
    Pages,
}

/// <summary>Compares two readings of a site.</summary>
internal static class SiteChanges
{
    /// <summary>
    /// Whether everything below <c>content/</c> and <c>static/</c> is the same, except for the bytes of media and
    /// static files.
    /// </summary>
    public static bool HasSameContent(SiteFolder before, SiteFolder after) =>
        before.Content.SequenceEqual(after.Content)
        && before.Settings == after.Settings
        && before.LanguageFiles.SequenceEqual(after.LanguageFiles)
        && before.Lockfile == after.Lockfile
        && before.ArchiveLock == after.ArchiveLock
        && before.Archive.SequenceEqual(after.Archive)
        && before.Others.SequenceEqual(after.Others)
        && before.Media.SequenceEqual(after.Media)
        && before.Attachments.SequenceEqual(after.Attachments)
        && before.PictureSizes.Count == after.PictureSizes.Count
        && !before.PictureSizes.Except(after.PictureSizes).Any()
        && before.Static.SequenceEqual(after.Static);

    /// <summary>Returns what changed. Both readings must use the same <see cref="FileCache"/>.</summary>
    /// <param name="before">The earlier reading.</param>
    /// <param name="after">The later reading.</param>
    /// <param name="changed">
    /// The full paths that are known to have changed. Media and static files are not read, so only these paths reveal
    /// changes of them.
    /// </param>
    public static SiteChange Between(SiteFolder before, SiteFolder after, IReadOnlyCollection<string> changed)
    {
        if (!HasSameContent(before, after)
            || after.Media.Values.Any(changed.Contains)
            || after.Static.Values.Any(changed.Contains)
            || after.Attachments.Values.Any(changed.Contains)
            || before.Theme.Lock != after.Theme.Lock
            || !before.Theme.Templates.SequenceEqual(after.Theme.Templates)
            || !before.Diagnostics.SequenceEqual(after.Diagnostics))
        {
            return SiteChange.Pages;
        }

        var (old, current) = (before.Theme.Files, after.Theme.Files);
        ThemeFile[] files = [.. old.Except(current), .. current.Except(old)];
        return files.Length == 0 ? SiteChange.None
            : files.All(IsStylesheet) ? SiteChange.Styles
            : SiteChange.Pages;
    }

    private static bool IsStylesheet(ThemeFile file) => file.Path.EndsWith(".css", StringComparison.Ordinal);
}
