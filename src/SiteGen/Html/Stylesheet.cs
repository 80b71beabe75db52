using System.Text.RegularExpressions;

namespace SiteGen.Html;

/// <summary>The addresses in CSS: fonts, pictures and other stylesheets.</summary>
internal static partial class Stylesheet
{
    /// <summary>Returns the addresses in <c>url(…)</c> and <c>@import</c>, except those in comments.</summary>
    public static IEnumerable<string> Addresses(string css) =>
        Address().Matches(Comment().Replace(css, "")).Select(m => m.Groups["url"].Value).Where(a => a.Length > 0);

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Comment();

    [GeneratedRegex(
        """(?:url\(\s*|@import\s+)(?:"(?<url>[^"\n]*)"|'(?<url>[^'\n]*)'|(?<=\(\s*)(?<url>[^"'()\s]+)\s*\))""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
