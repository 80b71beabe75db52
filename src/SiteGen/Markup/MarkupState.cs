using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Languages;
using SiteGen.Markup.Syntax;
using SiteGen.Text;
using SourceSpan = SiteGen.Text.SourceSpan;

namespace SiteGen.Markup;

/// <summary>
/// The state of rendering one Markdown text of an entity. A thread has one, shared by its renderers and reset for each
/// text.
/// </summary>
internal sealed class MarkupState(
    EntityIndex index, MediaFiles media, IReadOnlySet<string> reservedIds, Glossary glossary, Language language)
{
    private Func<int, int, SourceSpan> _mapSpan = static (start, length) => new(start, length);
    private int _piece;
    private int _links;
    private readonly HashSet<string> _anchors = new(StringComparer.Ordinal);
    private readonly HashSet<BlockId> _blockIds = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<HeadingId> _explicitIds = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> _headingCounts = new(StringComparer.Ordinal);

    /// <summary>
    /// Finds entities. To render links, use <see cref="Resolve"/> and <see cref="ResolvePath"/>, which record the
    /// lookup.
    /// </summary>
    public EntityIndex Index { get; } = index;

    /// <summary>The language of the site.</summary>
    public Language Language { get; } = language;

    /// <summary>The ids that the texts of the owner have looked up so far.</summary>
    public HashSet<string> Lookups { get; } = new(StringComparer.Ordinal);

    /// <summary>The hosts of pictures of other sites in the texts of the owner so far.</summary>
    public HashSet<string> PictureHosts { get; } = new(StringComparer.Ordinal);

    /// <summary>The files that texts can show.</summary>
    public MediaFiles Media { get; } = media;

    /// <summary>The files beside texts, outside of <c>content/media/</c>, that the texts of the owner show.</summary>
    public HashSet<string> Attachments { get; } = new(StringComparer.Ordinal);

    /// <summary>The sections of pages that the text shows.</summary>
    public List<SectionEmbed> Embeds { get; } = [];

    /// <summary>The blocks with ids, and where they are in the HTML.</summary>
    public List<(string Anchor, HtmlRange Range)> Blocks { get; } = [];

    /// <summary>The offset of the footnotes in the HTML; -1 if there are none.</summary>
    public int NotesOffset { get; set; } = -1;

    /// <summary>The text being rendered, without its comments.</summary>
    public string Text { get; set; } = "";

    public Entity Owner { get; private set; } = null!;
    public Utf8Builder Output { get; } = new();
    public List<RichTextSlot> Slots { get; } = [];
    public List<Diagnostic> Diagnostics { get; private set; } = [];
    public List<PendingReference> References { get; } = [];
    public List<InternalLink> InternalLinks { get; } = [];
    public List<Heading> Headings { get; } = [];
    public List<HtmlRange> Paragraphs { get; } = [];

    /// <summary>The index of the paragraph being rendered, whose range is set at its end; -1 for none.</summary>
    public int OpenParagraph { get; set; } = -1;

    /// <summary>The prefix of footnote ids, which keeps those of several texts on a page apart.</summary>
    private string FootnotePrefix { get; set; } = "";

    /// <summary>
    /// Whether headings and footnotes get anchors. The words of a quotation get none, since they would not be unique on
    /// a page that shows the words twice.
    /// </summary>
    public bool HasAnchors => Owner.Kind != EntityKind.Quote || _piece > 0;

    /// <summary>Starts a piece of Markdown.</summary>
    /// <param name="owner">The entity the piece belongs to.</param>
    /// <param name="text">The piece.</param>
    /// <param name="mapSpan">Maps an offset and a length in the piece to a span of the file.</param>
    /// <param name="diagnostics">Receives the mistakes.</param>
    /// <param name="piece">
    /// The number of the piece: 0 for the body, then 1, 2, … for the values of the front matter.
    /// </param>
    public void Begin(
        Entity owner, string text, Func<int, int, SourceSpan> mapSpan, List<Diagnostic> diagnostics, int piece)
    {
        (Text, _piece, _links) = (text, piece, 0);
        FootnotePrefix = piece == 0 ? $"{owner.Id}-fn-" : $"{owner.Id}-fn{piece}-";
        (Owner, _mapSpan, Diagnostics, OpenParagraph) = (owner, mapSpan, diagnostics, -1);
        Output.Clear();
        Slots.Clear();
        References.Clear();
        InternalLinks.Clear();
        Headings.Clear();
        Paragraphs.Clear();
        Embeds.Clear();
        Blocks.Clear();
        _blockIds.Clear();
        NotesOffset = -1;
        // All texts of an owner are on one page, and the body comes first.
        if (piece == 0)
        {
            Lookups.Clear();
            PictureHosts.Clear();
            Attachments.Clear();
            _anchors.Clear();
            _explicitIds.Clear();
            _headingCounts.Clear();
        }
    }

    /// <summary>Records the host of a picture of another site, so that pages may load it.</summary>
    public void AddPictureHost(string address)
    {
        if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http"
            && uri.IdnHost.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-'))
        {
            PictureHosts.Add($"{uri.Scheme}://{uri.IdnHost}{(uri.IsDefaultPort ? "" : $":{uri.Port}")}");
        }
    }

    /// <summary>Counts a link or picture, and ends the text if it is one too many, or the text is too large.</summary>
    /// <param name="node">The link.</param>
    /// <exception cref="TextTooLargeException">It is.</exception>
    public void CountLink(MarkdownObject node)
    {
        if (++_links > Limits.Links)
        {
            throw new TextTooLargeException(SpanOf(node), string.Create(
                CultureInfo.InvariantCulture, $"the text has more than {Limits.Links:#,0} links and pictures"));
        }

        CheckSize(node);
    }

    /// <summary>Ends the text if its HTML is too large.</summary>
    /// <param name="node">What was rendered last.</param>
    /// <exception cref="TextTooLargeException">It is.</exception>
    public void CheckSize(MarkdownObject node)
    {
        if (Output.Length > Limits.TextHtml)
        {
            throw new TextTooLargeException(
                SpanOf(node), $"the HTML of the text has more than {Limits.Size(Limits.TextHtml)}");
        }
    }

    /// <summary>Returns the span of a node in the file.</summary>
    public SourceSpan SpanOf(MarkdownObject node) => _mapSpan(node.Span.Start, node.Span.Length);

    /// <summary>Returns the span of a part of the text in the file.</summary>
    public SourceSpan SpanOf(int start, int length) => _mapSpan(start, length);

    /// <summary>Whether a block has an id of its own, by which links find it.</summary>
    public bool HasBlock(BlockId id) => _blockIds.Contains(id);

    /// <summary>Returns the path of a file of the site, below <c>content/</c>; null if there is none.</summary>
    /// <param name="address">Its address, relative to the file of the owner.</param>
    public string? FindMedia(string address) =>
        LinkAddress.Resolve(Owner.File.Path, address) is { } path
            ? Use(Media.Find(LinkAddress.BelowContent(path))) : null;

    /// <summary>
    /// Returns the path of a file of the site by its name, as Obsidian finds it; null if there is none.
    /// </summary>
    /// <param name="name">Its name, or the end of its path.</param>
    /// <param name="span">Where several files with the name are reported.</param>
    /// <param name="isAmbiguous">Whether there are several.</param>
    public string? FindMediaByName(string name, SourceSpan span, out bool isAmbiguous)
    {
        var found = Media.FindByName(name);
        isAmbiguous = found.Count > 1;
        if (isAmbiguous)
        {
            Report(
                Rules.MediaAmbiguous, span, $"{found.Count} files have the name '{name}'",
                $"write one of: {string.Join(", ", found.Take(5).Select(f => $"'{f}'"))}");
        }

        return found.Count == 1 ? Use(found[0])
            : isAmbiguous || !name.Contains('/', StringComparison.Ordinal) ? null
            : LinkAddress.Resolve(Owner.File.Path, name) is { } path ? Use(Media.Find(LinkAddress.BelowContent(path)))
            : null;
    }

    private string? Use(string? path)
    {
        if (path is not null && Media.IsAttachment(path))
        {
            Attachments.Add(path);
        }

        return path;
    }

    /// <summary>
    /// Returns the span of the first occurrence of some words in the Markdown of a node, or that of the node if it does
    /// not contain them.
    /// </summary>
    public SourceSpan SpanIn(MarkdownObject node, string words)
    {
        var offset = Text.AsSpan(node.Span.Start, node.Span.Length).IndexOf(words, StringComparison.Ordinal);
        return offset < 0 ? SpanOf(node) : _mapSpan(node.Span.Start + offset, words.Length);
    }

    /// <summary>Reports a mistake in the file of the owner.</summary>
    public void Report(Rule rule, SourceSpan span, string message, string? help = null) =>
        Diagnostics.Add(new(rule, Owner.File, span, message, help));

    /// <summary>Reports a character in a label or an address that can make it read as another.</summary>
    public void ReportBidi(MarkdownObject node, string text, bool isAddress)
    {
        if (BidiControls.Find(text, isAddress) is >= 0 and var offset)
        {
            var (message, help) = BidiControls.Explain(text[offset]);
            Report(Rules.BidiControl, SpanIn(node, text[offset].ToString()), message, help);
        }
    }

    /// <summary>Returns the entity that a reference in the text refers to, or null, with a diagnostic.</summary>
    public Entity? Resolve(string reference, SourceSpan span)
    {
        var found = Index.ResolveOptional(Reference.InText(reference, span), Owner.File, Diagnostics);
        if (found?.Id == reference)
        {
            // Its own string, so that texts share it.
            Lookups.Add(found.Id);
            return found;
        }

        Lookups.UnionWith(EntityIndex.LookupsOf(reference, found));
        return found;
    }

    /// <summary>Returns the term that a wikilink names, unless something else has that name; null for none.</summary>
    public GlossaryTerm? FindTerm(WikiLink link)
    {
        if (link.Fragment is not null || glossary.Find(link.Target) is not [var term, ..] terms
            || Index.IsKnown(Reference.InText(link.Target)))
        {
            return null;
        }

        if (terms.Count > 1)
        {
            Report(Rules.ReferenceAmbiguous, SpanIn(link, link.Target), $"'{link.Target}' is a term more than once",
                $"write {TextDistance.Join([.. terms.Select(t => $"{t.Page.Id}#{t.Anchor}")])}");
        }

        Lookups.UnionWith(EntityIndex.LookupsOf(link.Target, found: null));
        return term;
    }

    /// <summary>Returns the entity of a content file, or null, with a diagnostic.</summary>
    /// <param name="path">The path below the site folder.</param>
    /// <param name="address">The address as written.</param>
    /// <param name="span">The position in the file.</param>
    public Entity? ResolvePath(string path, string address, SourceSpan span)
    {
        var found = Index.ResolvePath(path, address, span, Owner.File, Diagnostics);
        return RecordLookup(CanonicalForm.Of(Path.GetFileNameWithoutExtension(path)), found);
    }

    /// <summary>
    /// Records an id that was looked up. If an entity was found, its own string is kept, so that texts share it.
    /// </summary>
    private Entity? RecordLookup(string id, Entity? found)
    {
        Lookups.Add(found?.Id == id ? found.Id : id);
        return found;
    }

    /// <summary>Adds a slot at the current position.</summary>
    public void Slot(SlotKind kind, Entity? entity = null, string? text = null) =>
        Slots.Add(new(Output.Length, kind, entity, 0, text));

    /// <summary>
    /// Returns a link to the page of an entity. A link with a fragment is recorded, to be checked once the pages are
    /// known.
    /// </summary>
    /// <param name="target">The entity.</param>
    /// <param name="fragment">The text after the <c>#</c>; null for the page itself.</param>
    /// <param name="span">The position in the file.</param>
    public InternalLink LinkTo(Entity target, string? fragment, SourceSpan span)
    {
        var decoded = fragment is null ? null : Uri.UnescapeDataString(fragment);
        var link = new InternalLink(target.Path, decoded, span, target);
        if (fragment is not null)
        {
            InternalLinks.Add(link);
        }

        return link;
    }

    /// <summary>
    /// Returns a link that is written as a site path, and records it, to be checked once the pages are known.
    /// </summary>
    public InternalLink LinkTo(string address, SourceSpan span)
    {
        var (path, fragment) = LinkAddress.Split(address);
        path = CanonicalForm.Of(Uri.UnescapeDataString(path.Split('?')[0]));
        Entity? target = null;
        if (path.Split('/') is ["", var folder, var id, ""] && EntityKindNames.FromFolder(folder) is { } kind)
        {
            target = RecordLookup(id, Index.Find(kind, id));
        }

        path = target?.Path ?? path;
        var link = new InternalLink(path, fragment is null ? null : Uri.UnescapeDataString(fragment), span, target);
        InternalLinks.Add(link);
        return link;
    }

    /// <summary>The ids in the texts of the owner so far.</summary>
    public IReadOnlySet<string> Anchors =>
        _anchors.Count == 0 ? Markup.Anchors.None : _anchors.ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// Reserves the ids of footnotes and the explicit ids of headings. Ids made from the text of headings avoid them,
    /// whatever their order.
    /// </summary>
    public void ReserveIds(MarkdownDocument document)
    {
        if (!HasAnchors)
        {
            return;
        }

        if (document.LastChild is FootnoteGroup group)
        {
            foreach (var footnote in group.OfType<Footnote>())
            {
                _anchors.Add(FootnoteId(footnote));
                _anchors.UnionWith(footnote.Links.Select(FootnoteMarkId));
            }
        }

        foreach (var id in BlockId.AllOf(document))
        {
            if (_anchors.Add(id.Anchor))
            {
                _blockIds.Add(id);
            }
            else
            {
                Report(
                    Rules.BlockIdDuplicate, _mapSpan(id.Start, id.Anchor.Length),
                    $"another block of this text has the id '{id.Anchor}'", "ids must be unique on a page");
            }
        }

        foreach (var id in HeadingId.AllOf(document))
        {
            if (ReserveId(id) is var (message, help))
            {
                Report(Rules.HeadingIdInvalid, _mapSpan(id.Start, id.Length), message, help);
            }
            else
            {
                _explicitIds.Add(id);
            }
        }
    }

    /// <summary>
    /// Returns the id of a heading: its explicit id, or one made from its text that is unique on the page of the owner.
    /// </summary>
    public string IdOf(HeadingBlock heading, string text)
    {
        if (HeadingId.Of(heading) is { } explicitId && _explicitIds.Contains(explicitId))
        {
            return explicitId.Text;
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

    /// <summary>Reserves an explicit id, or returns why it cannot be used.</summary>
    private (string Message, string Help)? ReserveId(HeadingId id)
    {
        const string MustBeUnique = "ids must be unique on a page";
        if (!id.IsValid)
        {
            return (
                $"'{id.Text}' is not a valid id for a heading",
                "use the letters a to z, digits, '-', '_' and '.', starting with a letter");
        }

        if (reservedIds.Contains(id.Text))
        {
            return ($"the templates use the id '{id.Text}'", MustBeUnique);
        }

        if (!_anchors.Add(id.Text))
        {
            var owner = id.Text.StartsWith(FootnotePrefix, StringComparison.Ordinal) ? "part" : "heading";
            return ($"another {owner} of this text has the id '{id.Text}'", MustBeUnique);
        }

        return null;
    }

    /// <summary>Returns the id of a footnote.</summary>
    public string FootnoteId(Footnote footnote) =>
        string.Create(CultureInfo.InvariantCulture, $"{FootnotePrefix}{footnote.Order}");

    /// <summary>Returns the id of a footnote mark in the text.</summary>
    public string FootnoteMarkId(FootnoteLink link) =>
        string.Create(CultureInfo.InvariantCulture, $"{FootnotePrefix}ref-{link.Index}");

    /// <summary>Returns the plain text of inlines.</summary>
    public string TextOf(ContainerInline? container)
    {
        if (container is null)
        {
            return "";
        }

        var text = new System.Text.StringBuilder();
        PlainText.Append(text, container, Index, Language);
        return text.ToString();
    }
}

/// <summary>A section of a page, or a block of it, that is shown in a text.</summary>
/// <param name="Target">The entity of the page.</param>
/// <param name="Fragment">The heading or block as written.</param>
/// <param name="Span">The position in the file.</param>
/// <param name="Offset">The offset in the HTML of the text that shows it.</param>
internal sealed record SectionEmbed(Entity Target, string Fragment, SourceSpan Span, int Offset)
{
    /// <summary>How many sections may be one in the other.</summary>
    public const int MaximumNesting = 5;
}

/// <summary>A reference in a paragraph whose range is not known yet.</summary>
internal readonly record struct PendingReference(
    Entity Target, SourceSpan Span, string? Label, bool IsEmbed, int Paragraph);
