using System.Globalization;
using System.Text;
using SiteGen.Content;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Html;
using SiteGen.Linking;
using SiteGen.Markup;
using SiteGen.Pages;
using SiteGen.Text;

namespace SiteGen.Checks.FinishedPages;

/// <summary>
/// Checks the finished site as readers get it: every address, anchor and id of every page, and the addresses in
/// stylesheets, feeds and sitemaps. Links to other sites are not checked.
/// </summary>
internal static class FinishedPageChecker
{
    /// <summary>Checks all files; the same mistake on many pages is one diagnostic.</summary>
    /// <param name="graph">The linked site.</param>
    /// <param name="plan">Its pages.</param>
    /// <param name="files">Its files.</param>
    /// <param name="theme">The templates that the pages were rendered with.</param>
    /// <param name="jobs">How many pages to read at once.</param>
    public static IEnumerable<Diagnostic> Check(
        SiteGraph graph, PagePlan plan, IReadOnlyList<OutputFile> files, ThemeFiles theme, int jobs)
    {
        var redirects = plan.Redirects.Select(r => r.From);
        var addresses = new SiteAddresses(graph.Settings.BaseUrl, files.Select(f => f.Path), redirects);
        var checkedFiles = CheckedFile.Among(files, graph, plan);
        var results = new FileResult[checkedFiles.Count];
        ParallelLoop.Run(results.Length, jobs, () => new PageReader(), (i, reader) =>
            results[i] = Read(checkedFiles[i].Output, reader, addresses));
        CheckAnchors(checkedFiles, results, ReportedAnchors(graph));
        string[] paths = [.. addresses.Paths.Order(StringComparer.Ordinal)];
        return Merge(checkedFiles, results, new MistakeLocator(theme), paths);
    }

    private static FileResult Read(OutputFile file, PageReader reader, SiteAddresses addresses)
    {
        var from = addresses.AddressOf(file.Path);
        switch (Path.GetExtension(file.Path))
        {
            case ".css":
                var css = Stylesheet.Addresses(Encoding.UTF8.GetString(file.Content.Span));
                return Follow(css.Select(a => new WrittenAddress(a, $"url({a})", false)), from, addresses, []);
            case ".xml":
                return Follow(XmlAddresses.Read(file.Content.ToArray()), from, addresses, []);
            default:
                var page = reader.Read(Encoding.UTF8.GetString(file.Content.Span));
                from = page.BaseAddress is not null && Uri.TryCreate(from, page.BaseAddress, out var given)
                    ? given : from;
                var duplicates = page.DuplicateIds.Select(DuplicateId);
                return Follow(page.Addresses, from, addresses, [.. duplicates]) with { Anchors = page.Anchors };
        }
    }

    private static PageMistake DuplicateId(string id) => new(
        Rules.PageIdDuplicate, $"the id '{id}' occurs more than once in a page",
        "ids must be unique in a page: change one of them", null, $"id=\"{id}\"", id, null);

    private static FileResult Follow(
        IEnumerable<WrittenAddress> written, Uri from, SiteAddresses addresses, List<PageMistake> mistakes)
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
                mistakes.Add(new(
                    Rules.PageLinkBroken, $"an address is empty: {link.Element}",
                    "write the address, or leave the attribute out", null, link.Element, "", ""));
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

    private static PageMistake Explain(AddressTarget target, WrittenAddress link, SiteAddresses addresses)
    {
        var path = target.Path;
        var (message, help) = target.Kind switch
        {
            TargetKind.Unreadable => ($"'{path}' is not an address", "write a path of the site or a whole web address"),
            TargetKind.Outside => ($"'{path}' is outside the site, which is served under '{addresses.BasePath}'",
                $"in a template, write {{{{ url '{path}' }}}}"),
            _ => ($"the site has no {(IsPage(path) ? "page" : "file")} '{path}'",
                addresses.LacksSlash(path) ? $"write '{path}/'" : null),
        };
        var missing = target.Kind == TargetKind.Missing ? path : null;
        return new(Rules.PageLinkBroken, message, help, missing, link.Element, link.Address, path);
    }

    private static bool IsPage(string path) => path.EndsWith('/') || Path.GetExtension(path) is "" or ".html";

