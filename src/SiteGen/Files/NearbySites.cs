namespace SiteGen.Files;

/// <summary>Finds the site that was probably meant when a command runs in a folder that is none.</summary>
internal static class NearbySites
{
    private const int MaximumHeight = 16;
    private const int MaximumSites = 3;

    /// <summary>Returns what to do: a sentence that names a site near the folder, or how to create one.</summary>
    public static string Suggest(string folder)
    {
        var parent = folder;
        for (var height = 0; height < MaximumHeight && Directory.Exists(parent); height++)
        {
            parent = Path.Combine(parent, "..");
            if (IsSite(parent))
            {
                return $"it is a folder of the site '{Shown(parent)}'";
            }
        }

        var sites = Subfolders(folder).Where(IsSite).Take(MaximumSites).Select(s => $"'{Shown(s)}'").ToArray();
        return sites.Length == 0
            ? $"'sitegen init {folder}' creates one"
            : $"did you mean {string.Join(" or ", sites)}?";
    }

    private static string Shown(string path)
    {
        path = path.Replace('\\', '/');
        return path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
    }

    private static bool IsSite(string folder) => File.Exists(Path.Combine(folder, "content", "site.yaml"));

    private static IEnumerable<string> Subfolders(string folder)
    {
        try
        {
            return Directory.Exists(folder) ? Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal) : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
