namespace SiteGen.Content.Fields;

/// <summary>Editors of Obsidian vaults write links in front matter as <c>"[[id]]"</c>.</summary>
internal static class ObsidianLink
{
    /// <summary>What stands between the brackets; null where there are none.</summary>
    public static string? Inner(string value)
    {
        var text = value.AsSpan().Trim();
        return text.Length > 4 && text.StartsWith("[[") && text.EndsWith("]]") ? text[2..^2].Trim().ToString() : null;
    }
}
