using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Languages;
using SiteGen.Markup.Renderers;
using SiteGen.Markup.Syntax;
using SiteGen.Text;
using SourceSpan = SiteGen.Text.SourceSpan;

namespace SiteGen.Markup;

/// <summary>
/// Renders the Markdown of entities, one after another. Not thread-safe; each thread has its own. Syntax trees are not
/// kept: with 10,000 files they would triple the memory and the time of garbage collection.
/// </summary>
public sealed class MarkupRenderer
{
    private const int ExcerptLength = 280;

    private readonly MarkupState _state;
    private readonly HashSet<string> _unsupported = new(StringComparer.Ordinal);
    private HtmlRenderer _renderer;

    /// <param name="index">Resolves references.</param>
    /// <param name="media">The files that texts can show.</param>
    /// <param name="reservedIds">The ids that the templates use, which headings avoid.</param>
    /// <param name="glossary">The terms that texts can link to.</param>
    /// <param name="language">The language of the site.</param>
    internal MarkupRenderer(
        EntityIndex index, MediaFiles media, IReadOnlySet<string> reservedIds, Glossary glossary, Language language)
    {
        _state = new MarkupState(index, media, reservedIds, glossary, language);
        _renderer = CreateRenderer();
    }

    /// <summary>Returns the terms of a site.</summary>
    /// <param name="pages">Its pages.</param>
    /// <param name="index">Resolves the references in headings.</param>
    /// <param name="reservedIds">The ids that the templates use.</param>
    /// <param name="language">The language of the site.</param>
    internal static Glossary GlossaryOf(
        IEnumerable<Page> pages, EntityIndex index, IReadOnlySet<string> reservedIds, Language language)
    {
        Page[] glossaries = [.. pages.Where(p => p.IsGlossary)];
        return glossaries.Length == 0 ? Glossary.Empty : new(
            glossaries,
            page => new MarkupRenderer(
                index, MediaFiles.None, reservedIds, Glossary.Empty, language).Render(page).Headings);
    }

    /// <summary>Renders all Markdown of an entity.</summary>
    public EntityMarkup Render(Entity entity)
    {
        var diagnostics = new List<Diagnostic>();
        var references = new List<TextReference>();
        var internalLinks = new List<InternalLink>();
        // The body comes first, so that its headings get the shortest ids.
        var written = entity.Body;
        SourceSpan MapBody(int start, int length) => new(entity.BodyStart + start, length);
        var (body, document, source) = RenderPiece(
            entity, written, 0, asLine: false, MapBody, diagnostics, references, internalLinks);
        SourceSpan SpanOf(int start, int length) => MapSpan(source, MapBody, start, length);
        Heading[] headings = [.. _state.Headings];
        var image = FindImage(entity, diagnostics);
        var blocks = _state.Blocks.ToArray();
        var endOfBody = _state.NotesOffset >= 0 ? _state.NotesOffset : _state.Output.Length;
        var embeds = _state.Embeds.ToList();
        var plainTextLimit = entity.Kind == EntityKind.Quote ? int.MaxValue : ExcerptLength;
        var plainText = document is null ? "" : PlainText.Of(document, _state.Index, _state.Language, plainTextLimit);
        CheckBody(entity, document, source.Text, plainText, SpanOf, diagnostics);

        var piece = 0;
        var (context, lines) = entity switch
        {
            Quote quote =>
                (RenderValue(quote.Context, asLine: false), RenderValues(quote.Versions.Select(v => v.Note))),
            Article article => (RichText.Empty, RenderValues(article.KeyPoints)),
            _ => (RichText.Empty, []),
        };
        var corrections = RenderValues(entity.Corrections.Select(c => c.Text));
        CheckWords(entity, diagnostics);
        return new EntityMarkup
        {
            Owner = entity,
            Body = body,
            PlainText = plainText,
            Headings = headings,
            Anchors = _state.Anchors,
            Original = entity is Quote { Original: { } original } ? ReadWords(original.Text) : "",
            Versions = entity is Quote { Versions: { Count: > 0 } versions }
                ? [.. versions.Select(v => ReadWords(v.Text))] : [],
            Context = context,
            Lines = lines,
            Corrections = corrections,
            References = InOrder(references),
            // Most texts have none of these. Unlike lists, empty arrays are shared.
            InternalLinks = internalLinks.ToArray(),
            Image = image,
            Attachments = _state.Attachments.ToArray(),
            Embeds = embeds.ToArray(),
            Blocks = blocks,
            EndOfBody = endOfBody,
            Lookups = _state.Lookups.ToArray(),
            PictureHosts = _state.PictureHosts.Count > 0
                ? new HashSet<string>(_state.PictureHosts) : EntityMarkup.NoHosts,
            Diagnostics = diagnostics.ToArray(),
            Marks = _state.Language.Quotes,
            QuotedPassages = entity is Article && document is not null
                ? QuotedPassage.FindUnlinked(document, source.Text, _state.Index, SpanOf)
                : [],
        };

        string ReadWords(string text) => QuoteWords.Read(text, _state.Index, _state.Language, _state.Lookups);

        RichText[] RenderValues(IEnumerable<MarkdownValue?> values) =>
            [.. values.Select(value => RenderValue(value, asLine: true))];

        RichText RenderValue(MarkdownValue? value, bool asLine)
        {
            if (value is null)
            {
                return RichText.Empty;
            }

            SourceSpan MapValue(int start, int length) => SpanInValue(entity.File, value, start, length);
            var text = RenderPiece(
                entity, value.Text, ++piece, asLine, MapValue, diagnostics, references, internalLinks).Text;
            embeds.AddRange(_state.Embeds.Select(e => e with { Offset = -1 }));
            return text;
        }
    }

