namespace SiteGen.Files;

/// <summary>
/// Resolves paths: a real path is absolute and has no symbolic links, so real paths can be compared.
/// </summary>
internal static class RealPath
{
    /// <summary>The limit of Linux.</summary>
    private const int MaximumLinks = 40;

    /// <summary>The default file systems of Windows and macOS ignore letter case.</summary>
    private static readonly StringComparison Comparison = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
        ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>Returns the real path of a file or folder, which need not exist.</summary>
    /// <exception cref="IOException">Symbolic links form a circle.</exception>
    public static string Of(string path) =>
        Resolve(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)), MaximumLinks);

    /// <summary>Whether a real path is that of a folder, or is below it.</summary>
    public static bool IsInside(string path, string folder) => path.StartsWith(folder, Comparison)
        && (path.Length == folder.Length || Path.EndsInDirectorySeparator(folder)
            || path[folder.Length] == Path.DirectorySeparatorChar);

    /// <summary>Whether a real path is that of a folder or file <c>.git</c>, or is below one.</summary>
    public static bool IsInGit(string path) =>
        path.Split(Path.DirectorySeparatorChar).Any(name => name.Equals(".git", StringComparison.OrdinalIgnoreCase));

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

        return links > 0
            ? Resolve(Path.TrimEndingDirectorySeparator(Path.GetFullPath(target, entry.DirectoryName!)), links - 1)
            : throw new IOException($"the symbolic links at '{path}' form a circle");
    }
}
