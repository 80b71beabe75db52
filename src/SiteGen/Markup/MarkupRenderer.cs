using Markdig;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SiteGen.Text;
using SourceSpan = SiteGen.Text.SourceSpan;

namespace SiteGen.Markup;

/// <summary>
/// Renders the Markdown of entities, one after another; one renderer per thread. The syntax trees are not kept: at ten
/// thousand files they would triple the memory and the time of garbage collection.
/// </summary>
public sealed class MarkupRenderer
{
    /// <summary>Longer texts are refused: some constructs take the parser quadratic time.</summary>
    private const int MaximumLength = 4 * 1024 * 1024;

    private const int MaximumUnclosed = 500;
    private const int ExcerptLength = 280;

    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    private readonly MarkupState _state;
    private HtmlRenderer _renderer;

    /// <param name="index">Resolves what the text refers to.</param>
    /// <param name="media">Paths of media files below <c>content/</c>.</param>
    /// <param name="reservedIds">Anchors of the templates, which headings leave alone.</param>
    public MarkupRenderer(EntityIndex index, IReadOnlySet<string> media, IReadOnlySet<string> reservedIds)
    {
        _state = new MarkupState(index, media, reservedIds);
        _renderer = CreateRenderer();
    }

    /// <summary>Renders everything that is Markdown in an entity.</summary>
    public EntityMarkup Render(Entity entity)
    {
        var diagnostics = new List<Diagnostic>();
        var references = new List<TextReference>();
        var places = new List<PlaceReference>();
        CheckImage(entity, diagnostics);

        // The body comes first: its headings keep the ids that values would have too.
        var text = entity.File.TextFrom(entity.BodyStart);
        var (body, document) = RenderPiece(entity, text, 0, asLine: false, (start, length) => new(entity.BodyStart + start, length), diagnostics, references, places);
        Heading[] headings = [.. _state.Headings];
        CheckBody(entity, document, text, diagnostics);

        var piece = 0;
        var (context, lines) = entity switch
        {
            Quote quote => (RenderValue(quote.Context, asLine: false), RenderValues(quote.Versions.Select(v => v.Note))),
            Article article => (RichText.Empty, RenderValues(article.KeyPoints)),
            _ => (RichText.Empty, []),
        };
        var corrections = RenderValues(entity.Corrections.Select(c => c.Text));
        return new EntityMarkup
        {
            Owner = entity,
            Body = body,
            PlainText = document is null ? "" : PlainText.Of(document, _state.Index, entity.Kind == EntityKind.Quote ? int.MaxValue : ExcerptLength),
            Headings = headings,
            Anchors = _state.Anchors,
            Context = context,
            Lines = lines,
            Corrections = corrections,
            References = InOrder(references),
            // Arrays: of ten thousand texts most have none of these, and share an empty one.
            Places = places.ToArray(),
            Lookups = _state.Lookups.ToArray(),
            Diagnostics = diagnostics.ToArray(),
            QuotedPassages = entity is Article && document is not null ? QuotedPassage.FindUnlinked(document, text, _state.Index, entity) : [],
        };

        RichText[] RenderValues(IEnumerable<MarkdownValue?> values) => [.. values.Select(value => RenderValue(value, asLine: true))];

        RichText RenderValue(MarkdownValue? value, bool asLine) => value is null ? RichText.Empty
            : RenderPiece(entity, value.Text, ++piece, asLine, (start, length) => MapSpan(entity.File, value, start, length), diagnostics, references, places).Text;
    }

    /// <summary>In the order of the file: that of the body, unless values in the front matter have some too.</summary>
    private static TextReference[] InOrder(List<TextReference> references)
    {
        for (var i = 1; i < references.Count; i++)
        {
            if (references[i].Span.Start < references[i - 1].Span.Start)
            {
                return [.. references.OrderBy(r => r.Span.Start)];
            }
        }

        return [.. references];
    }

    private (RichText Text, MarkdownDocument? Document) RenderPiece(
        Entity entity, string text, int piece, bool asLine, Func<int, int, SourceSpan> mapSpan, List<Diagnostic> diagnostics,
        List<TextReference> references, List<PlaceReference> places)
    {
        _state.Begin(entity, text, mapSpan, diagnostics, piece);
        if (FindExcess(text) is var (offset, problem))
        {
            diagnostics.Add(new(Rules.MarkdownTooDeep, entity.File, mapSpan(offset, 1), problem));
            return (RichText.Empty, null);
        }

        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(text, Pipeline);
            _state.TakeGivenIds(document);
            // A line is text without a paragraph around it: templates decide what it stands in.
            if (asLine && document is [ParagraphBlock line])
            {
                ParagraphRanges.WriteLeaf(_state, _renderer, line);
            }
            else
            {
                _renderer.Render(document);
            }
        }
        catch (ArgumentException exception) when (exception.Message.Contains("nested", StringComparison.Ordinal))
        {
            // The renderer counts its depth, and did not get to count back.
            _renderer = CreateRenderer();
            diagnostics.Add(new(Rules.MarkdownTooDeep, entity.File, mapSpan(0, 0), "the Markdown is nested too deeply",
                "look for long runs of '>', '[' or indentation"));
            return (RichText.Empty, null);
        }

        CharacterReferences.Check(_state.Output.WrittenSpan, text, _state, mapSpan);
        var result = new RichText(_state.Output.WrittenSpan.ToArray(), [.. _state.Slots]);
        // References in one paragraph share its excerpt, so that whoever lists them can tell that it is one.
        var paragraphs = _state.Paragraphs.ConvertAll(range => result.Excerpt(range, entity.Path));
        foreach (var reference in _state.References)
        {
            var paragraph = reference.Paragraph < 0 ? RichText.Empty : paragraphs[reference.Paragraph];
            references.Add(new(reference.Target, reference.Span, reference.Label, reference.IsEmbed, paragraph));
        }

