using SiteGen.Checks.FinishedPages;
using SiteGen.Content.Entities;
using SiteGen.Content.Settings;
using SiteGen.Diagnostics;
using SiteGen.Evidence;
using SiteGen.Files;
using SiteGen.History;
using SiteGen.Linking;
using SiteGen.Markup;
using SiteGen.Pages;
using SiteGen.Text;

namespace SiteGen.Checks;

/// <summary>
/// Every check of a site, in the order in which they run. Readers report what they cannot read, and
/// <see cref="GraphBuilder"/> reports broken references; everything else is found here.
/// </summary>
internal static class SiteChecks
{
    /// <summary>Once pages are planned: files of the theme, settings that name them, and what pages refuse.</summary>
    public static IReadOnlyList<Diagnostic> Theme(ThemeFiles theme, SiteSettings settings, PagePlan plan) =>
    [
        .. ThemeSettingsChecker.Check(theme, settings),
        .. ThemeFileChecker.Check(theme, settings, plan),
        .. PolicyChecker.Check(theme, settings),
        .. TemplateNames.Check(theme, plan),
    ];

    /// <summary>Once pages are planned: links to pages and files by their paths.</summary>
    public static IReadOnlyList<Diagnostic> Paths(LinkedContent content, PagePlan plan, SiteFolder folder) =>
        [.. new PathChecker(content, plan, folder.Static.Keys).Check()];

    /// <summary>Files that would be published although they are captures of sources.</summary>
    public static IEnumerable<Diagnostic> Captures(SiteFolder folder, ArchiveLock archiveLock) =>
        PublishedCaptures.Find(folder, archiveLock);

    /// <summary>Pictures with too many pixels.</summary>
    public static IEnumerable<Diagnostic> Pictures(SiteFolder folder) => LargePictures.Find(folder);

    /// <summary>The address of the repository.</summary>
    public static IEnumerable<Diagnostic> Repository(SiteSettings settings, string sitePath) =>
        RepositoryAddress.Check(settings, sitePath);

    /// <summary>Why a site that shows its history has none.</summary>
    public static IEnumerable<Diagnostic> History(RecordedHistory? history, SiteSettings settings) =>
        HistoryCheck.Check(history, settings);

    /// <summary>The words that the theme has in the languages of the site.</summary>
    public static IEnumerable<Diagnostic> Languages(SiteEditions editions) =>
        editions.Graphs.SelectMany(LanguageWords.Check);

    /// <summary>
    /// Before pages are rendered: mistakes in content other than broken references. Pages do not depend on the result.
    /// </summary>
    public static IReadOnlyList<Diagnostic> Content(LinkedContent content, int jobs)
    {
        // The search for duplicates is mostly sequential, so the other checks run in parallel.
        var (duplicates, others) = ParallelLoop.RunBoth(
            jobs, () => DuplicateQuotes.Find(content.Markup, jobs), () => ContentBesideDuplicates(content, jobs));
        return [.. duplicates, .. others];
    }

    /// <summary>Once pages are rendered, for every link to a heading: see <see cref="HeadingChecker"/>.</summary>
    public static IReadOnlyList<Diagnostic> Headings(HeadingChecker headings) => headings.Check();

    /// <summary>Once all files are known: two files at one path.</summary>
    public static IReadOnlyList<Diagnostic> Collisions(
        IReadOnlyList<OutputFile> files, SiteFolder folder, PagePlan plan) =>
        [.. OutputCollisions.Find(files, folder, plan)];

    /// <summary>Pages whose words the fonts of cards lack.</summary>
    public static IEnumerable<Diagnostic> Cards(SiteGraph graph, PagePlan plan) => CardFontChecker.Check(graph, plan);

    /// <summary>For <c>check</c>: every address, anchor and id of the finished pages.</summary>
    public static IReadOnlyList<Diagnostic> FinishedPages(
        SiteGraph graph, PagePlan plan, IReadOnlyList<OutputFile> files, ThemeFiles theme, int jobs) =>
        [.. FinishedPageChecker.Check(graph, plan, files, theme, jobs)];

    private static List<Diagnostic> ContentBesideDuplicates(LinkedContent content, int jobs)
    {
        var index = content.Content.Index;
        var diagnostics = new List<Diagnostic>();
        ReplyCycles.Report(content.Content.Entities.OfType<Quote>(), index, diagnostics);
        UnusedEntities.Report(content, diagnostics);
        SectionEmbeds.Check(content, diagnostics);
        RepeatedExchanges.Report(content.Graph, diagnostics);
        var quotedWords = new QuotedWords(content.Markup);
        EntityMarkup[] texts = [.. content.AllMarkup];
        var found = new List<Diagnostic>[texts.Length];
        ParallelLoop.Run(texts.Length, jobs, i =>
        {
            found[i] = [];
            DateOrder.Check(texts[i].Owner, index, found[i]);
            DuplicateStances.Check(texts[i].Owner, found[i]);
            quotedWords.Check(texts[i], found[i]);
        });
        diagnostics.AddRange(found.SelectMany(f => f));
        return diagnostics;
    }
}
