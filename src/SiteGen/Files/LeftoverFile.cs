namespace SiteGen.Files;

/// <summary>Files that systems and editors leave behind, which nobody means to publish.</summary>
internal static class LeftoverFile
{
    private static readonly string[] Names = [".DS_Store", "Thumbs.db", "desktop.ini", "Icon\r"];

    /// <summary>Whether a file name is that of such a file: a folder view, a backup, a swap file.</summary>
    public static bool Is(string name) =>
        Names.Contains(name, StringComparer.OrdinalIgnoreCase)
        || name.EndsWith('~')
        || name.StartsWith(".#", StringComparison.Ordinal)
        || (name.StartsWith('#') && name.EndsWith('#'))
        || (name.StartsWith('.') && Path.GetExtension(name) is ".swp" or ".swo" or ".swx");
}