    /// <summary>Returns references in the order of the file. Those of the body were collected first.</summary>
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

    private (RichText Text, MarkdownDocument? Document, UncommentedText Source) RenderPiece(
        Entity entity,
        string written,
        int piece,
        bool asLine,
        Func<int, int, SourceSpan> mapWritten,
        List<Diagnostic> diagnostics,
        List<TextReference> references,
        List<InternalLink> internalLinks)
    {
        var source = UncommentedText.OfMarkdown(written);
        SourceSpan SpanOf(int start, int length) => MapSpan(source, mapWritten, start, length);
        _state.Begin(entity, source.Text, SpanOf, diagnostics, piece);
        if (MarkdownLimits.FindExcess(source.Text) is var (offset, problem, help))
        {
            diagnostics.Add(new(Rules.MarkdownTooDeep, entity.File, SpanOf(offset, 1), problem, help));
            return (RichText.Empty, null, source);
        }

        MarkdownDocument document;
        BlockIdHtml? blocks = null;
        try
        {
            (document, source) = UncommentedMarkdown.Parse(
                source,
                written,
                entity is Quote && piece == 0 ? QuoteWords.PipelineFor(source.Text) : MarkdownSyntax.Of(source.Text));
            _state.Text = source.Text;
            ReportUnclosed(source, written, mapWritten);
            _state.ReserveIds(document);
            if (BlockId.AllOf(document).Count > 0)
            {
                blocks = new(_state);
                blocks.Attach(_renderer);
            }

            // A line has no <p> around it: templates choose the element.
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
            // The exception leaves the renderer with a wrong depth.
            _renderer = CreateRenderer();
            diagnostics.Add(new(
                Rules.MarkdownTooDeep,
                entity.File,
                SpanOf(0, 0),
                "the Markdown is nested too deeply",
                "look for long runs of '>', '[' or indentation"));
            return (RichText.Empty, null, source);
        }

        catch (TextTooLargeException exception)
        {
            _renderer = CreateRenderer();
            diagnostics.Add(new(
                Rules.MarkdownTooDeep, entity.File, exception.Span, exception.Message, MarkdownLimits.Shorten));
            return (RichText.Empty, null, source);
        }

        blocks?.Detach(_renderer);
        CharacterReferences.Check(_state.Output.WrittenSpan, source.Text, _state, SpanOf);
        CheckMarkup(entity, document, piece);
        var result = new RichText(_state.Output.WrittenSpan.ToArray(), [.. _state.Slots]);
        // References in a paragraph share its excerpt, so that lists can show it once.
        var paragraphs = _state.Paragraphs.ConvertAll(range => result.Excerpt(range, entity.Path));
        foreach (var reference in _state.References)
        {
            var paragraph = reference.Paragraph < 0 ? RichText.Empty : paragraphs[reference.Paragraph];
            references.Add(new(reference.Target, reference.Span, reference.Label, reference.IsEmbed, paragraph));
        }

        internalLinks.AddRange(_state.InternalLinks);
        return (result, document, source);
    }

    /// <summary>Reports markup that is not supported, and words in quotation marks of their own.</summary>
    private void CheckMarkup(Entity entity, MarkdownDocument document, int piece)
    {
        if (piece == 0)
        {
            _unsupported.Clear();
        }

        if (entity is Quote && piece == 0)
        {
            WordsInMarks.Check(_state.Text, _state.SpanOf, _state.Report);
        }
        else
        {
            UnsupportedMarkup.Check(document, _state, _unsupported);
        }
    }

    /// <summary>Reports words of the front matter of a quotation in quotation marks of their own.</summary>
    private static void CheckWords(Entity entity, List<Diagnostic> diagnostics)
    {
        if (entity is Quote quote)
        {
            Check(quote.Original?.Text, quote.Original?.Span ?? default);
            foreach (var version in quote.Versions)
            {
                Check(version.Text, version.Span);
            }
        }

        void Check(string? words, SourceSpan span) => WordsInMarks.Check(
            words ?? "",
            (_, _) => span,
            (rule, at, message, help) => diagnostics.Add(new(rule, entity.File, at, message, help)));
    }

    /// <summary>Reports a comment that is not closed.</summary>
    private void ReportUnclosed(UncommentedText source, string written, Func<int, int, SourceSpan> mapWritten)
    {
        if (source.Unclosed is { } offset)
        {
            _state.Report(
                Rules.CommentUnclosed,
                mapWritten(offset, UncommentedText.MarkLength(written, offset)),
                UncommentedText.Explain(written, offset, "text"),
                UncommentedText.WayOut(written, offset, isMarkdown: true));
        }
    }

