using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Markup;

/// <summary>All the Markdown of one entity, rendered, with what was found in it.</summary>
public sealed class EntityMarkup
{
    private const int OpeningLength = 70;

    public required Entity Owner { get; init; }

    /// <summary>The body.</summary>
    public required RichText Body { get; init; }

    /// <summary>The body as plain text: of a quotation the words whole, of others the first paragraphs.</summary>
    public required string PlainText { get; init; }

    /// <summary>Of a quotation, the first of its words between quotation marks, which stand for it where it is linked.</summary>
    public string Opening => field ??= $"“{Excerpt.Shorten(PlainText, OpeningLength)}”";

    /// <summary>The headings of the body, in order.</summary>
    public required IReadOnlyList<Heading> Headings { get; init; }

    /// <summary>The ids that stand in the texts: of headings and of footnotes.</summary>
    public required IReadOnlySet<string> Anchors { get; init; }

    /// <summary>A quotation's context; empty where there is none.</summary>
    public required RichText Context { get; init; }

    /// <summary>An article's key points; the notes of a quotation's versions, in their order.</summary>
    public required IReadOnlyList<RichText> Lines { get; init; }

    /// <summary>The texts of the corrections, in their order.</summary>
    public required IReadOnlyList<RichText> Corrections { get; init; }

    /// <summary>The entities that the text links to or embeds, in the order of the text.</summary>
    public required IReadOnlyList<TextReference> References { get; init; }

    /// <summary>Of an article: words in quotation marks, five or more, that do not lead to a quotation.</summary>
    public required IReadOnlyList<QuotedPassage> QuotedPassages { get; init; }

    /// <summary>Links to places that exist only once pages are made: headings, and pages by their paths.</summary>
    public required IReadOnlyList<PlaceReference> Places { get; init; }

    /// <summary>What is wrong in the texts.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>The ids that were looked up: as long as they mean the same, rendering again gives the same.</summary>
    internal IReadOnlyList<string> Lookups { get; init; } = [];
}

/// <summary>A heading of a body.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Level">1 to 6.</param>
/// <param name="Text">Its text.</param>
public sealed record Heading(string Id, int Level, string Text);

/// <summary>A link to, or embed of, an entity in Markdown.</summary>
/// <param name="Target">What it leads to.</param>
/// <param name="Span">Where it stands in the file.</param>
/// <param name="Label">The text of the link as written; null for the entity's own name.</param>
/// <param name="IsEmbed">Shown as a card.</param>
/// <param name="Paragraph">The paragraph it stands in; empty for an embed.</param>
public sealed record TextReference(Entity Target, SourceSpan Span, string? Label, bool IsEmbed, RichText Paragraph);

/// <summary>A link to a place on a page of the site.</summary>
/// <param name="Path">The site path of the page.</param>
/// <param name="Fragment">The anchor there, or the text of a heading; null for the page.</param>
/// <param name="Span">Where it stands in the file.</param>
/// <param name="Target">The entity whose page it is; null for other pages.</param>
public sealed record PlaceReference(string Path, string? Fragment, SourceSpan Span, Entity? Target);
