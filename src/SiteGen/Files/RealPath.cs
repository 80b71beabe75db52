namespace SiteGen.Files;

/// <summary>
/// Paths as the disk knows them: absolute, with every symbolic link on the way followed. Two names of one folder have one
/// real path, so that it can be told what lies inside what.
/// </summary>
internal static class RealPath
{
    /// <summary>As many as Linux follows.</summary>
    private const int MaximumLinks = 40;

    /// <summary>Letter case does not count on the disks that Windows and macOS come with.</summary>
    private static readonly StringComparison Comparison = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
        ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>The real path of what is there, or would be.</summary>
    /// <exception cref="IOException">Symbolic links lead in a circle.</exception>
    public static string Of(string path) => Resolve(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)), MaximumLinks);

    /// <summary>Whether a real path is that of a folder, or lies below it.</summary>
    public static bool IsInside(string path, string folder) =>
        path.StartsWith(folder, Comparison) && (path.Length == folder.Length || Path.EndsInDirectorySeparator(folder) || path[folder.Length] == Path.DirectorySeparatorChar);

    private static string Resolve(string path, int links)
    {
        if (Path.GetDirectoryName(path) is not { } parent)
        {
            return path;
        }

        var entry = new FileInfo(Path.Combine(Resolve(parent, links), Path.GetFileName(path)));
        if (entry.LinkTarget is not { } target)
        {
            return entry.FullName;
        }

        return links > 0 ? Resolve(Path.TrimEndingDirectorySeparator(Path.GetFullPath(target, entry.DirectoryName!)), links - 1)
            : throw new IOException($"the symbolic links at '{path}' lead in a circle");
    }
}