    /// <summary>Reports a quotation, article or page without text, and mistakes in the structure of the body.</summary>
    private static void CheckBody(
        Entity entity,
        MarkdownDocument? document,
        string text,
        string plainText,
        Func<int, int, SourceSpan> mapSpan,
        List<Diagnostic> diagnostics)
    {
        if (document is null)
        {
            return;
        }

        if (entity is Quote or Article or Page && (document.Count == 0
            || (entity is Quote && string.IsNullOrWhiteSpace(plainText))))
        {
            var (rule, message, help) = entity is Quote
                ? (Rules.BodyMissing, "the quotation has no words", "write them below the front matter")
                : (Rules.TextMissing, $"the {entity.Kind.Name()} has no text", "write it below the front matter");
            diagnostics.Add(new(rule, entity.File, new(entity.BodyStart, 0), message, help));
        }

        if (SecondFrontMatter.Find(text) is { } second)
        {
            diagnostics.Add(new(
                Rules.SecondFrontMatter, entity.File, mapSpan(second.Start, second.Length),
                "this looks like a second front matter, and is part of the text",
                "move its keys to the top of the file, or put another entity into a file of its own"));
        }

        BodyStructure.Check(document, text, entity, mapSpan, diagnostics);
    }

    /// <summary>Returns the picture of an entity, and reports it if it is not a file of the site.</summary>
    private MediaPicture? FindImage(Entity entity, List<Diagnostic> diagnostics)
    {
        if (entity.Image is not { } image)
        {
            return null;
        }

        if (_state.FindMedia(image.Source) is { } path)
        {
            return new(path, _state.Media.SizeOf(path));
        }

        diagnostics.Add(new(
            Rules.LinkBroken,
            entity.File,
            FrontMatter.Locate(entity.File, "image", "src"),
            $"there is no picture '{image.Source}'",
            LinkAddress.NearestMedia(entity.File.Path, image.Source, _state.Media.Paths)
                ?? "pictures belong in content/media; the address is relative to this file"));
        return null;
    }

    /// <summary>Returns the span in the file of a part of a text without comments.</summary>
    /// <param name="source">The text.</param>
    /// <param name="mapSpan">Maps an offset and a length in the text as written to a span of the file.</param>
    /// <param name="start">The offset of the part.</param>
    /// <param name="length">Its length.</param>
    private static SourceSpan MapSpan(
        UncommentedText source, Func<int, int, SourceSpan> mapSpan, int start, int length)
    {
        if (!source.HasComments)
        {
            return mapSpan(start, length);
        }

        var span = source.SpanIn(start, length);
        return mapSpan(span.Start, span.Length);
    }

    /// <summary>
    /// Returns the span in the file of a part of a value. YAML folding, escapes and quotation marks move characters, so
    /// the part is searched for in the value as written; if it is not found, the span is that of the whole value.
    /// </summary>
    private static SourceSpan SpanInValue(SourceFile file, MarkdownValue value, int start, int length)
    {
        start = Math.Min(start, value.Text.Length);
        length = Math.Min(length, value.Text.Length - start);
        var offset = length == 0 ? -1 : Occurrence.FindInSource(file.Slice(value.Span), value.Text, start, length);
        return offset < 0 ? value.Span : new(value.Span.Start + offset, length);
    }

    private HtmlRenderer CreateRenderer()
    {
        var renderer = new HtmlRenderer(_state.Output);
        MarkdownSyntax.Texts.Setup(renderer);
        Replace<ParagraphRenderer>(renderer, new ParagraphHtmlRenderer(_state));
        Replace<HeadingRenderer>(renderer, new HeadingHtmlRenderer(_state));
        Replace<HtmlBlockRenderer>(renderer, new HtmlBlockAsTextRenderer(_state));
        Replace<HtmlInlineRenderer>(renderer, new HtmlInlineAsTextRenderer(_state));
        Replace<LinkInlineRenderer>(renderer, new LinkHtmlRenderer(_state));
        Replace<AutolinkInlineRenderer>(renderer, new AutolinkHtmlRenderer(_state));
        Replace<HtmlTableRenderer>(renderer, new TableHtmlRenderer(_state.Language));
        Replace<HtmlDefinitionListRenderer>(renderer, new DefinitionListHtmlRenderer(_state));
        Replace<HtmlFootnoteLinkRenderer>(renderer, new FootnoteLinkHtmlRenderer(_state));
        Replace<HtmlFootnoteGroupRenderer>(renderer, new FootnoteGroupHtmlRenderer(_state));
        Replace<QuoteBlockRenderer>(renderer, new CalloutHtmlRenderer(_state));
        Replace<HtmlTaskListRenderer>(renderer, new TaskHtmlRenderer(_state.Language));
        Replace<LiteralInlineRenderer>(renderer, new LiteralHtmlRenderer(_state));
        Replace<LineBreakInlineRenderer>(renderer, new LineBreakHtmlRenderer(_state));
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
}
