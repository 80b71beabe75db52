using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace SiteGen.Markup.Syntax;

/// <summary>
/// What makes a block quotation a callout, as GitHub and Obsidian write it: <c>> [!note] Title</c>. A <c>-</c> or
/// <c>+</c> after the bracket makes it fold, closed or open at first.
/// </summary>
/// <param name="Kind">The kind.</param>
/// <param name="IsFolded">Whether it is closed at first; null if it does not fold.</param>
internal sealed record Callout(CalloutKind Kind, bool? IsFolded)
{
    private static readonly object Key = new();

    /// <summary>Returns the callout that a block quotation is; null if it is none.</summary>
    public static Callout? Of(QuoteBlock block) => (Callout?)block.GetData(Key);

    internal void AttachTo(QuoteBlock block) => block.SetData(Key, this);
}

/// <summary>The title of a callout, its first block; there is none if the word of its kind is the title.</summary>
internal sealed class CalloutTitle : LeafBlock
{
    public CalloutTitle()
        : base(null)
    {
        ProcessInlines = true;
    }
}

/// <summary>Parses callouts, once their block quotation is complete.</summary>
internal sealed class CalloutExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.FindExact<QuoteBlockParser>()!.Closed += TakeHead;
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private static void TakeHead(BlockProcessor processor, Block block)
    {
        if (block is not QuoteBlock quote || quote is not [ParagraphBlock { Lines.Count: > 0 } paragraph, ..])
        {
            return;
        }

        var line = paragraph.Lines.Lines[0];
        var text = line.Slice.AsSpan();
        var indent = text.Length - text.TrimStart().Length;
        var length = text.IndexOf(']');
        if (!text[indent..].StartsWith("[!") || length <= indent + 2)
        {
            return;
        }

        // Obsidian keeps settings after a bar: [!note|wide].
        var word = text[(indent + 2)..length];
        word = word[..(word.IndexOf('|') is >= 0 and var bar ? bar : word.Length)].Trim();
        if (word.IsEmpty || HasOther(word))
        {
            return;
        }

        var sign = length + 1 < text.Length && text[length + 1] is '-' or '+' ? text[length + 1] : ' ';
        new Callout(CalloutKinds.Of(word.ToString()), sign == ' ' ? null : sign == '-').AttachTo(quote);
        var start = length + (sign == ' ' ? 1 : 2);
        paragraph.Lines.RemoveAt(0);
        if (paragraph.Lines.Count == 0)
        {
            quote.RemoveAt(0);
        }

        var title = text[start..];
        var from = start + title.Length - title.TrimStart().Length;
        if (!title.IsWhiteSpace())
        {
            var slice = new StringSlice(
                line.Slice.Text, line.Slice.Start + from, line.Slice.Start + from + title.Trim().Length - 1);
            var leaf = new CalloutTitle { Span = new(slice.Start, slice.End), Line = line.Line, Lines = new(1) };
            leaf.Lines.Add(new StringLine(ref slice)
            {
                Position = line.Position + from,
                Line = line.Line,
                Column = line.Column + from,
            });
            quote.Insert(0, leaf);
        }
    }

    /// <summary>Whether a word has characters that no name of a kind has in any script.</summary>
    private static bool HasOther(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '_' or ' '))
            {
                return true;
            }
        }

        return false;
    }
}
