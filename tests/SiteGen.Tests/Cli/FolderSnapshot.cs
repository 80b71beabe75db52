namespace SiteGen.Tests.Cli;

/// <summary>What a folder contains, to be compared before and after a command.</summary>
internal static class FolderSnapshot
{
    /// <summary>Returns the relative paths of all files and folders.</summary>
    public static string[] Paths(string folder) =>
    [
        .. Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Returns the relative path and the bytes of each file.</summary>
    public static string[] Contents(string folder) => Files(folder, _ => "");

    /// <summary>Returns the relative path, the bytes and the time of each file.</summary>
    public static string[] ContentsAndTimes(string folder) =>
        Files(folder, path => $"{File.GetLastWriteTimeUtc(path):O}");

    private static string[] Files(string folder, Func<string, string> more) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path =>
                $"{Path.GetRelativePath(folder, path)} {BytesOf(path)} {more(path)}"),
    ];

    /// <summary>A link is not followed.</summary>
    private static string BytesOf(string path) => new FileInfo(path).LinkTarget is { } target
        ? $"link to {target}" : Convert.ToHexString(File.ReadAllBytes(path));
}
