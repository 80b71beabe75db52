using System.Text;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markup;

/// <summary>
/// The text of a Markdown file that is not part of the site, without marks, links' addresses and front matter, and where
/// each character of it stands in the file.
/// </summary>
internal static class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline =
        new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().UseDefinitionLists().UseYamlFrontMatter().UsePreciseSourceLocation().Build();

    /// <summary>Extracts the text.</summary>
    /// <returns>The text, and for each of its characters the UTF-16 offset in the Markdown.</returns>
    public static (string Text, int[] Places) Extract(string markdown)
    {
        var result = new Extracted();
        try
        {
            result.AppendBlocks(Markdown.Parse(markdown, Pipeline));
        }
        catch (ArgumentException exception) when (exception.Message.Contains("nested", StringComparison.Ordinal))
        {
            // Nested so deeply that the parser gives up: the text as it stands is searched instead.
            return (markdown, [.. Enumerable.Range(0, markdown.Length)]);
        }

        return (result.Text.ToString(), [.. result.Places]);
    }

    private sealed class Extracted
    {
        public StringBuilder Text { get; } = new();
        public List<int> Places { get; } = [];

        public void AppendBlocks(ContainerBlock container)
        {
            foreach (var block in container)
            {
                switch (block)
                {
                    case YamlFrontMatterBlock or LinkReferenceDefinitionGroup:
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

        private void AppendInlines(ContainerInline container)
        {
            foreach (var inline in container)
            {
                switch (inline)
                {
                    case LiteralInline literal:
                        // An escaped character stands behind its backslash.
                        Add(literal.Content.AsSpan(), literal.Span.End + 1 - literal.Content.Length, isRun: true);
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
                    case ContainerInline nested:
                        AppendInlines(nested);
                        break;
                    default:
                        break;
                }
            }
        }

        /// <summary>Adds characters; a run stands in the file as it is, anything else has one place there.</summary>
        private void Add(ReadOnlySpan<char> text, int place, bool isRun = false)
        {
            Text.Append(text);
            for (var i = 0; i < text.Length; i++)
            {
                Places.Add(place + (isRun ? i : 0));
            }
        }
    }
}
