using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Content.Settings;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Linking;
using SiteGen.Markup;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>The content of a site, read, its Markdown rendered, and linked: what a build and <c>verify</c> have in common.</summary>
internal sealed class LinkedContent
{
    private readonly IReadOnlySet<string> _reservedIds;
    private readonly IReadOnlyList<Diagnostic> _diagnostics;
    private readonly LinkedEntities _linked;

    private LinkedContent(
        SiteContent content, IReadOnlySet<string> reservedIds, EntityMarkup[] markup, EntityMarkup[] incomplete, LinkedEntities linked, IReadOnlyList<Diagnostic> diagnostics)
    {
        (Content, _reservedIds, Markup, Incomplete, _linked, _diagnostics) = (content, reservedIds, markup, incomplete, linked, diagnostics);
    }

    public SiteContent Content { get; }

    /// <summary>The linked site.</summary>
    public SiteGraph Graph => _linked.Graph;

    /// <summary>The texts of its entities.</summary>
    public IReadOnlyList<EntityMarkup> Markup { get; }

    /// <summary>The texts of files that are not part of it because something in them is wrong.</summary>
    public IReadOnlyList<EntityMarkup> Incomplete { get; }

    /// <summary>What is wrong with files, texts and references.</summary>
    public IEnumerable<Diagnostic> Diagnostics => Content.Diagnostics.Concat(_diagnostics)
        .Concat(Markup.Concat(Incomplete).SelectMany(m => m.Diagnostics)).Concat(_linked.Diagnostics);

    /// <summary>Reads, renders and links.</summary>
    /// <param name="folder">The files.</param>
    /// <param name="reservedIds">The anchors that headings leave to the templates.</param>
    /// <param name="options">How the site is built.</param>
    /// <param name="previous">The same of an earlier state: what has not changed since then is taken from it.</param>
    public static LinkedContent Of(SiteFolder folder, IReadOnlySet<string> reservedIds, BuildOptions options, LinkedContent? previous = null)
    {
        var profile = options.Profile;
        var media = folder.Media.Keys.ToHashSet(StringComparer.Ordinal);
        var content = profile.Measure("read front matter", () =>
            ContentReader.ReadAll(folder.Content, folder.Settings, media, options.IncludeDrafts, options.Jobs, previous?.Content));
        var known = previous is not null && previous._reservedIds.SetEquals(reservedIds) && previous.Content.Media.SetEquals(media) ? previous : null;
        var (markup, incomplete) = profile.Measure("render Markdown", () =>
            (known is null ? Render(content.Entities, content, reservedIds, options.Jobs) : RenderChanged(content, reservedIds, options.Jobs, known),
            Render(content.Incomplete, content, reservedIds, options.Jobs)));

        // Without settings nothing can be published, but everything else can be checked.
        var settings = content.Settings ?? SiteSettings.Placeholder;
        if (options.BaseUrl is not null)
        {
            settings = settings with { BaseUrl = options.BaseUrl };
        }

        var linked = profile.Measure("link", () => GraphBuilder.Link(content, settings, markup, incomplete, options.Jobs));
        return new(content, reservedIds, markup, incomplete, linked, [.. IgnoredFiles.Find(folder.Others)]);
    }

    /// <summary>What is wrong in the content though every reference holds; no page depends on it.</summary>
    public IReadOnlyList<Diagnostic> Check(int jobs) => ContentChecks.Run(Content, Graph.Settings, Markup, Incomplete, _linked.Connected, jobs);

    private static EntityMarkup[] Render(IReadOnlyList<Entity> entities, SiteContent content, IReadOnlySet<string> reservedIds, int jobs)
    {
        var results = new EntityMarkup[entities.Count];
        ParallelLoop.Run(entities.Count, jobs, () => new MarkupRenderer(content.Index, content.Media, reservedIds), (i, renderer) =>
        {
            results[i] = renderer.Render(entities[i]);
            entities[i].File.Rest();
        });
        return results;
    }

    /// <summary>
    /// Renders the texts that changed, and those that look up what changed. A text with a mistake is rendered again too,
    /// since what is suggested for it depends on everything.
    /// </summary>
    private static EntityMarkup[] RenderChanged(SiteContent content, IReadOnlySet<string> reservedIds, int jobs, LinkedContent previous)
    {
        var changed = content.Index.DifferencesTo(previous.Content.Index);
        var results = content.Entities.Select(e => previous.Graph.FindMarkupOf(e) is { Diagnostics.Count: 0 } text && !changed.Overlaps(text.Lookups) ? text : null).ToArray();
        var missing = Enumerable.Range(0, results.Length).Where(i => results[i] is null).ToArray();
        var rendered = Render([.. missing.Select(i => content.Entities[i])], content, reservedIds, missing.Length > 1 ? jobs : 1);
        foreach (var (i, text) in missing.Zip(rendered))
        {
            results[i] = text;
        }

        return results!;
    }
}
