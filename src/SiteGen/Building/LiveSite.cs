using SiteGen.Files;

namespace SiteGen.Building;

/// <summary>
/// A site that is kept in memory while it is edited. After a change the changed files are read again and the site is
/// linked again; pages are rendered on request, exactly as a build would write them.
/// </summary>
/// <remarks>
/// An update reuses only what is still valid: what was made from unchanged files, and from ids that still refer to the
/// same entities. Any number of threads may use <see cref="Current"/>; only one at a time may call
/// <see cref="Update"/>.
/// </remarks>
public sealed class LiveSite
{
    private readonly BuildOptions _options;
    private readonly FileCache _files = new();
    private Site? _latest;
    private volatile LiveState _current;

    private LiveSite(BuildOptions options)
    {
        _options = options;
        _current = LiveState.Empty(options);
    }

    /// <summary>The site as it is now.</summary>
    public LiveState Current => _current;

    /// <summary>Loads a site.</summary>
    /// <exception cref="IOException">The site cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The site may not be read.</exception>
    public static LiveSite Open(BuildOptions options)
    {
        var site = new LiveSite(options);
        site.Update([]);
        return site;
    }

    /// <summary>Reads changed files again.</summary>
    /// <param name="changed">
    /// The full paths of files and folders that are known to have changed. Other changes are found by modification time
    /// and size.
    /// </param>
    /// <returns>Whether anything changed.</returns>
    /// <exception cref="IOException">The site cannot be read; it stays as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The site may not be read; it stays as it was.</exception>
    public bool Update(IReadOnlyCollection<string> changed)
    {
        string[] paths = [.. changed.Select(RealPath.Of)];
        var folder = _latest is null ? null : SiteFolderUpdate.TryRead(_latest.Folder, paths, _files);
        if (folder is null)
        {
            foreach (var path in paths)
            {
                _files.Forget(path);
            }

            folder = SiteFolder.Read(_options.SitePath, _options.Jobs, _files);
        }

        var change = _latest is null ? SiteChange.Pages : SiteChanges.Between(_latest.Folder, folder, paths);
        if (change == SiteChange.None)
        {
            return false;
        }

        _latest = Site.Load(folder, _options with { Profile = new() }, _latest);
        _current = _current.Next(_latest, change);
        return true;
    }
}
