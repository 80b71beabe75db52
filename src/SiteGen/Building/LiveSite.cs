using SiteGen.Files;

namespace SiteGen.Building;

/// <summary>
/// A site that is kept in memory while it is edited. A change has its files read again and the site linked again; pages are
/// rendered when somebody looks at them. What is served is what a build at that moment would write.
/// </summary>
/// <remarks>
/// Only what cannot be out of date is kept from one state to the next: what was made of a file that is still the same,
/// from ids that still mean the same. Many threads may ask for <see cref="Current"/>; one at a time may call
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
        _current = new(0, 0, null, [], options);
    }

    /// <summary>The site as it is now.</summary>
    public LiveState Current => _current;

    /// <summary>Reads and links a site.</summary>
    /// <exception cref="IOException">The site cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The site may not be read.</exception>
    public static LiveSite Open(BuildOptions options)
    {
        var site = new LiveSite(options);
        site.Update([]);
        return site;
    }

    /// <summary>Reads again what changed.</summary>
    /// <param name="changed">
    /// The full paths of files and folders that are known to have changed. Others are found by their times and sizes, and new
    /// and removed ones by looking.
    /// </param>
    /// <returns>Whether anything is different now.</returns>
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
