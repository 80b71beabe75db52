using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SiteGen.Languages;
using SiteGen.Text;

namespace SiteGen.Markup;

/// <summary>The rendered Markdown of an entity, with its headings, links and mistakes.</summary>
public sealed class EntityMarkup
{
    private const int OpeningLength = 70;

    /// <summary>Most texts have no pictures of other sites.</summary>
    internal static IReadOnlySet<string> NoHosts { get; } = new HashSet<string>();

    /// <summary>The entity.</summary>
    public required Entity Owner { get; init; }

    /// <summary>The body.</summary>
    public required RichText Body { get; init; }

    /// <summary>The body as plain text: all words of a quotation, the first paragraphs of other entities.</summary>
    public required string PlainText { get; init; }

    /// <summary>
    /// The first words of a quotation in quotation marks, which are the default label of links to it.
    /// </summary>
    public string Opening => field ??= OpeningOf(PlainText, Marks);

    /// <summary>The quotation marks of the language of the site.</summary>
    internal QuotationMarks Marks { private get; init; } = null!;

    /// <summary>The first of some words, in quotation marks.</summary>
    internal static string OpeningOf(string words, QuotationMarks marks) =>
        marks.Around(Excerpt.Shorten(words, OpeningLength));

    /// <summary>The words of a quotation before translation, as plain text; otherwise empty.</summary>
    public string Original { get; init; } = "";

    /// <summary>The words of the versions of a quotation, as plain text, in order.</summary>
    public IReadOnlyList<string> Versions { get; init; } = [];

    /// <summary>The headings of the body, in order.</summary>
    public required IReadOnlyList<Heading> Headings { get; init; }

    /// <summary>The ids of headings and footnotes in all texts.</summary>
    public required IReadOnlySet<string> Anchors { get; init; }

    /// <summary>The context of a quotation; otherwise empty.</summary>
    public required RichText Context { get; init; }

    /// <summary>The key points of an article, or the notes on the versions of a quotation, in order.</summary>
    public required IReadOnlyList<RichText> Lines { get; init; }

    /// <summary>The texts of the corrections, in order.</summary>
    public required IReadOnlyList<RichText> Corrections { get; init; }

    /// <summary>The entities that the text links to or embeds, in the order of the text.</summary>
    public required IReadOnlyList<TextReference> References { get; init; }

    /// <summary>Five or more words in quotation marks in an article that are not linked to a quotation.</summary>
    public required IReadOnlyList<QuotedPassage> QuotedPassages { get; init; }

    /// <summary>Links to headings, and to pages by their paths. They are checked once the pages are known.</summary>
    public required IReadOnlyList<InternalLink> InternalLinks { get; init; }

    /// <summary>The hosts of the pictures of other sites, as sources of a policy: <c>https://example.org</c>.</summary>
    public IReadOnlySet<string> PictureHosts { get; init; } = NoHosts;

    /// <summary>
    /// The paths, below <c>content/</c>, of the files outside of <c>content/media/</c> that the texts show.
    /// </summary>
    internal IReadOnlyList<string> Attachments { get; init; } = [];

    /// <summary>The picture of the entity, as it is published; null for none.</summary>
    internal MediaPicture? Image { get; init; }

    /// <summary>The sections of pages that the texts show, in the order of the text.</summary>
    internal IReadOnlyList<SectionEmbed> Embeds { get; init; } = [];

    /// <summary>The blocks of the body with ids, and where they are in its HTML.</summary>
    internal IReadOnlyList<(string Anchor, HtmlRange Range)> Blocks { get; init; } = [];

    /// <summary>The offset of the end of the body in its HTML, before its footnotes.</summary>
    internal int EndOfBody { get; init; }

    /// <summary>
    /// The part of the body's HTML from a heading until the next of its level or a higher one, or a block with an id;
    /// null if there is none, or the heading is inside a list, a quotation or another block.
    /// </summary>
    internal HtmlRange? RangeOf(string anchor) => Ranges.TryGetValue(anchor, out var range) ? range : null;

    /// <summary>Rarely needed, since few texts are shown in others.</summary>
    private Dictionary<string, HtmlRange> Ranges => field ??= FindRanges();

    private Dictionary<string, HtmlRange> FindRanges()
    {
        var ranges = Blocks.ToDictionary(b => b.Anchor, b => b.Range, StringComparer.Ordinal);
        var open = new Stack<Heading>();
        foreach (var heading in Headings.Where(h => h.Offset >= 0))
        {
            Close(heading.Level, heading.Offset);
            open.Push(heading);
        }

        Close(0, EndOfBody);
        return ranges;

        void Close(int level, int end)
        {
            while (open.TryPeek(out var last) && last.Level >= level)
            {
                ranges[open.Pop().Id] = new(last.Offset, end);
            }
        }
    }

    /// <summary>The mistakes in the texts.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    /// <summary>
    /// The ids that were looked up. While they resolve to the same entities, rendering again has the same result.
    /// </summary>
    internal IReadOnlyList<string> Lookups { get; init; } = [];
}

/// <summary>A heading of a body.</summary>
/// <param name="Id">The anchor.</param>
/// <param name="Level">The level, 1 to 6.</param>
/// <param name="Text">The text, without markup.</param>
public sealed record Heading(string Id, int Level, string Text)
{
    /// <summary>Its offset in the HTML of the body; -1 if it is inside another block.</summary>
    internal int Offset { get; init; } = -1;
}

/// <summary>A picture of the site.</summary>
/// <param name="Path">The path of its file below <c>content/</c>.</param>
/// <param name="Size">How many pixels it has; null if that is unknown.</param>
internal sealed record MediaPicture(string Path, (long Width, long Height)? Size);

/// <summary>A link to an entity, or an embed of one, in Markdown.</summary>
/// <param name="Target">The entity.</param>
/// <param name="Span">The position in the file.</param>
/// <param name="Label">The label; null to show the name of the entity.</param>
/// <param name="IsEmbed">Whether it is shown as a card.</param>
/// <param name="Paragraph">The paragraph that contains it; empty for an embed.</param>
public sealed record TextReference(Entity Target, SourceSpan Span, string? Label, bool IsEmbed, RichText Paragraph);

/// <summary>A link to a page of the site, or to an anchor on it.</summary>
/// <param name="Path">The site path of the page.</param>
/// <param name="Fragment">The anchor, or the text of a heading; null for the page itself.</param>
/// <param name="Span">The position in the file.</param>
/// <param name="Target">The entity of the page; null for other pages.</param>
public sealed record InternalLink(string Path, string? Fragment, SourceSpan Span, Entity? Target);
