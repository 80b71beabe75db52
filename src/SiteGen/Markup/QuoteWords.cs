using System.Buffers;
using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using SiteGen.Content;
using SiteGen.Languages;
using SiteGen.Markup.Syntax;

namespace SiteGen.Markup;

/// <summary>
/// How the words of a quotation are read, so that they stay what was said: paragraphs, line breaks, emphasis around
/// words, backslash escapes, links and footnotes. What begins a heading, a list, a block quotation, code or a table
/// elsewhere is words here.
/// </summary>
internal static class QuoteWords
{
    private static readonly SearchValues<char> Markup = SearchValues.Create("*_\\&<>[\r\n");

    private static readonly MarkdownPipeline Words = BuildPipeline(isBlockQuote: false);
    private static readonly MarkdownPipeline WordsInBlockQuote = BuildPipeline(isBlockQuote: true);

    /// <summary>
    /// Returns the pipeline for the words of a quotation. Only if all their lines begin with <c>&gt;</c>, these signs
    /// are no words: somebody copied them from a block quotation.
    /// </summary>
    public static MarkdownPipeline PipelineFor(string text) =>
        text.AsSpan().TrimStart() is ['>', ..] && IsBlockQuote(text) ? WordsInBlockQuote : Words;

    /// <summary>Returns words in the front matter, such as those of a version, as the body would show them.</summary>
    /// <param name="text">The words as written.</param>
    /// <param name="index">Resolves links.</param>
    /// <param name="language">The language of the site.</param>
    /// <param name="lookups">Receives the ids that were looked up.</param>
    public static string Read(string text, EntityIndex index, Language language, HashSet<string> lookups)
    {
        if (!text.AsSpan().ContainsAny(Markup) || MarkdownLimits.FindExcess(text) is not null)
        {
            return text;
        }

        try
        {
            var document = Markdown.Parse(text, PipelineFor(text));
            lookups.UnionWith(document.Descendants<WikiLink>().SelectMany(
                link => EntityIndex.LookupsOf(link.Target, index.Find(Reference.InText(link.Target)))));
            return PlainText.Of(document, index, language);
        }
        catch (ArgumentException exception) when (exception.Message.Contains("nested", StringComparison.Ordinal))
        {
            return text;
        }
    }

    private static bool IsBlockQuote(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (!line.IsWhiteSpace() && line.TrimStart() is not ['>', ..])
            {
                return false;
            }
        }

        return true;
    }

    private static MarkdownPipeline BuildPipeline(bool isBlockQuote)
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        builder.BlockParsers.Clear();
        if (isBlockQuote)
        {
            builder.BlockParsers.Add(new QuoteBlockParser());
        }

        builder.BlockParsers.Add(new QuoteParagraphParser());
        builder.InlineParsers.Clear();
        builder.InlineParsers.AddRange(
        [
            new HtmlEntityParser(),
            new WikiLinkParser(),
            new NoteMarkParser(),
            new QuoteEscapeParser(),
            new QuoteEmphasisParser(),
            new AutolinkInlineParser(),
            new LineBreakInlineParser(),
        ]);
        return builder.UseFootnotes().Build();
    }

    /// <summary>Parses paragraphs, and nothing else: a line such as <c>[Musk]: …</c> defines no link.</summary>
    private sealed class QuoteParagraphParser : ParagraphBlockParser
    {
        public QuoteParagraphParser()
        {
            ParseSetextHeadings = false;
        }

        public override bool Close(BlockProcessor processor, Block block)
        {
            if (block is ParagraphBlock paragraph)
            {
                ref var lines = ref paragraph.Lines;
                for (var i = 0; i < lines.Count; i++)
                {
                    lines.Lines[i].Slice.TrimStart();
                }

                lines.Lines[lines.Count - 1].Slice.TrimEnd();
            }

            return true;
        }
    }
}
