using System.Text.RegularExpressions;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>
/// Which templates show the part of a list that is on their page. A list is split only where its template does: one that a
/// site has had for long, and that shows all of it, would show all of it on every page.
/// </summary>
internal static partial class ListTemplates
{
    /// <summary>The names of those among the templates which say <c>page.list</c>, themselves or in a partial that they include.</summary>
    public static IReadOnlySet<string> Among(IReadOnlyList<SourceFile> templates)
    {
        var found = templates.Where(t => PageList().IsMatch(t.Text)).Select(t => TemplateSet.NameOf(t.Path)).ToHashSet(StringComparer.Ordinal);
        var includes = templates.Select(t => (Name: TemplateSet.NameOf(t.Path), Included: Include().Matches(t.Text).Select(m => m.Groups["name"].Value).ToArray())).ToArray();
        while (includes.Where(t => !found.Contains(t.Name) && t.Included.Any(found.Contains)).Select(t => t.Name).ToArray() is { Length: > 0 } more)
        {
            found.UnionWith(more);
        }

        return found;
    }

    [GeneratedRegex(@"\bpage\s*\.\s*list\b", RegexOptions.CultureInvariant)]
    private static partial Regex PageList();

    [GeneratedRegex("""\binclude\s+['"](?<name>[^'"]+)['"]""", RegexOptions.CultureInvariant)]
    private static partial Regex Include();
}
