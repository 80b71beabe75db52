using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace SiteGen.Markup;

/// <summary>The id that a writer gave a heading: <c>{#id}</c> behind it.</summary>
/// <param name="Text">What stands between <c>{#</c> and <c>}</c>; it may have another form than ids have.</param>
/// <param name="Start">Where the braces begin in the Markdown.</param>
/// <param name="Length">How many characters they are.</param>
internal sealed record HeadingId(string Text, int Start, int Length)
{
    private static readonly object Key = new();

    /// <summary>Whether it is one: letters, digits, hyphens, underscores and full stops of ASCII, a letter first.</summary>
    public bool IsValid => Text.Length > 0 && char.IsAsciiLetter(Text[0]) && Text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    /// <summary>The ids of a document, in the order of the text; empty where there are none, as in most.</summary>
    public static IReadOnlyList<HeadingId> AllOf(MarkdownDocument document) => (List<HeadingId>?)document.GetData(Key) ?? [];

    /// <summary>The id of a heading, or null.</summary>
    public static HeadingId? Of(HeadingBlock heading) => (HeadingId?)heading.GetData(Key);

    internal static void Attach(MarkdownDocument document, HeadingBlock heading, HeadingId id)
    {
        heading.SetData(Key, id);
        if (document.GetData(Key) is not List<HeadingId> all)
        {
            document.SetData(Key, all = []);
        }

        all.Add(id);
    }
}

/// <summary>
/// Takes <c>{#id}</c> off the end of headings, before what stands in them is parsed. Of the attributes that extended
/// Markdown knows it is the only one: others could carry scripts.
/// </summary>
internal sealed class HeadingIdExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        // A heading that is underlined is a paragraph until its last line.
        pipeline.BlockParsers.FindExact<HeadingBlockParser>()!.Closed += Take;
        pipeline.BlockParsers.FindExact<ParagraphBlockParser>()!.Closed += Take;
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private static void Take(BlockProcessor processor, Block block)
    {
        if (block is not HeadingBlock { Lines.Count: > 0 } heading)
        {
            return;
        }

        ref var line = ref heading.Lines.Lines[heading.Lines.Count - 1].Slice;
        var text = line.AsSpan().TrimEnd();
        if (text.IsEmpty || text[^1] != '}' || FindOpening(text) is not { } open)
        {
            return;
        }

        HeadingId.Attach(processor.Document, heading, new(text[(open + 2)..^1].ToString(), line.Start + open, text.Length - open));
        text = text[..open].TrimEnd();
        if (!heading.IsSetext)
        {
            text = WithoutClosing(text);
        }

        line = new StringSlice(line.Text, line.Start, line.Start + text.Length - 1);
    }

    /// <summary>Where <c>{#</c> begins; null where the braces hold something else than one word, or are escaped.</summary>
    private static int? FindOpening(ReadOnlySpan<char> text)
    {
        var open = text.LastIndexOf('{');
        if (open < 0 || text[open + 1] != '#' || text[(open + 2)..^1].ContainsAny(" \t}"))
        {
            return null;
        }

        var escapes = open - (text[..open].LastIndexOfAnyExcept('\\') + 1);
        return escapes % 2 == 0 ? open : null;
    }

    /// <summary>The number signs that may close a heading stand before the id too: <c>## Heading ## {#id}</c>.</summary>
    private static ReadOnlySpan<char> WithoutClosing(ReadOnlySpan<char> text)
    {
        var rest = text.TrimEnd('#');
        return rest.Length < text.Length && (rest.IsEmpty || rest[^1] is ' ' or '\t') ? rest.TrimEnd() : text;
    }
}
