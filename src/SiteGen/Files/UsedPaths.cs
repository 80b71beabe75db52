namespace SiteGen.Files;

/// <summary>
/// The paths of the files of a site and of their folders. Letter case is ignored, as on many disks and servers: paths
/// that differ only in it conflict.
/// </summary>
internal sealed class UsedPaths
{
    private readonly Dictionary<string, string> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _folders = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds the path of a file. Returns the path that it conflicts with, or null.</summary>
    public string? Add(string path)
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
