namespace SiteGen.Files;

/// <summary>Paths that are longer than a system allows.</summary>
internal static class LongPath
{
    private const int Shown = 40;

    /// <summary>Returns the error of a path, which is not printed whole.</summary>
    /// <param name="path">The path.</param>
    /// <param name="limit">What is shorter.</param>
    public static PathTooLongException Refused(string path, string limit) => new(
        $"the path '{Shorten(path)}' is longer than {limit}: shorten the names of its folders");

    private static string Shorten(string path) =>
        path.Length > 2 * Shown ? $"{path[..Shown]}…{path[^Shown..]}" : path;
}