    /// <summary>
    /// Returns the anchors that texts link to. If they are missing, <see cref="HeadingChecker"/> has reported them.
    /// </summary>
    private static HashSet<(string File, string Anchor)> ReportedAnchors(SiteGraph graph) =>
    [
        .. EntityKindNames.All.SelectMany(graph.OfKind).SelectMany(e => graph.MarkupOf(e).InternalLinks)
            .Where(p => p.Fragment is not null)
            .SelectMany(p => AnchorsOf(p, graph), (p, anchor) => (SitePath.ToOutput(p.Path), anchor)),
    ];

    /// <summary>The anchor of a link, as it is written and as it is in the page.</summary>
    private static string[] AnchorsOf(InternalLink link, SiteGraph graph) =>
    [
        Uri.UnescapeDataString(link.Fragment!),
        link.Target is { } target && graph.FindMarkupOf(target) is not null
            ? graph.AnchorOf(target, link.Fragment!) : Anchors.OfText(link.Fragment!),
    ];

    private static void CheckAnchors(
        IReadOnlyList<CheckedFile> files, FileResult[] results, HashSet<(string File, string Anchor)> reported)
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
                var (path, file, anchor) = (target.Path, target.File!, target.Anchor!);
                if (anchors.TryGetValue(file, out var known) && !known.Contains(anchor)
                    && !reported.Contains((file, anchor)))
                {
                    result.Mistakes.Add(new(
                        Rules.PageAnchorMissing, $"the page {path} has no anchor '{anchor}'",
                        TextDistance.DidYouMean(anchor, known), null, link.Element, link.Address, $"{path}#{anchor}"));
                }
            }
        }
    }

    /// <summary>
    /// Merges the same mistake on many pages into one diagnostic, and likewise mistakes that differ from page to page
    /// but come from the same position in a template.
    /// </summary>
    private static IEnumerable<Diagnostic> Merge(
        IReadOnlyList<CheckedFile> files, FileResult[] results, MistakeLocator locator, IReadOnlyList<string> paths)
    {
        var found = results.SelectMany((result, i) => result.Mistakes.Select(m => (Mistake: m, File: files[i])));
        var located = new List<LocatedMistake>();
        foreach (var group in found.GroupBy(f => (f.Mistake.Rule, f.Mistake.Message)))
        {
            var pages = group.Select(g => g.File).Distinct().ToList();
            var (file, span) = locator.Locate(group.First().Mistake, pages);
            located.Add(new(group.First().Mistake, pages, file, span));
        }

        // Mistakes without a position are not merged.
        var single = 0;
        var groups = located.GroupBy(l => (l.Mistake.Rule, l.File, l.Span, l.Span.Length == 0 ? single++ : -1));
        foreach (var group in groups)
        {
            var (mistake, pages, file, span) = group.First();
            var more = group.SelectMany(g => g.Pages).Distinct().Count() - 1;
            var andMore = more == 0 ? ""
                : string.Create(CultureInfo.InvariantCulture, $" and {more} more {(more == 1 ? "page" : "pages")}");
            var help = mistake.Help
                ?? (mistake.Missing is null ? null : TextDistance.DidYouMean(mistake.Missing, paths));
            yield return new(
                mistake.Rule, file, span, mistake.Message, help, $"in {pages[0].SitePath}{andMore}: {mistake.Element}");
        }
    }

    /// <summary>A mistake, the pages that have it, and where it was written.</summary>
    private sealed record LocatedMistake(
        PageMistake Mistake, IReadOnlyList<CheckedFile> Pages, SourceFile File, SourceSpan Span);

    /// <summary>The result for one file.</summary>
    /// <param name="Mistakes">The mistakes; missing anchors are added once all pages are read.</param>
    /// <param name="Anchored">Links to anchors, which are checked once all pages are read.</param>
    /// <param name="Anchors">The anchors of a page; null for other files.</param>
    private sealed record FileResult(
        List<PageMistake> Mistakes, IReadOnlyList<AnchoredLink> Anchored, IReadOnlySet<string>? Anchors);

    /// <summary>A link to an anchor.</summary>
    private readonly record struct AnchoredLink(AddressTarget Target, WrittenAddress Link);
}
