using SiteGen.Cards;
using SiteGen.Content.Settings;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Pages;
using SiteGen.Rendering;

namespace SiteGen.Building;

/// <summary>A site that is being edited, at one moment. It is immutable; threads share it.</summary>
public sealed class LiveState
{
    private readonly BuildOptions _options;
    private readonly Site? _latest;

    /// <summary>The last site without errors, which is shown while a later one has errors.</summary>
    private readonly Site? _shown;

    private readonly PageRenderer[] _renderers;
    private readonly Lazy<Dictionary<string, (PlannedPage Page, PageRenderer Renderer)>> _pages;
    private readonly Lazy<Dictionary<string, OutputFile>> _copies;
    private readonly Lazy<Dictionary<string, OutputFile>> _search;
    private readonly Lazy<CardPainter> _painter;

    private LiveState(BuildOptions options, Site? latest, Site? shown)
    {
        (_options, _latest, _shown) = (options, latest, shown);
        _renderers = shown is null ? []
            : [.. shown.Editions.Select(e => SiteBuilder.RendererOf(shown, e, options))];
        _painter = new(() => new CardPainter(shown!.Templates.Colors, shown.Graph));
        _pages = new(() => shown!.Editions.Zip(_renderers)
            .SelectMany(e => e.First.Plan.Pages.Select(p => (Path: e.First.Folder + p.OutputPath, Page: p, e.Second)))
            .ToDictionary(p => p.Path, p => (p.Page, p.Second), StringComparer.Ordinal));
        _copies = new(() => SiteFiles.Copies(shown!.Published).ToDictionary(f => f.Path, StringComparer.Ordinal));
        _search = new(() => SiteFiles.Search(shown!, options.Jobs).ToDictionary(f => f.Path, StringComparer.Ordinal));
    }

    /// <summary>The number of this state, which increases with every change.</summary>
    public int Version { get; private init; }

    /// <summary>The version of the last change that may have changed a page and not only its style.</summary>
    public int PagesVersion { get; private init; }

    /// <summary>
    /// The diagnostics that are known without rendering pages, sorted. <see cref="Check"/> finds the rest.
    /// </summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; private init; } = [];

    /// <summary>The path of the site below the host, with a slash at both ends.</summary>
    public string BasePath => (_shown ?? _latest)?.Graph.Settings.BasePath ?? "/";

    /// <summary>Whether there are pages to show; false if the site has had errors since it was opened.</summary>
    public bool CanBeShown => _shown is not null;

    /// <summary>Whether the site uses Pagefind for its search, which needs files on disk.</summary>
    public bool NeedsPagefind => _shown?.Graph.Settings.Search == SiteSettings.PagefindSearch;

    /// <summary>The state before anything is loaded.</summary>
    internal static LiveState Empty(BuildOptions options) => new(options, latest: null, shown: null);

    /// <summary>Returns the file at a path of the site; renders it if it is a page.</summary>
    /// <param name="path">The path below the base path, beginning with a slash: <c>/people/elon-musk/</c>.</param>
    public LiveFile Find(string path)
    {
        if (_shown is null || !path.StartsWith('/'))
        {
            return LiveFile.None;
        }

        var output = SitePath.ToOutput(path);
        if (_pages.Value.TryGetValue(output, out var planned))
        {
            var (files, diagnostics) = planned.Renderer.Render([planned.Page], 1);
            return files.Count > 0 ? new(files[0], []) : new(null, diagnostics);
        }

        // A static file can have a name without an extension: /CNAME.
        var file = _copies.Value.GetValueOrDefault(Uri.UnescapeDataString(path[1..]))
            ?? _copies.Value.GetValueOrDefault(output) ?? FindCard(_shown, path) ?? FindFormat(_shown, output)
            ?? FindFormat(_shown, path[1..]);
        return file is null ? LiveFile.None : new(file, []);
    }

