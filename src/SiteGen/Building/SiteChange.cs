using SiteGen.Files;

namespace SiteGen.Building;

/// <summary>What a change of files means for whoever looks at a page.</summary>
internal enum SiteChange
{
    /// <summary>Nothing: the files say the same.</summary>
    None,

    /// <summary>Only style sheets: the page can stay, and be shown with the new ones.</summary>
    Styles,

    /// <summary>The page may be another.</summary>
    Pages,
}

/// <summary>Compares two readings of a site.</summary>
internal static class SiteChanges
{
    /// <summary>Whether all that is below <c>content/</c> is the same, the bytes of media apart.</summary>
    public static bool HasSameContent(SiteFolder before, SiteFolder after) =>
        before.Content.SequenceEqual(after.Content) && before.Settings == after.Settings && before.Lockfile == after.Lockfile
        && before.Archive.SequenceEqual(after.Archive) && before.Others.SequenceEqual(after.Others) && before.Media.SequenceEqual(after.Media);

    /// <summary>What has changed from one reading to the next, both through one <see cref="FileCache"/>.</summary>
    /// <param name="before">The earlier one.</param>
    /// <param name="after">The later one.</param>
    /// <param name="changed">The full paths that are known to have changed; media are compared by them, since they are not read.</param>
    public static SiteChange Between(SiteFolder before, SiteFolder after, IReadOnlyCollection<string> changed)
    {
        if (!HasSameContent(before, after) || after.Media.Values.Any(changed.Contains)
            || !before.Theme.Templates.SequenceEqual(after.Theme.Templates) || !before.Diagnostics.SequenceEqual(after.Diagnostics))
        {
            return SiteChange.Pages;
        }

        var files = before.Theme.Files.Except(after.Theme.Files).Concat(after.Theme.Files.Except(before.Theme.Files)).ToArray();
        return files.Length == 0 ? SiteChange.None
            : files.All(f => f.Path.EndsWith(".css", StringComparison.Ordinal)) ? SiteChange.Styles : SiteChange.Pages;
    }
}
