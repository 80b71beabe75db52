using SiteGen.Diagnostics;
using SiteGen.Linking;
using SiteGen.Pages;

namespace SiteGen.Building;

/// <summary>A site in one of its languages.</summary>
/// <param name="Folder">Where its files are in the output: empty, or <c>de/</c>.</param>
/// <param name="Content">The linked content.</param>
/// <param name="Plan">All pages.</param>
internal sealed record Edition(string Folder, LinkedContent Content, PagePlan Plan)
{
    /// <summary>The linked entities.</summary>
    public SiteGraph Graph => Content.Graph;

    /// <summary>Whether it is the site in its own language.</summary>
    public bool IsMain => Folder.Length == 0;

    /// <summary>What was found in its translations; nothing for the site in its own language.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}
