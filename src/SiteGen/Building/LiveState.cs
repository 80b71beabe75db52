using SiteGen.Cards;
using SiteGen.Content.Settings;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Pages;
using SiteGen.Rendering;

namespace SiteGen.Building;

/// <summary>A site that is being edited, at one moment. It never changes; threads share it.</summary>
public sealed class LiveState
{
    private readonly BuildOptions _options;

    /// <summary>The latest state that could be linked without an error: pages of a broken one would only lack what is broken.</summary>
    private readonly Site? _shown;

    private readonly Site? _latest;
    private readonly PageRenderer? _renderer;
    private readonly Lazy<Dictionary<string, PlannedPage>> _pages;
    private readonly Lazy<Dictionary<string, OutputFile>> _copies;
    private readonly Lazy<Dictionary<string, OutputFile>> _search;
    private readonly CardPainter _painter = new();

    internal LiveState(int version, int pagesVersion, Site? shown, IReadOnlyList<Diagnostic> diagnostics, BuildOptions options, Site? latest = null)
    {
        (Version, PagesVersion, _shown, Diagnostics, _options, _latest) = (version, pagesVersion, shown, diagnostics, options, latest);
        _renderer = shown is null ? null : new PageRenderer(shown.Graph, shown.Plan, shown.Templates, options.PageTimeLimit);
        _pages = new(() => shown!.Plan.Pages.ToDictionary(p => p.OutputPath, StringComparer.Ordinal));
        _copies = new(() => SiteFiles.Copies(shown!.Folder).ToDictionary(f => f.Path, StringComparer.Ordinal));
        _search = new(() => SiteFiles.Search(shown!, options.Jobs).ToDictionary(f => f.Path, StringComparer.Ordinal));
    }

    /// <summary>Counts the states of a site.</summary>
    public int Version { get; }

    /// <summary>The version of the last change that may have changed a page and not only its style.</summary>
    public int PagesVersion { get; }

    /// <summary>
    /// What is wrong in the content and the templates, in the order in which it is reported: all that can be told without
    /// rendering. <see cref="Check"/> finds the rest.
    /// </summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The path of the site below the host, with a slash at both ends.</summary>
    public string BasePath => _shown?.Graph.Settings.BasePath ?? _latest?.Graph.Settings.BasePath ?? "/";

    /// <summary>Whether there is anything to serve: not so if the site has had errors from the start.</summary>
    public bool CanBeShown => _shown is not null;

    /// <summary>Whether the site wants to be searched with Pagefind, which needs files on disk.</summary>
    public bool NeedsPagefind => _shown?.Graph.Settings.Search == SiteSettings.PagefindSearch;

    /// <summary>The file at a path of the site, made now.</summary>
    /// <param name="path">The path below the site's base path, beginning with a slash: <c>/people/elon-musk/</c>.</param>
    public LiveFile Find(string path)
    {
        if (_shown is null || !path.StartsWith('/'))
        {
            return LiveFile.None;
        }

        var output = SitePath.ToOutput(path);
        if (_pages.Value.TryGetValue(output, out var page))
        {
            var (files, diagnostics) = _renderer!.Render([page], 1);
            return files.Count > 0 ? new(files[0], []) : new(null, diagnostics);
        }

        var file = _copies.Value.GetValueOrDefault(output) ?? FindCard(path) ?? FindFormat(output);
        return file is null ? LiveFile.None : new(file, []);
    }

    /// <summary>
    /// Everything that a build would find, in the order in which it is reported: all pages are rendered for it. Nothing is
    /// kept of them.
    /// </summary>
    /// <param name="jobs">How many pages are rendered at a time; fewer leave more of the machine to whoever is served.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public IReadOnlyList<Diagnostic> Check(int jobs, CancellationToken cancellation = default)
    {
        var options = _options with { Jobs = jobs, Profile = new(), Cancellation = cancellation };
        return _latest is null ? [] : SiteBuilder.Build(_latest, options, OutputCollector.Discard(options)).Diagnostics;
    }

    internal LiveState Next(Site latest, SiteChange change)
    {
        List<Diagnostic> diagnostics = [.. latest.Diagnostics];
        diagnostics.Sort(Diagnostic.Compare);
        var isSound = !diagnostics.Any(d => d.Rule.Severity == Severity.Error);
        // While something is wrong the pages stay as they were, and need not be loaded again; the page that says so must be.
        var isSame = change == SiteChange.Styles || (!isSound && CanBeShown);
        return new(Version + 1, isSame ? PagesVersion : Version + 1, isSound ? latest : _shown, diagnostics, _options, latest);
    }

    /// <summary>The social card of a page.</summary>
    private OutputFile? FindCard(string path) =>
        _shown!.Plan.Pages.FirstOrDefault(p => p.CardPath == path && p.Card is not null) is { } page ? _painter.FileOf(SitePath.ToOutput(path), page.Card!) : null;

    /// <summary>A part of the search index, a feed, an export, data or a redirect, made when it is asked for.</summary>
    private OutputFile? FindFormat(string output) => output.StartsWith("search/", StringComparison.Ordinal) ? _search.Value.GetValueOrDefault(output)
        : SiteFiles.Formats(_shown!).FirstOrDefault(f => f.Path == output) is { } file ? new(output, file.Make())
        : null;
}

/// <summary>What is at a path of a site that is being edited.</summary>
/// <param name="File">The file; null where there is none, or where it could not be made.</param>
/// <param name="Diagnostics">Why it could not be made.</param>
public sealed record LiveFile(OutputFile? File, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>For paths at which there is nothing.</summary>
    public static LiveFile None { get; } = new(null, []);
}
