using SiteGen.Building;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Linking;
using SiteGen.Pages.Mentions;
using SiteGen.Quotations;
using SiteGen.Searching;

namespace SiteGen.Agents;

/// <summary>
/// A site as tools see it, without pages. It is immutable; what only some tools need is made when it is needed.
/// </summary>
internal sealed class AgentSite
{
    private readonly VerifiableSite _site;
    private readonly Lazy<DraftLookup> _lookup;
    private readonly Lazy<SiteSearch> _search;
    private readonly Lazy<EntityLookup> _entities;
    private readonly Lazy<MentionLists> _mentions;

    private AgentSite(SiteFolder folder, VerifiableSite site, AgentOptions options)
    {
        (Folder, _site) = (folder, site);
        Verification = site.Check(options.Jobs, out var found);
        Errors =
        [
            .. site.AllDiagnostics.Concat(found).Where(d => d.Rule.Severity == Severity.Error)
                .Distinct().Order(Comparer<Diagnostic>.Create(Diagnostic.Compare)),
        ];
        _lookup = new(() => new(site.Archive, Verification, language: null, options.Jobs));
        _search = new(() => new(Graph, options.Jobs));
        _entities = new(() => new(Graph));
        _mentions = new(() => new(Graph));
    }

    /// <summary>The files.</summary>
    public SiteFolder Folder { get; }

    public SiteGraph Graph => _site.Graph;

    public Verification Verification { get; }

    /// <summary>The archived texts of the sources of the site.</summary>
    public Archive Archive => _site.Archive;

    /// <summary>The errors of the content. What has one may be no part of the site.</summary>
    public IReadOnlyList<Diagnostic> Errors { get; }

    /// <summary>Looks up passages.</summary>
    public DraftLookup Lookup => _lookup.Value;

    public SiteSearch Search => _search.Value;

    /// <summary>Finds what programs name.</summary>
    public EntityLookup Entities => _entities.Value;

    /// <summary>The exchanges that quotations belong to.</summary>
    public MentionLists Mentions => _mentions.Value;

    /// <summary>
    /// Why nothing of the site may be used: its settings cannot be read, or a link leads out of it; null if it may.
    /// </summary>
    public string? Refusal => Folder.PrivateLinks is { Count: > 0 } links
            ? $"the site has a link to a private file: {DiagnosticFormatter.Header(links[0])}"
        : _site.Content.Content.Settings is null
            ? "the settings of the site cannot be read: "
                + (Errors.FirstOrDefault(e => e.File.Path == ContentReader.SettingsPath) is { } error
                    ? DiagnosticFormatter.Header(error) : $"there is no {ContentReader.SettingsPath}")
        : null;

    /// <summary>Loads a site.</summary>
    /// <param name="folder">The files.</param>
    /// <param name="options">What a program gets of it.</param>
    /// <param name="previous">The same site, loaded before; null to load everything.</param>
    public static AgentSite Load(SiteFolder folder, AgentOptions options, AgentSite? previous) =>
        new(folder, VerifiableSite.Load(folder, options.Jobs, options.IncludeDrafts, previous?._site), options);

    /// <summary>The source of a quotation; null if it has errors.</summary>
    public Source? SourceOf(Quote quote) => Graph.Find(quote.Source) as Source;
}
