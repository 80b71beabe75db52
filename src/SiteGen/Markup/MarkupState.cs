using System.Globalization;
using Markdig.Extensions.Footnotes;
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
    private string _text = "";
    private int _piece;
    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);
    private readonly HashSet<HeadingId> _givenIds = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> _headingCounts = new(StringComparer.Ordinal);

    /// <summary>Finds entities; rendering looks them up by <see cref="Resolve"/> and <see cref="ResolvePath"/>.</summary>
    public EntityIndex Index { get; } = index;

    /// <summary>The ids that the texts of the owner have looked up so far.</summary>
    public HashSet<string> Lookups { get; } = new(StringComparer.Ordinal);

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
    /// <param name="text">The piece.</param>
    /// <param name="mapSpan">From offset and length in the piece to the place in the file.</param>
    /// <param name="diagnostics">Where mistakes are reported.</param>
    /// <param name="piece">Which piece of its owner it is: 0 the body, then its values.</param>
    public void Begin(Entity owner, string text, Func<int, int, SourceSpan> mapSpan, List<Diagnostic> diagnostics, int piece)
    {
        (_text, _piece) = (text, piece);
        FootnotePrefix = piece == 0 ? $"{owner.Id}-fn-" : $"{owner.Id}-fn{piece}-";
        (Owner, _mapSpan, Diagnostics, OpenParagraph) = (owner, mapSpan, diagnostics, -1);
        Output.Clear();
        Slots.Clear();
        References.Clear();
        Places.Clear();
        Headings.Clear();
        Paragraphs.Clear();
        // The texts of one owner meet on its page, and the body comes first.
        if (piece == 0)
        {
            Lookups.Clear();
            _anchors.Clear();
            _givenIds.Clear();
            _headingCounts.Clear();
        }
    }

    public SourceSpan SpanOf(MarkdownObject node) => _mapSpan(node.Span.Start, node.Span.Length);

    /// <summary>The place of the first occurrence of some words in what a node was written as; that of all of it where they do not stand there.</summary>
    public SourceSpan SpanIn(MarkdownObject node, string words)
    {
        var offset = _text.AsSpan(node.Span.Start, node.Span.Length).IndexOf(words, StringComparison.Ordinal);
        return offset < 0 ? SpanOf(node) : _mapSpan(node.Span.Start + offset, words.Length);
    }

    public void Report(Rule rule, SourceSpan span, string message, string? help = null) =>
        Diagnostics.Add(new(rule, Owner.File, span, message, help));

    /// <summary>The entity that a reference in the text means, or null, with a diagnostic.</summary>
    public Entity? Resolve(string reference, SourceSpan span)
    {
        return NoteLookup(EntityIndex.IdIn(reference), Index.Resolve(new Reference(reference, span, EntityKinds.Any), Owner.File, Diagnostics));
    }

    /// <summary>The entity of a content file, or null, with a diagnostic.</summary>
    public Entity? ResolvePath(string path, SourceSpan span)
    {
        return NoteLookup(Path.GetFileNameWithoutExtension(path), Index.ResolvePath(path, span, Owner.File, Diagnostics));
    }

    /// <summary>Notes an id that was looked up, and what was found, which has the id already: the same in many texts is kept once.</summary>
    private Entity? NoteLookup(string id, Entity? found)
    {
        Lookups.Add(found?.Id == id ? found.Id : id);
        return found;
    }

    public void Slot(SlotKind kind, Entity? entity = null, string? text = null) => Slots.Add(new(Output.Length, kind, entity, 0, text));

    /// <summary>A place on the page of an entity, which is checked once there are pages.</summary>
    /// <param name="target">The entity.</param>
    /// <param name="fragment">What stands behind the <c>#</c>; null for the page, which is there.</param>
    /// <param name="span">Where it stands in the file.</param>
    public PlaceReference PlaceOf(Entity target, string? fragment, SourceSpan span)
    {
        var place = new PlaceReference(target.Path, fragment is null ? null : Uri.UnescapeDataString(fragment), span, target);
        if (fragment is not null)
        {
            Places.Add(place);
        }

        return place;
    }

    /// <summary>A place that is written as a path from the home page.</summary>
    public PlaceReference PlaceOf(string address, SourceSpan span)
    {
        var (path, fragment) = LinkAddress.Split(address);
        path = Uri.UnescapeDataString(path.Split('?')[0]);
        Entity? target = null;
        if (path.Split('/') is ["", var folder, var id, ""] && EntityKindNames.FromFolder(folder) is { } kind)
        {
            target = NoteLookup(id, Index.Find(kind, id));
        }

        var place = new PlaceReference(path, fragment is null ? null : Uri.UnescapeDataString(fragment), span, target);
        Places.Add(place);
        return place;
    }

    /// <summary>The ids in the texts of the owner so far.</summary>
    public IReadOnlySet<string> Anchors => _anchors.Count == 0 ? Markup.Anchors.None : _anchors.ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// Takes the ids that are given: those of footnotes, and those that writers put behind headings. Ids that are made of
    /// text give way to them, wherever they stand.
    /// </summary>
    public void TakeGivenIds(MarkdownDocument document)
    {
        if (!HasAnchors)
        {
            return;
        }

        if (document.LastChild is FootnoteGroup group)
        {
            foreach (var footnote in group.OfType<Footnote>())
            {
                _anchors.Add(string.Create(CultureInfo.InvariantCulture, $"{FootnotePrefix}{footnote.Order}"));
                _anchors.UnionWith(footnote.Links.Select(l => string.Create(CultureInfo.InvariantCulture, $"{FootnotePrefix}ref-{l.Index}")));
            }
        }

        foreach (var id in HeadingId.AllOf(document))
        {
            if (ExplainRefused(id) is var (message, help))
            {
                Report(Rules.HeadingIdInvalid, _mapSpan(id.Start, id.Length), message, help);
            }
            else
            {
                _givenIds.Add(id);
            }
        }
    }

    /// <summary>The anchor of a heading: the id behind it, or its text, unique on the page of the owner.</summary>
    public string IdOf(HeadingBlock heading, string text)
    {
        if (HeadingId.Of(heading) is { } given && _givenIds.Contains(given))
        {
            return given.Text;
        }

        var slug = Slug.From(text) is { Length: > 0 } s ? s : "section";
        var id = slug;
        var n = _headingCounts.GetValueOrDefault(slug, 1);
        while (reservedIds.Contains(id) || !_anchors.Add(id))
        {
            id = $"{slug}-{++n}";
        }

        _headingCounts[slug] = n;
        return id;
    }

    /// <summary>Why an id cannot be given to a heading; null, and then it is taken, where it can.</summary>
    private (string Message, string Help)? ExplainRefused(HeadingId id) =>
        !id.IsValid ? ($"'{id.Text}' is not the id of a heading", "it is made of the letters a to z, digits, '-', '_' and '.', and starts with a letter")
        : reservedIds.Contains(id.Text) ? ($"the templates use the id '{id.Text}'", "every id stands once on a page")
        : !_anchors.Add(id.Text) ? ($"another {(id.Text.StartsWith(FootnotePrefix, StringComparison.Ordinal) ? "part" : "heading")} of this text has the id '{id.Text}'", "every id stands once on a page")
        : null;

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
