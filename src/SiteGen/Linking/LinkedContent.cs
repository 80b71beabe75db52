using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SiteGen.Markup;

namespace SiteGen.Linking;

/// <summary>The content of a site, read, rendered and linked.</summary>
/// <param name="Content">The entities, as read.</param>
/// <param name="Markup">Their rendered Markdown, in the order of <see cref="SiteContent.Entities"/>.</param>
/// <param name="Incomplete">The same of <see cref="SiteContent.Incomplete"/>, which are not part of the site.</param>
/// <param name="Graph">The linked entities.</param>
/// <param name="Referenced">The entities that something refers to, incomplete entities included.</param>
/// <param name="LinkDiagnostics">References to nothing, and files that are ignored.</param>
public sealed record LinkedContent(
    SiteContent Content,
    IReadOnlyList<EntityMarkup> Markup,
    IReadOnlyList<EntityMarkup> Incomplete,
    SiteGraph Graph,
    IReadOnlyList<Entity> Referenced,
    IReadOnlyList<Diagnostic> LinkDiagnostics)
{
    /// <summary>The anchors that headings had to leave to the templates.</summary>
    public required IReadOnlySet<string> ReservedIds { get; init; }

    /// <summary>The rendered Markdown of all entities, incomplete ones last.</summary>
    public IEnumerable<EntityMarkup> AllMarkup => Markup.Concat(Incomplete);

    /// <summary>What is wrong with files, texts and references.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics =>
        [.. Content.Diagnostics, .. AllMarkup.SelectMany(m => m.Diagnostics), .. LinkDiagnostics];
}
