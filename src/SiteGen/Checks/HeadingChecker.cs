using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SiteGen.Linking;
using SiteGen.Markup;
using SiteGen.Pages;
using SiteGen.Text;

namespace SiteGen.Checks;

/// <summary>
/// Checks links to headings. Headings come from templates as well as from texts, so the rendered pages are checked.
/// </summary>
/// <param name="content">The linked content.</param>
internal sealed partial class HeadingChecker(LinkedContent content)
{
    private readonly (Entity Owner, InternalLink Link)[] _links =
        [.. content.InternalLinks.Where(l => l.Link.Fragment is not null)];

    private readonly ConcurrentDictionary<string, HashSet<string>> _ids = new(StringComparer.Ordinal);

    private HashSet<string> Targets => field ??= _links.Select(l => l.Link.Path).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether something links to a heading of a page.</summary>
    public bool IsTarget(PlannedPage page) => Targets.Contains(page.Path);

    /// <summary>
    /// Reads the ids of a rendered page, if something links to one of them. Several threads may do so at once.
    /// </summary>
    public void Read(PlannedPage page, ReadOnlySpan<byte> html)
    {
        if (IsTarget(page))
        {
            _ids[page.Path] = IdAttribute().Matches(Encoding.UTF8.GetString(html))
                .Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        }
    }

    /// <summary>Checks all links to headings of the pages that have been read.</summary>
    public IReadOnlyList<Diagnostic> Check()
    {
        var diagnostics = new List<Diagnostic>();
        foreach (var (owner, link) in _links)
        {
            if (!_ids.TryGetValue(link.Path, out var ids))
            {
                continue;
            }

            var fragment = link.Fragment!;
            var anchor = link.Target is null ? Anchors.OfText(fragment) : content.Graph.AnchorOf(link.Target, fragment);
            if (!ids.Contains(anchor))
            {
                var what = anchor.StartsWith('^') ? "block" : "heading";
                diagnostics.Add(new(
                    Rules.HeadingMissing, owner.File, link.Span, $"the page {link.Path} has no {what} '{anchor}'",
                    TextDistance.DidYouMean(anchor, ids)));
            }
        }

        return diagnostics;
    }

    [GeneratedRegex("""\sid="([^"]+)" """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex IdAttribute();
}
