using System.Text;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markup;

/// <summary>
/// Extracts the text of a Markdown file that is not part of the site: without markup, addresses of links and front
/// matter, and with the offset of each character in the file.
/// </summary>
internal static class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseFootnotes()
        .UseDefinitionLists()
        .UseYamlFrontMatter()
        .UsePreciseSourceLocation()
        .Build();

    /// <summary>Extracts the text.</summary>
    /// <returns>The text, and for each of its characters the UTF-16 offset in the Markdown.</returns>
    public static (string Text, int[] Offsets) Extract(string markdown)
    {
        if (MarkdownLimits.FindExcess(markdown) is not null)
        {
            return (markdown, [.. Enumerable.Range(0, markdown.Length)]);
        }

        var extractor = new Extractor();
        try
        {
            extractor.AppendBlocks(Markdown.Parse(markdown, Pipeline));
        }
        catch (ArgumentException exception) when (exception.Message.Contains("nested", StringComparison.Ordinal))
        {
            // The Markdown is nested too deeply for the parser, so the file is searched as it is.
            return (markdown, [.. Enumerable.Range(0, markdown.Length)]);
        }

        return (extractor.Text.ToString(), [.. extractor.Offsets]);
    }

    /// <summary>Extracts the text without code, and tells which of it is in block quotations.</summary>
    /// <returns>
    /// The text, for each of its characters the UTF-16 offset in the Markdown, and the ranges of the block quotations
    /// in the text. A callout is none.
    /// </returns>
    public static (string Text, int[] Offsets, IReadOnlyList<(int Start, int End)> BlockQuotes) ExtractProse(
        string markdown)
    {
        if (MarkdownLimits.FindExcess(markdown) is not null)
        {
            return (markdown, [.. Enumerable.Range(0, markdown.Length)], []);
        }

        var extractor = new Extractor { SkipsCode = true };
        try
        {
            extractor.AppendBlocks(Markdown.Parse(markdown, Pipeline));
        }
        catch (ArgumentException exception) when (exception.Message.Contains("nested", StringComparison.Ordinal))
        {
            return (markdown, [.. Enumerable.Range(0, markdown.Length)], []);
        }

        return (extractor.Text.ToString(), [.. extractor.Offsets], extractor.BlockQuotes);
    }

    private sealed class Extractor
    {
        public bool SkipsCode { get; init; }

        public List<(int Start, int End)> BlockQuotes { get; } = [];

        public StringBuilder Text { get; } = new();

        public List<int> Offsets { get; } = [];

        public void AppendBlocks(ContainerBlock container)
        {
            // The parser moves footnotes and some tables. Positions are looked up in texts, so these keep the order of
            // the file.
            foreach (var block in container
                .SelectMany(b => b is FootnoteGroup notes ? notes : (IEnumerable<Block>)[b])
                .OrderBy(b => b.Span.Start))
            {
                switch (block)
                {
                    case YamlFrontMatterBlock or LinkReferenceDefinitionGroup:
                    case CodeBlock when SkipsCode:
                        break;
                    case QuoteBlock quote:
                        AppendQuote(quote);
                        break;
                    case LeafBlock { Inline: { } inline }:
                        AppendInlines(inline);
                        Add("\n\n", block.Span.End);
                        break;
                    case LeafBlock { Lines.Count: > 0 } code:
                        foreach (var line in code.Lines.Lines.Take(code.Lines.Count))
                        {
                            Add(line.Slice.AsSpan(), line.Position, isRun: true);
                            Add("\n", line.Position + line.Slice.Length);
                        }

                        Add("\n", block.Span.End);
                        break;
                    case ContainerBlock nested:
                        AppendBlocks(nested);
                        break;
                    default:
                        break;
                }
            }
        }

        private void AppendQuote(QuoteBlock quote)
        {
            var start = Text.Length;
            AppendBlocks(quote);
            if (!Text.ToString(start, Text.Length - start).StartsWith("[!", StringComparison.Ordinal))
            {
                BlockQuotes.Add((start, Text.Length));
            }
        }

        private void AppendInlines(ContainerInline container)
        {
            foreach (var inline in container)
            {
                switch (inline)
                {
                    case LiteralInline literal:
                        // The span of an escaped character includes its backslash, the content does not.
                        Add(literal.Content.AsSpan(), literal.Span.End + 1 - literal.Content.Length, isRun: true);
                        break;
                    case CodeInline when SkipsCode:
                        Add(" ", inline.Span.Start);
                        break;
                    case CodeInline code:
                        Add(code.Content, code.Span.Start + code.DelimiterCount, isRun: true);
                        break;
                    case HtmlEntityInline entity:
                        Add(entity.Transcoded.AsSpan(), entity.Span.Start);
                        break;
                    case LineBreakInline lineBreak:
                        Add("\n", lineBreak.Span.Start);
                        break;
                    case AutolinkInline auto:
                        Add(auto.Url, auto.Span.Start + 1, isRun: true);
                        break;
                    case FootnoteLink or LinkInline { IsImage: true }:
                        break;
                    case DelimiterInline delimiter:
                        // A bracket that opened no link.
                        Add(delimiter.ToLiteral(), delimiter.Span.Start, isRun: true);
                        AppendInlines(delimiter);
                        break;
                    case ContainerInline nested:
                        AppendInlines(nested);
                        break;
                    default:
                        break;
                }
            }
        }

        /// <summary>
        /// Adds characters. The characters of a run follow each other in the file; otherwise all have the same offset.
        /// No offset is before an earlier one: of some constructs, the parser does not know where they end.
        /// </summary>
        private void Add(ReadOnlySpan<char> text, int offset, bool isRun = false)
        {
            Text.Append(text);
            for (var i = 0; i < text.Length; i++)
            {
                Offsets.Add(Math.Max(Offsets.Count == 0 ? 0 : Offsets[^1], offset + (isRun ? i : 0)));
            }
        }
    }
}
