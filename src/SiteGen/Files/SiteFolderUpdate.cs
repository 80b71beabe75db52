using SiteGen.Text;

namespace SiteGen.Files;

/// <summary>
/// Reads the changed files of a site again, if they are texts and assets that were read before. This is the usual case
/// while somebody writes, and much faster than to look at thousands of files.
/// </summary>
internal static class SiteFolderUpdate
{
    /// <summary>Returns the site with the changed files read again; null if all of it has to be read.</summary>
    /// <param name="previous">The site when it was last read, with the cache.</param>
    /// <param name="changed">The real paths of changed files and folders.</param>
    /// <param name="cache">The files that have been read.</param>
    public static SiteFolder? TryRead(SiteFolder previous, IReadOnlyCollection<string> changed, FileCache cache)
    {
        if (changed.Count == 0)
        {
            return null;
        }

        var replaced = new Dictionary<SourceFile, SourceFile>();
        var themeFiles = previous.Theme.Files.ToArray();
        foreach (var path in changed)
        {
            if (cache.FindText(path) is { } known)
            {
                // A file that was removed and created again is still in the cache, but not in the site.
                if (!RealFile.IsAt(path) || !IsClean(known) || !IsInSite(known, previous))
                {
                    return null;
                }

                cache.Forget(path);
                var file = cache.ReadText(known.Path, path, Limits.TextFile, out _);
                if (!IsClean(file))
                {
                    return null;
                }

                replaced.TryAdd(known, file);
            }
            else if (cache.FindBytes(path) is { } content && RealFile.IsAt(path))
            {
                var index = Array.FindIndex(themeFiles, f => f.Content.Equals(content));
                if (index < 0)
                {
                    return null;
                }

                cache.Forget(path);
                themeFiles[index] = themeFiles[index] with { Content = cache.ReadBytes(path) };
            }
            else if (Path.Exists(path) || cache.Contains(path) || IsCopied(path, previous))
            {
                // A new file, a folder, media or a static file. Editors also create files of their own and remove them
                // soon after.
                return null;
            }
        }

        SourceFile Update(SourceFile file) => replaced.GetValueOrDefault(file, file);
        return previous with
        {
            Content = [.. previous.Content.Select(Update)],
            Settings = previous.Settings is { } settings ? Update(settings) : null,
            LanguageFiles = [.. previous.LanguageFiles.Select(Update)],
            Lockfile = previous.Lockfile is { } lockfile ? Update(lockfile) : null,
            ArchiveLock = previous.ArchiveLock is { } archiveLock ? Update(archiveLock) : null,
            Theme = new([.. previous.Theme.Templates.Select(Update)], themeFiles)
            {
                Lock = previous.Theme.Lock is { } record ? Update(record) : null,
                Others = previous.Theme.Others,
            },
        };
    }

    /// <summary>Whether a path is that of a file, or a folder with files, that are not read but copied.</summary>
    private static bool IsCopied(string path, SiteFolder site) =>
        site.Media.Values.Concat(site.Static.Values).Concat(site.Attachments.Values)
            .Any(file => RealPath.IsInside(file, path));

    private static bool IsInSite(SourceFile file, SiteFolder site) =>
        site.Content.Contains(file) || site.LanguageFiles.Contains(file)
        || site.Settings == file || site.Lockfile == file
        || site.ArchiveLock == file || site.Theme.Lock == file || site.Theme.Templates.Contains(file);

    /// <summary>
    /// Whether a file has no diagnostics of its encoding and characters, which are kept for all files together.
    /// </summary>
    private static bool IsClean(SourceFile file) => file.IsText && file.ControlCharacters.Count == 0;
}