        places.AddRange(_state.Places);
        return (result, document);
    }

    /// <summary>Words are what a quotation is; an article or a page without text is probably not finished.</summary>
    private static void CheckBody(Entity entity, MarkdownDocument? document, string text, List<Diagnostic> diagnostics)
    {
        if (document is null)
        {
            return;
        }

        if (entity is Quote or Article or Page && document.Count == 0)
        {
            var (rule, message) = entity is Quote ? (Rules.BodyMissing, "the quotation has no words") : (Rules.TextMissing, $"the {entity.Kind.Word()} has no text");
            diagnostics.Add(new(rule, entity.File, new(entity.BodyStart, 0), message, $"write {(entity is Quote ? "them" : "it")} below the front matter"));
        }

        BodyStructure.Check(document, text, entity, diagnostics);
    }

    /// <summary>The picture of an entity is a file in <c>content/media/</c>, like any other.</summary>
    private void CheckImage(Entity entity, List<Diagnostic> diagnostics)
    {
        if (entity.Image is { } image && !(LinkAddress.Resolve(entity.File.Path, image.Source) is { } path && _state.Media.Contains(LinkAddress.BelowContent(path))))
        {
            diagnostics.Add(new(Rules.LinkBroken, entity.File, FrontMatter.Locate(entity.File, "image", "src"), $"there is no picture '{image.Source}'",
                LinkAddress.NearestMedia(image.Source, _state.Media) ?? "pictures stand in content/media; the address is relative to this file"));
        }
    }

    /// <summary>
    /// The place in the file of a stretch of a value. Folding, escapes and quotation marks move characters, so the
    /// stretch is looked for in the value as written; where it does not stand there, the whole value is meant.
    /// </summary>
    private static SourceSpan MapSpan(SourceFile file, MarkdownValue value, int start, int length)
    {
        start = Math.Min(start, value.Text.Length);
        length = Math.Min(length, value.Text.Length - start);
        var offset = length == 0 ? -1 : Occurrence.FindAgain(file.Slice(value.Span), value.Text, start, length);
        return offset < 0 ? value.Span : new(value.Span.Start + offset, length);
    }

    private static (int Offset, string Problem)? FindExcess(string text)
    {
        if (text.Length > MaximumLength)
        {
            return (MaximumLength, "the text is longer than 4 MiB");
        }

        foreach (var (open, close) in (ReadOnlySpan<(string, string)>)[("[", "]"), ("](", ")"), ("<", ">"), ("![", "]")])
        {
            if (FindUnclosed(text, open, close) is { } place)
            {
                return (place, $"more than {MaximumUnclosed} times '{open}' is not closed here");
            }
        }

        return null;
    }

    /// <summary>Where too much has been opened and not closed: each open mark makes the parser look through the rest again.</summary>
    private static int? FindUnclosed(string text, string open, string close)
    {
        // Hardly any text has so many of them at all.
        if (text.AsSpan().Count(open[0]) <= MaximumUnclosed)
        {
            return null;
        }

        var depth = 0;
        for (var i = text.IndexOf(open[0], StringComparison.Ordinal); i >= 0 && i < text.Length; i++)
        {
            if (text.AsSpan(i).StartsWith(open))
            {
                depth++;
            }
            else if (text[i] == close[0] && depth > 0)
            {
                depth--;
            }

            if (depth > MaximumUnclosed)
            {
                return i;
            }
        }

        return null;
    }

    private HtmlRenderer CreateRenderer()
    {
        var renderer = new HtmlRenderer(_state.Output);
        Pipeline.Setup(renderer);
        Replace<ParagraphRenderer>(renderer, new ParagraphHtmlRenderer(_state));
        Replace<HeadingRenderer>(renderer, new HeadingHtmlRenderer(_state));
        Replace<HtmlBlockRenderer>(renderer, new HtmlBlockAsTextRenderer(_state));
        Replace<HtmlInlineRenderer>(renderer, new HtmlInlineAsTextRenderer(_state));
        Replace<LinkInlineRenderer>(renderer, new LinkHtmlRenderer(_state));
        Replace<AutolinkInlineRenderer>(renderer, new AutolinkHtmlRenderer(_state));
        Replace<HtmlTableRenderer>(renderer, new TableHtmlRenderer());
        Replace<HtmlDefinitionListRenderer>(renderer, new DefinitionListHtmlRenderer(_state));
        Replace<HtmlFootnoteLinkRenderer>(renderer, new FootnoteLinkHtmlRenderer(_state));
        Replace<HtmlFootnoteGroupRenderer>(renderer, new FootnoteGroupHtmlRenderer(_state));
        renderer.ObjectRenderers.Insert(0, new WikiLinkRenderer(_state));
        return renderer;
    }

    private static void Replace<TRenderer>(HtmlRenderer target, IMarkdownObjectRenderer renderer)
        where TRenderer : IMarkdownObjectRenderer
    {
        var renderers = target.ObjectRenderers;
        for (var i = 0; i < renderers.Count; i++)
        {
            if (renderers[i].GetType() == typeof(TRenderer))
            {
                renderers[i] = renderer;
                return;
            }
        }

        throw new InvalidOperationException($"Markdig has no {typeof(TRenderer).Name} to replace.");
    }

    /// <summary>
    /// Generic attributes are left out but for ids of headings (they allow <c>onclick</c>), automatic identifiers too (they differ with the
    /// globalization mode), and raw HTML is parsed, so that it can be found and shown as text.
    /// </summary>
    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().UseDefinitionLists().UsePreciseSourceLocation();
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new WikiLinkParser());
        builder.Extensions.Add(new HeadingIdExtension());
        return builder.Build();
    }
}
