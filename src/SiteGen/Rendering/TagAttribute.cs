using System.Text.RegularExpressions;

namespace SiteGen.Rendering;

/// <summary>The attributes of a tag, as templates write them.</summary>
internal static partial class TagAttribute
{
    /// <summary>Matches an attribute: its name, and its value with any quotation marks.</summary>
    [GeneratedRegex(
        "[\\s/]([a-zA-Z][\\w:.-]*)(?:\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^\\s>\"']+))?", RegexOptions.CultureInvariant)]
    public static partial Regex Pattern();
}
