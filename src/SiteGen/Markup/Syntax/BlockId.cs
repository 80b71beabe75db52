using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace SiteGen.Markup.Syntax;

/// <summary>
/// The id of a block, to which links refer as in Obsidian: <c>^id</c> at the end of a paragraph, or after an empty line
/// below a list, a table or a quotation.
/// </summary>
/// <param name="Anchor">The id with its <c>^</c>, which no heading has.</param>
/// <param name="Start">Its offset in the Markdown.</param>
internal sealed record BlockId(string Anchor, int Start)
{
    private static readonly object Key = new();

    /// <summary>Returns the ids of a document, in the order of the text.</summary>
    public static IReadOnlyList<BlockId> AllOf(MarkdownDocument document) =>
        (List<BlockId>?)document.GetData(Key) ?? [];

    /// <summary>Returns the id of a block, or null.</summary>
    public static BlockId? Of(MarkdownObject block) => block.GetData(Key) as BlockId;

    internal static void Attach(MarkdownDocument document, Block block, BlockId id)
    {
        block.SetData(Key, id);
        if (document.GetData(Key) is not List<BlockId> all)
        {
            document.SetData(Key, all = []);
        }

        all.Add(id);
    }
}

/// <summary>Parses the ids of blocks, and removes them before the content of the blocks is parsed.</summary>
internal sealed class BlockIdExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.FindExact<ParagraphBlockParser>()!.Closed += TakeId;
        pipeline.BlockParsers.FindExact<HeadingBlockParser>()!.Closed += TakeId;
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private static void TakeId(BlockProcessor processor, Block block)
    {
        if (block is not LeafBlock { Lines.Count: > 0 } leaf)
        {
            return;
        }

        ref var line = ref leaf.Lines.Lines[leaf.Lines.Count - 1].Slice;
        var text = line.AsSpan().TrimEnd();
        var open = text.LastIndexOf('^');
        if (open < 0 || !IsId(text[(open + 1)..]) || (open > 0 && text[open - 1] is not (' ' or '\t')))
        {
            return;
        }

        var id = new BlockId(text[open..].ToString(), line.Start + open);
        var rest = text[..open].TrimEnd();
        var before = leaf.Parent!.IndexOf(leaf) - 1;
        if (!rest.IsEmpty)
        {
            line = new StringSlice(line.Text, line.Start, line.Start + rest.Length - 1, line.NewLine);
            BlockId.Attach(processor.Document, leaf, id);
        }
        else if (leaf is ParagraphBlock && leaf.Lines.Count > 1)
        {
            leaf.Lines.RemoveAt(leaf.Lines.Count - 1);
            BlockId.Attach(processor.Document, leaf, id);
        }
        else if (leaf is ParagraphBlock && before >= 0)
        {
            BlockId.Attach(processor.Document, leaf.Parent![before], id);
            leaf.Parent.Remove(leaf);
        }
    }

    private static bool IsId(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '-')
            {
                return false;
            }
        }

        return !text.IsEmpty;
    }
}
