using System.Globalization;
using System.Text;
using SiteGen.Content;
using SiteGen.Content.Settings;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Html;
using SiteGen.Linking;
using SiteGen.Pages;
using SiteGen.Text;

namespace SiteGen.Checks.FinishedPages;

/// <summary>
/// Checks the finished site as a reader meets it: every address, anchor and id of every page, and the addresses in
/// stylesheets, feeds and sitemaps. Other sites are not asked.
/// </summary>
internal static class FinishedPageChecker
{
    /// <summary>Checks all files; one mistake on many pages gives one diagnostic.</summary>
    /// <param name="graph">The linked site.</param>
    /// <param name="plan">Its pages.</param>
    /// <param name="files">Its files.</param>
    /// <param name="theme">The templates that the pages were made with.</param>
    /// <param name="jobs">How many pages are read at a time.</param>
    public static IEnumerable<Diagnostic> Check(SiteGraph graph, PagePlan plan, IReadOnlyList<OutputFile> files, ThemeFiles theme, int jobs)
    {
        SiteSettings settings = graph.Settings;
        var addresses = new SiteAddresses(settings.BaseUrl, files.Select(f => f.Path), plan.Redirects.Select(r => r.From));
        var checkedFiles = CheckedFile.Among(files, graph, plan);
        var results = new FileResult[checkedFiles.Count];
        ParallelLoop.Run(results.Length, jobs, () => new PageReader(), (i, reader) => results[i] = Read(checkedFiles[i].Output, reader, addresses));
        CheckAnchors(checkedFiles, results, ReportedAnchors(graph));
        return Merge(checkedFiles, results, new MistakeLocator(theme), [.. addresses.Paths.Order(StringComparer.Ordinal)]);
    }

    private static FileResult Read(OutputFile file, PageReader reader, SiteAddresses addresses)
    {
        var from = addresses.AddressOf(file.Path);
        switch (Path.GetExtension(file.Path))
        {
            case ".css":
                var css = Encoding.UTF8.GetString(file.Content.Span);
                return Follow(Stylesheet.Addresses(css).Select(a => new WrittenAddress(a, $"url({a})", false)), from, addresses, []);
            case ".xml":
                return Follow(XmlAddresses.Read(file.Content.ToArray()), from, addresses, []);
            default:
                var page = reader.Read(Encoding.UTF8.GetString(file.Content.Span));
                from = page.BaseAddress is not null && Uri.TryCreate(from, page.BaseAddress, out var given) ? given : from;
                var duplicates = page.DuplicateIds.Select(id => new PageMistake(
                    Rules.PageIdDuplicate, $"the id '{id}' stands more than once in a page", "an anchor can mean one place only: change one of them", null, $"id=\"{id}\"", id, null));
                return Follow(page.Addresses, from, addresses, [.. duplicates]) with { Anchors = page.Anchors };
        }
    }

    private static FileResult Follow(IEnumerable<WrittenAddress> written, Uri from, SiteAddresses addresses, List<PageMistake> mistakes)
    {
        var anchored = new List<AnchoredLink>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var link in written)
        {
            if (!seen.Add(link.Address) || (link.Address.Length == 0 && link.MayBeEmpty))
            {
                continue;
            }

            if (string.IsNullOrWhiteSpace(link.Address))
            {
                mistakes.Add(new(Rules.PageLinkBroken, $"an address is empty: {link.Place}", "write the address, or leave the attribute out", null, link.Place, "", ""));
                continue;
            }

            var target = addresses.Resolve(from, link.Address);
            if (target.Kind == TargetKind.Found)
            {
                if (target.Anchor is not null)
                {
                    anchored.Add(new(target, link));
                }
            }
            else if (target.Kind != TargetKind.External)
            {
                mistakes.Add(Explain(target, link, addresses));
            }
        }

