using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Content.Interface;
using SiteGen.Diagnostics;
using SiteGen.Markup;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>The content of a site, read, rendered and linked.</summary>
/// <param name="Content">The entities, as read.</param>
/// <param name="Markup">Their rendered Markdown, in the order of <see cref="SiteContent.Entities"/>.</param>
/// <param name="Incomplete">The rendered Markdown of <see cref="SiteContent.Incomplete"/>, in that order.</param>
/// <param name="Graph">The linked entities.</param>
/// <param name="Referenced">The entities that any entity refers to, even an incomplete one.</param>
/// <param name="LinkDiagnostics">The diagnostics of broken references and ignored files.</param>
public sealed record LinkedContent(
    SiteContent Content,
    IReadOnlyList<EntityMarkup> Markup,
    IReadOnlyList<EntityMarkup> Incomplete,
    SiteGraph Graph,
    IReadOnlyList<Entity> Referenced,
    IReadOnlyList<Diagnostic> LinkDiagnostics)
{
    /// <summary>Ids that templates use, so that headings must not.</summary>
    public required IReadOnlySet<string> ReservedIds { get; init; }

    /// <summary>The terms that texts can link to.</summary>
    public required Glossary Glossary { get; init; }

    /// <summary>The files with settings and words of languages.</summary>
    public required IReadOnlyList<SourceFile> LanguageFiles { get; init; }

    /// <summary>The words of the interface in all languages.</summary>
    internal InterfaceWords Words { get; init; } = new([], []);

    /// <summary>
    /// The paths, below <c>content/</c>, of the files outside of <c>content/media/</c> that texts show.
    /// </summary>
    internal IReadOnlyList<string> Attachments { get; init; } = [];

    /// <summary>The rendered Markdown of all entities, incomplete ones last.</summary>
    public IEnumerable<EntityMarkup> AllMarkup => Markup.Concat(Incomplete);

    /// <summary>The diagnostics of files, texts and references.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics =>
        [.. Content.Diagnostics, .. AllMarkup.SelectMany(m => m.Diagnostics), .. LinkDiagnostics];

    /// <summary>
    /// The links in texts to headings, and to pages by their paths, each with the entity whose text has it.
    /// </summary>
    public IEnumerable<(Entity Owner, InternalLink Link)> InternalLinks
    {
        get
        {
            foreach (var markup in EntityKindNames.All.SelectMany(Graph.OfKind).Select(Graph.MarkupOf))
            {
                foreach (var link in markup.InternalLinks)
                {
                    yield return (markup.Owner, link);
                }
            }

            foreach (var markup in Incomplete)
            {
                // An incomplete entity has no page; if another file has its id, the page is that file's.
                foreach (var link in markup.InternalLinks.Where(l => l.Path != markup.Owner.Path))
                {
                    yield return (markup.Owner, link);
                }
            }
        }
    }
}
