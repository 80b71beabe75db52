namespace SiteGen.Content.Fields.Types;

/// <summary>Links as Obsidian writes them in front matter: <c>"[[id]]"</c>.</summary>
internal static class ObsidianLink
{
    /// <summary>Returns the text between the brackets; null if there are none.</summary>
    public static string? Inner(string value)
    {
        var text = value.Trim();
        return text is ['[', '[', _, .., ']', ']'] ? text[2..^2].Trim() : null;
    }
}