    /// <summary>
    /// Returns everything that a build would report, sorted. Renders all pages, and keeps none.
    /// </summary>
    /// <param name="jobs">
    /// How many pages to render at once; fewer leave more processor time for requests.
    /// </param>
    /// <param name="cancellation">Cancels the check.</param>
    /// <exception cref="OperationCanceledException">The check was cancelled.</exception>
    public IReadOnlyList<Diagnostic> Check(int jobs, CancellationToken cancellation = default)
    {
        var options = _options with { Jobs = jobs, Profile = new(), Cancellation = cancellation };
        return _latest is null ? [] : SiteBuilder.Build(_latest, options, OutputCollector.Discard(options)).Diagnostics;
    }

    /// <summary>The state after a change.</summary>
    internal LiveState Next(Site latest, SiteChange change)
    {
        List<Diagnostic> diagnostics = [.. latest.Diagnostics];
        diagnostics.Sort(Diagnostic.Compare);
        var hasErrors = diagnostics.Exists(d => d.Rule.Severity == Severity.Error);
        // While there are errors, pages stay as they were and need no reload, except for the list of errors that a
        // site without pages shows.
        var keepsPages = change == SiteChange.Styles || (hasErrors && CanBeShown);
        return new(_options, latest, hasErrors ? _shown : latest)
        {
            Version = Version + 1,
            PagesVersion = keepsPages ? PagesVersion : Version + 1,
            Diagnostics = diagnostics,
        };
    }

    /// <summary>The social card of a page, or the picture of a poster.</summary>
    private OutputFile? FindCard(Site site, string path)
    {
        var output = SitePath.ToOutput(path);
        var edition = site.Editions.Last(e => output.StartsWith(e.Folder, StringComparison.Ordinal));
        var below = output[edition.Folder.Length..];
        var page = edition.Plan.Pages.FirstOrDefault(p =>
            SitePath.ToOutput(p.CardPath) == below && SiteEditions.IsInLanguage(p, edition.Graph)
            && p.Card is not null);
        if (page is not null)
        {
            return _painter.Value.FileOf(output, page.Card!);
        }

        var poster = edition.Plan.Posters.FirstOrDefault(p =>
            p.PicturePath is { } picture && SitePath.ToOutput(picture) == below);
        return poster is null ? null : _painter.Value.PictureOf(output, poster.Content);
    }

    /// <summary>The policy of all pages, which depends on the inline code of each.</summary>
    private string SharedPolicy()
    {
        PageRenderer[] renderers =
            [.. _shown!.Editions.Select(e => SiteBuilder.RendererOf(_shown, e, _options))];
        foreach (var (edition, renderer) in _shown.Editions.Zip(renderers))
        {
            renderer.Render(edition.Plan.Pages, _options.Jobs, static (_, _) => { });
        }

        return PageRenderer.SharedPolicyOf(renderers);
    }

    /// <summary>A file of the search index, a feed, an export, data or a redirect.</summary>
    private OutputFile? FindFormat(Site site, string output)
    {
        if (site.Editions.Any(e => output.StartsWith(e.Folder + "search/", StringComparison.Ordinal)))
        {
            return _search.Value.GetValueOrDefault(output);
        }

        var file = SiteFiles.Formats(site, SharedPolicy).FirstOrDefault(f => f.Path == output);
        return file is null ? null : new(output, file.Make());
    }
}

/// <summary>The file at a path of a site that is being edited.</summary>
/// <param name="File">The file; null if there is none, or if it could not be made.</param>
/// <param name="Diagnostics">Why it could not be made.</param>
public sealed record LiveFile(OutputFile? File, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The result for paths that do not exist.</summary>
    public static LiveFile None { get; } = new(null, []);

    /// <summary>Opens a file that is a copy; null if its path leads elsewhere by now.</summary>
    public Stream? Open() => File?.CopyOf is { } source ? RealFile.TryOpen(source) : null;
}
