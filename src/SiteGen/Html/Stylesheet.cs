using System.Text.RegularExpressions;

namespace SiteGen.Html;

/// <summary>The addresses in CSS: fonts, pictures and other stylesheets.</summary>
internal static partial class Stylesheet
{
    /// <summary>The addresses in <c>url(…)</c> and <c>@import</c>, comments left out.</summary>
    public static IEnumerable<string> Addresses(string css) =>
        Address().Matches(Comment().Replace(css, "")).Select(m => m.Groups[1].Success ? m.Groups[1].Value : m.Groups[2].Success ? m.Groups[2].Value : m.Groups[3].Value)
            .Where(a => a.Length > 0);

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex("""(?:url\(\s*|@import\s+)(?:"([^"\n]*)"|'([^'\n]*)'|(?<=\(\s*)([^"'()\s]+)\s*\))""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
