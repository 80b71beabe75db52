using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SiteGen.Text;
using SourceSpan = SiteGen.Text.SourceSpan;

namespace SiteGen.Markup;

/// <summary>
/// What is collected while one piece of Markdown is rendered. The renderers of a thread share one, which is set up
/// anew for each piece.
/// </summary>
internal sealed class MarkupState(EntityIndex index, IReadOnlySet<string> media, IReadOnlySet<string> reservedIds)
{
    private Func<int, int, SourceSpan> _mapSpan = static (start, length) => new(start, length);
    private int _piece;
    private readonly HashSet<string> _headingIds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _headingCounts = new(StringComparer.Ordinal);

    public EntityIndex Index { get; } = index;
    public IReadOnlySet<string> Media { get; } = media;
    public Entity Owner { get; private set; } = null!;
    public Utf8Builder Output { get; } = new();
    public List<RichTextSlot> Slots { get; } = [];
    public List<Diagnostic> Diagnostics { get; private set; } = [];
    public List<PendingReference> References { get; } = [];
    public List<PlaceReference> Places { get; } = [];
    public List<Heading> Headings { get; } = [];
    public List<HtmlRange> Paragraphs { get; } = [];

    /// <summary>The paragraph being rendered; its range is known when it is closed.</summary>
    public int OpenParagraph { get; set; } = -1;

    /// <summary>What anchors of footnotes begin with, since several texts may meet on a page.</summary>
    public string FootnotePrefix { get; private set; } = "";

    /// <summary>The words of a quotation are shown on many pages, more than once on some: anchors in them would not be unique.</summary>
    public bool HasAnchors => Owner.Kind != EntityKind.Quote || _piece > 0;

    /// <summary>Sets up for a piece of Markdown.</summary>
    /// <param name="owner">The entity it belongs to.</param>
    /// <param name="mapSpan">From offset and length in the piece to the place in the file.</param>
    /// <param name="diagnostics">Where mistakes are reported.</param>
    /// <param name="piece">Which piece of its owner it is: 0 the body, then its values.</param>
    public void Begin(Entity owner, Func<int, int, SourceSpan> mapSpan, List<Diagnostic> diagnostics, int piece)
    {
        _piece = piece;
        FootnotePrefix = piece == 0 ? $"{owner.Id}-fn-" : $"{owner.Id}-fn{piece}-";
        (Owner, _mapSpan, Diagnostics, OpenParagraph) = (owner, mapSpan, diagnostics, -1);
        Output.Clear();
        Slots.Clear();
        References.Clear();
        Places.Clear();
        Headings.Clear();
        Paragraphs.Clear();
        _headingIds.Clear();
        _headingCounts.Clear();
    }

    public SourceSpan SpanOf(MarkdownObject node) => _mapSpan(node.Span.Start, node.Span.Length);

    public void Report(Rule rule, SourceSpan span, string message, string? help = null) =>
        Diagnostics.Add(new(rule, Owner.File, span, message, help));

    public void Slot(SlotKind kind, Entity? entity = null, int length = 0) => Slots.Add(new(Output.Length, kind, entity, length));

    /// <summary>An anchor for a heading, unique in this piece.</summary>
    public string UniqueHeadingId(string text)
    {
        var slug = Slug.From(text) is { Length: > 0 } s ? s : "section";
        var id = slug;
        var n = _headingCounts.GetValueOrDefault(slug, 1);
        while (reservedIds.Contains(id) || !_headingIds.Add(id))
        {
            id = $"{slug}-{++n}";
        }

        _headingCounts[slug] = n;
        return id;
    }

    /// <summary>The text of an inline and everything in it.</summary>
    public string TextOf(ContainerInline? container)
    {
        if (container is null)
        {
            return "";
        }

        var text = new System.Text.StringBuilder();
        PlainText.Append(text, container, Index);
        return text.ToString();
    }
}

/// <summary>A reference whose paragraph is not closed yet.</summary>
internal readonly record struct PendingReference(Entity Target, SourceSpan Span, string? Label, bool IsEmbed, int Paragraph);
