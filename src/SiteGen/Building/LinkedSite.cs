using SiteGen.Content;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Linking;
using SiteGen.Markup;
using SiteGen.Pages;
using SiteGen.Quotations;
using SiteGen.Rendering;

namespace SiteGen.Building;

/// <summary>A site that is read and linked, with every page planned and none rendered. It never changes.</summary>
internal sealed class LinkedSite
{
    private readonly LinkedContent _content;
    private readonly IReadOnlyList<Diagnostic> _diagnostics;

    /// <summary>The archived texts; null where a file of theirs is of no use, which is looked into again each time.</summary>
    private readonly Archive? _archive;

    private LinkedSite(SiteFolder folder, TemplateSet templates, LinkedContent content, Archive? archive, PagePlan plan, IReadOnlyList<Diagnostic> diagnostics)
    {
        (Folder, Templates, _content, _archive, Plan, _diagnostics) = (folder, templates, content, archive, plan, diagnostics);
    }

    /// <summary>The files it is made of.</summary>
    public SiteFolder Folder { get; }

    public TemplateSet Templates { get; }

    public SiteGraph Graph => _content.Graph;

    /// <summary>The texts of files that are not part of it because something in them is wrong.</summary>
    public IReadOnlyList<EntityMarkup> Incomplete => _content.Incomplete;

    public PagePlan Plan { get; }

    /// <summary>What is wrong so far, in no order; <see cref="CheckContent"/> and the pages may add to it.</summary>
    public IEnumerable<Diagnostic> Diagnostics => Folder.Diagnostics.Concat(Templates.Diagnostics).Concat(_content.Diagnostics).Concat(_diagnostics);

    /// <summary>Links what has been read.</summary>
    /// <param name="folder">The files.</param>
    /// <param name="options">How the site is built.</param>
    /// <param name="previous">An earlier state of the same site, linked with the same options: what has not changed since then is taken from it.</param>
    public static LinkedSite Link(SiteFolder folder, BuildOptions options, LinkedSite? previous = null)
    {
        var profile = options.Profile;
        var templates = profile.Measure("parse templates", () => new TemplateSet(folder.Theme, previous?.Templates, options.Jobs));
        if (previous is not null && SiteChanges.HasSameContent(previous.Folder, folder) && previous.Templates.StaticIds.SetEquals(templates.StaticIds)
            && previous.Templates.ListTemplates.SetEquals(templates.ListTemplates))
        {
            // Only the theme is another: nothing of the content depends on it.
            return new(folder, templates, previous._content, previous._archive, previous.Plan, previous._diagnostics);
        }

        var content = LinkedContent.Of(folder, templates.StaticIds, options, previous?._content);
        var diagnostics = new List<Diagnostic>();
        var archive = profile.Measure("read archive", () => previous?.FindArchive(folder, content.Graph) ?? ArchiveReader.Read(folder.Archive, content.Graph.Index, options.Jobs, diagnostics));
        var isArchiveClean = diagnostics.Count == 0;
        var verification = profile.Measure("check quotations", () => CheckQuotations(folder, content.Graph, archive, options, diagnostics));
        var plan = profile.Measure("plan pages", () => MakePlan(folder, templates, content, verification, diagnostics));
        return new(folder, templates, content, isArchiveClean ? archive : null, plan, diagnostics);
    }

    /// <summary>What is wrong in the content though every reference holds; no page depends on it.</summary>
    public IReadOnlyList<Diagnostic> CheckContent(int jobs) => _content.Check(jobs);

    /// <summary>The archived texts, if those of a later state are the same.</summary>
    private Archive? FindArchive(SiteFolder later, SiteGraph graph) =>
        later.Archive.SequenceEqual(Folder.Archive) && later.Archive.All(f => graph.Index.Knows(EntityKind.Source, f.SourceId)) ? _archive : null;

    /// <summary>How far the quotations are verified, by the record and by the archived texts that are at hand.</summary>
    private static Verification CheckQuotations(SiteFolder folder, SiteGraph graph, Archive archive, BuildOptions options, List<Diagnostic> diagnostics)
    {
        // A record that cannot be read has had its message: nothing else is said about it.
        var record = LockfileReader.Read(folder.Lockfile, diagnostics) ?? new Lockfile(null, []);
        var (verification, found) = Verifier.Check(VerifiableTexts.Of(graph), archive, record, options.Jobs);
        diagnostics.AddRange(found);
        diagnostics.AddRange(Verifier.FindUnusedEntries(record, id => graph.Index.Knows(EntityKind.Quote, id.Split('#')[0])));
        return verification;
    }

    private static PagePlan MakePlan(SiteFolder folder, TemplateSet templates, LinkedContent content, Verification verification, List<Diagnostic> diagnostics)
    {
        var (plan, found) = PagePlan.Create(content.Graph, verification, templates.ListTemplates);
        diagnostics.AddRange(found);
        diagnostics.AddRange(PlaceChecker.CheckPaths(content.Graph, content.Incomplete, plan, folder.Media.Keys.ToHashSet(StringComparer.Ordinal)));
        return plan;
    }
}
