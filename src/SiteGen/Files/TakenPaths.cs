namespace SiteGen.Files;

/// <summary>
/// The paths of the files of a site, and the folders that they need. Letter case does not count, as on many disks and
/// servers: what differs in it alone cannot stand beside each other.
/// </summary>
internal sealed class TakenPaths
{
    private readonly Dictionary<string, string> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _folders = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes a path; gives the path that stands in its way, or null.</summary>
    public string? Take(string path)
    {
        var files = _files.GetAlternateLookup<ReadOnlySpan<char>>();
        var folders = _folders.GetAlternateLookup<ReadOnlySpan<char>>();
        if (files.TryGetValue(path, out var other) || folders.TryGetValue(path, out other))
        {
            return other;
        }

        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            var folder = path.AsSpan(0, slash);
            if (files.TryGetValue(folder, out other))
            {
                return other;
            }

            folders.TryAdd(folder, path);
        }

        _files.Add(path, path);
        return null;
    }
}
