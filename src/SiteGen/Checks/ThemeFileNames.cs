using SiteGen.Text;

namespace SiteGen.Checks;

/// <summary>Finds the built-in file that a file in <c>templates/</c> was probably meant to replace.</summary>
internal static class ThemeFileNames
{
    private static readonly string[] Folders = ["assets/", "partials/", "partials/items/", "styles/"];

    private static readonly string[] AssetExtensions =
        [".css", ".js", ".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif", ".ico", ".woff2"];

    /// <summary>
    /// Returns the files whose paths are so like a path that it is probably misspelled: one letter differs, or two of a
    /// long name; <c>_</c> stands for <c>-</c>; or the folder differs. Suggestions for what is known to be wrong may
    /// be further away.
    /// </summary>
    /// <param name="path">A path below <c>templates/</c> that is not built in.</param>
    /// <param name="builtIn">The built-in paths.</param>
    public static IReadOnlyList<string> Similar(string path, IEnumerable<string> builtIn)
    {
        var (folder, name) = Split(path);
        var near = new List<string>();
        var elsewhere = new List<string>();
        foreach (var other in builtIn.Where(o => IsAsset(path)
            ? IsAsset(o) : Path.GetExtension(o) == Path.GetExtension(path)))
        {
            var (otherFolder, otherName) = Split(other);
            if (otherFolder == folder || IsNear(folder, otherFolder))
            {
                near.AddRange(IsNear(name, otherName) ? [other] : []);
            }
            else if (!IsAsset(path) && Normalize(name) == Normalize(otherName))
            {
                elsewhere.Add(other);
            }
        }

        return near.Count > 0 ? near : elsewhere;
    }

    /// <summary>
    /// Returns the paths at which a file would be used that is in none of the folders for its kind; none for a file
    /// that is not for pages, such as a note.
    /// </summary>
    public static IReadOnlyList<string> PlacesOf(string path)
    {
        var (folder, _) = Split(path);
        var extension = Path.GetExtension(path);
        if (extension.Equals(".htm", StringComparison.OrdinalIgnoreCase)
            || extension.Equals(".html", StringComparison.OrdinalIgnoreCase))
        {
            return [Path.ChangeExtension(path, ".html")];
        }

        if (Folders.FirstOrDefault(f => f != folder && IsNear(folder, f)) is { } meant
            && (meant == "assets/" || (meant == "styles/") == (extension == ".css")))
        {
            return [meant + Path.GetFileName(path)];
        }

        return !AssetExtensions.Contains(extension) ? []
            : extension == ".css" ? ["styles/" + Path.GetFileName(path), "assets/" + Path.GetFileName(path)]
            : ["assets/" + Path.GetFileName(path)];
    }

    private static bool IsAsset(string path) => path.StartsWith("assets/", StringComparison.Ordinal);

    private static (string Folder, string Name) Split(string path) => (
        path[..(path.LastIndexOf('/') + 1)],
        IsAsset(path) ? Path.GetFileName(path) : Path.GetFileNameWithoutExtension(path));

    private static bool IsNear(string name, string other)
    {
        // Rules in the middle of those of the theme are in a file with a number of its own.
        if (Number(name) != Number(other))
        {
            return false;
        }

        var limit = Math.Min(2, name.Length / 4);
        return Normalize(name) == Normalize(other) || TextDistance.Measure(name, other, limit) <= limit;
    }

    private static string Number(string name) => name[..^name.TrimStart("0123456789".ToCharArray()).Length];

    private static string Normalize(string name) => name.Replace('_', '-').ToLowerInvariant();
}