        return new(mistakes, anchored, null);
    }

    private static PageMistake Explain(AddressTarget target, WrittenAddress link, SiteAddresses addresses) => target.Kind switch
    {
        TargetKind.Unreadable => new(Rules.PageLinkBroken, $"'{target.Path}' is not an address", "write a path of the site or a whole web address", null, link.Place, link.Address, target.Path),
        TargetKind.Outside => new(Rules.PageLinkBroken, $"'{target.Path}' leads out of the site, which lives under '{addresses.BasePath}'",
            $"in a template, write {{{{ url '{target.Path}' }}}}", null, link.Place, link.Address, target.Path),
        _ => new(Rules.PageLinkBroken, $"the site has no {(IsPage(target.Path) ? "page" : "file")} '{target.Path}'",
            addresses.LacksSlash(target.Path) ? $"write '{target.Path}/'" : null, target.Path, link.Place, link.Address, target.Path),
    };

    private static bool IsPage(string path) => path.EndsWith('/') || Path.GetExtension(path) is "" or ".html";

    /// <summary>Anchors that the content links to: when they are missing, the content checks have said so already.</summary>
    private static HashSet<(string File, string Anchor)> ReportedAnchors(SiteGraph graph) =>
    [
        .. EntityKindNames.All.SelectMany(graph.OfKind).SelectMany(e => graph.MarkupOf(e).Places).Where(p => p.Fragment is not null)
            .Select(p => (SitePath.ToOutput(p.Path), Uri.UnescapeDataString(p.Fragment!))),
    ];

    private static void CheckAnchors(IReadOnlyList<CheckedFile> files, FileResult[] results, HashSet<(string File, string Anchor)> reported)
    {
        var anchors = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        for (var i = 0; i < results.Length; i++)
        {
            if (results[i].Anchors is { } own)
            {
                anchors.Add(files[i].Output.Path, own);
            }
        }

        foreach (var result in results)
        {
            foreach (var (target, link) in result.Anchored)
            {
                if (anchors.TryGetValue(target.File!, out var there) && !there.Contains(target.Anchor!) && !reported.Contains((target.File!, target.Anchor!)))
                {
                    result.Mistakes.Add(new(Rules.PageAnchorMissing, $"the page {target.Path} has no anchor '{target.Anchor}'",
                        TextDistance.DidYouMean(target.Anchor!, there), null, link.Place, link.Address, $"{target.Path}#{target.Anchor}"));
                }
            }
        }
    }

    /// <summary>
    /// One diagnostic for what is one slip: the same mistake on many pages, and mistakes that differ from page to page but
    /// come from the same words of a template.
    /// </summary>
    private static IEnumerable<Diagnostic> Merge(IReadOnlyList<CheckedFile> files, FileResult[] results, MistakeLocator locator, IReadOnlyList<string> paths)
    {
        var found = results.SelectMany((result, i) => result.Mistakes.Select(mistake => (Mistake: mistake, File: files[i])));
        var located = new List<LocatedMistake>();
        foreach (var group in found.GroupBy(f => (f.Mistake.Rule, f.Mistake.Message)))
        {
            var where = group.Select(g => g.File).Distinct().ToList();
            var (file, span) = locator.Locate(group.First().Mistake, where);
            located.Add(new(group.First().Mistake, where, file, span));
        }

        var single = 0;
        foreach (var group in located.GroupBy(l => (l.Mistake.Rule, l.File, l.Span, Number: l.Span.Length == 0 ? single++ : -1)))
        {
            var (mistake, where, file, span) = group.First();
            var count = group.SelectMany(g => g.Pages).Distinct().Count();
            var more = count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" and {count - 1} more {(count == 2 ? "page" : "pages")}");
            yield return new(mistake.Rule, file, span, mistake.Message,
                mistake.Help ?? (mistake.Missing is null ? null : TextDistance.DidYouMean(mistake.Missing, paths)),
                $"in {where[0].SitePath}{more}: {mistake.Place}");
        }
    }
}

/// <summary>A mistake, the pages that have it, and where it was written.</summary>
internal sealed record LocatedMistake(PageMistake Mistake, IReadOnlyList<CheckedFile> Pages, SourceFile File, SourceSpan Span);

/// <summary>What was found in one file.</summary>
/// <param name="Mistakes">What is wrong; those of anchors are added when all pages are known.</param>
/// <param name="Anchored">Links to anchors, which can be followed only when all pages are known.</param>
/// <param name="Anchors">The anchors of a page; null for other files.</param>
internal sealed record FileResult(List<PageMistake> Mistakes, IReadOnlyList<AnchoredLink> Anchored, IReadOnlySet<string>? Anchors);

/// <summary>A link to an anchor.</summary>
internal readonly record struct AnchoredLink(AddressTarget Target, WrittenAddress Link);
