namespace SiteGen.Content.Fields.Types;

/// <summary>
/// Links as Obsidian writes them in front matter: <c>"[[id]]"</c>, <c>"[[people/id|label]]"</c>,
/// <c>"[[id#heading]]"</c>.
/// </summary>
internal static class ObsidianLink
{
    /// <summary>Returns the target between the brackets, without heading and label; null if it is no link.</summary>
    public static string? Inner(string value)
    {
        if (Content(value) is not { } content)
        {
            return null;
        }

        var end = content.AsSpan().IndexOfAny('|', '#');
        var target = (end < 0 ? content : content[..end]).Trim();
        return target.Length > 0 ? target : null;
    }

    /// <summary>Returns the label of a link; null for none.</summary>
    public static string? Label(string value) =>
        Content(value) is { } content && content.IndexOf('|', StringComparison.Ordinal) is > 0 and var bar
            && content[(bar + 1)..].Trim() is { Length: > 0 } label ? label : null;

    private static string? Content(string value)
    {
        var text = value.AsSpan().Trim();
        return text is ['[', '[', _, .., ']', ']'] ? text[2..^2].ToString() : null;
    }
}
