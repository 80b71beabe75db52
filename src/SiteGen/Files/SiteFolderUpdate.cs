using SiteGen.Text;

namespace SiteGen.Files;

/// <summary>
/// Reads a site again of which only known texts and assets have changed: the usual case while somebody writes, and at
/// thousands of files much faster than looking at all of them.
/// </summary>
internal static class SiteFolderUpdate
{
    /// <summary>The site with the changed files read again; null where more than texts has changed, so that all must be looked at.</summary>
    /// <param name="before">The site as it was read last, with the cache.</param>
    /// <param name="changed">The real paths that changed.</param>
    /// <param name="cache">What has been read.</param>
    public static SiteFolder? TryRead(SiteFolder before, IReadOnlyCollection<string> changed, FileCache cache)
    {
        if (changed.Count == 0)
        {
            return null;
        }

        var replaced = new Dictionary<SourceFile, SourceFile>();
        var themeFiles = before.Theme.Files.ToArray();
        foreach (var path in changed)
        {
            if (cache.FindText(path) is { } known)
            {
                // What was removed and is there again is still in the cache, but not in the site.
                if (!File.Exists(path) || !IsPlain(known) || !IsPartOf(before, known))
                {
                    return null;
                }

                cache.Forget(path);
                var file = cache.ReadText(known.Path, path, out _);
                if (!IsPlain(file))
                {
                    return null;
                }

                replaced.TryAdd(known, file);
            }
            else if (cache.FindBytes(path) is { } content && File.Exists(path))
            {
                var index = Array.FindIndex(themeFiles, f => f.Content.Equals(content));
                if (index < 0)
                {
                    return null;
                }

                cache.Forget(path);
                themeFiles[index] = themeFiles[index] with { Content = cache.ReadBytes(path) };
            }
            else if (Path.Exists(path) || cache.Knows(path))
            {
                // A new file, a folder, or media. What is gone already and was never read is an editor's own.
                return null;
            }
        }

        SourceFile[] Replace(IReadOnlyList<SourceFile> files) => [.. files.Select(f => replaced.GetValueOrDefault(f, f))];
        return before with
        {
            Content = Replace(before.Content),
            Settings = before.Settings is { } settings ? replaced.GetValueOrDefault(settings, settings) : null,
            Lockfile = before.Lockfile is { } lockfile ? replaced.GetValueOrDefault(lockfile, lockfile) : null,
            Archive = [.. before.Archive.Select(f => f with { File = replaced.GetValueOrDefault(f.File, f.File) })],
            Theme = new(Replace(before.Theme.Templates), themeFiles),
        };
    }

    private static bool IsPartOf(SiteFolder site, SourceFile file) => site.Content.Contains(file) || site.Settings == file || site.Lockfile == file
        || site.Theme.Templates.Contains(file) || site.Archive.Any(f => f.File == file);

    /// <summary>Whether nothing is to be said of its characters: what is said stands among the messages of all files.</summary>
    private static bool IsPlain(SourceFile file) => file.IsUtf8 && file.ControlCharacters.Count == 0;
}
