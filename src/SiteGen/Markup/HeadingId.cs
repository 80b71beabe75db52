using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;

namespace SiteGen.Markup;

/// <summary>An explicit id of a heading: <c>{#id}</c> at its end.</summary>
/// <param name="Text">The text between <c>{#</c> and <c>}</c>, which may not be a valid id.</param>
/// <param name="Start">The offset of the opening brace in the Markdown.</param>
/// <param name="Length">The length with the braces.</param>
internal sealed record HeadingId(string Text, int Start, int Length)
{
    private static readonly object Key = new();

    /// <summary>
    /// Whether the text is a valid id: ASCII letters, digits, hyphens, underscores and full stops, starting with a
    /// letter.
    /// </summary>
    public bool IsValid => Text.Length > 0
        && char.IsAsciiLetter(Text[0])
        && Text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    /// <summary>Returns the explicit ids of a document, in the order of the text.</summary>
    public static IReadOnlyList<HeadingId> AllOf(MarkdownDocument document) =>
        (List<HeadingId>?)document.GetData(Key) ?? [];

    /// <summary>Returns the explicit id of a heading, or null.</summary>
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
/// Parses <c>{#id}</c> at the end of headings, and removes it before their content is parsed. It is the only generic
/// attribute that is supported, because others could contain scripts.
/// </summary>
internal sealed class HeadingIdExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        // An underlined heading is parsed as a paragraph until its last line.
        pipeline.BlockParsers.FindExact<HeadingBlockParser>()!.Closed += TakeId;
        pipeline.BlockParsers.FindExact<ParagraphBlockParser>()!.Closed += TakeId;
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private static void TakeId(BlockProcessor processor, Block block)
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

        var id = text[(open + 2)..^1].ToString();
        HeadingId.Attach(processor.Document, heading, new(id, line.Start + open, text.Length - open));
        text = text[..open].TrimEnd();
        if (!heading.IsSetext)
        {
            text = WithoutClosingSequence(text);
        }

        line = new StringSlice(line.Text, line.Start, line.Start + text.Length - 1);
    }

    /// <summary>
    /// Returns the offset of <c>{#</c>; null if the braces do not contain a single word, or are escaped.
    /// </summary>
    private static int? FindOpening(ReadOnlySpan<char> text)
    {
        var open = text.LastIndexOf('{');
        if (open < 0 || text[open + 1] != '#' || text[(open + 2)..^1].ContainsAny(" \t}"))
        {
            return null;
        }

        var backslashes = open - (text[..open].LastIndexOfAnyExcept('\\') + 1);
        return backslashes % 2 == 0 ? open : null;
    }

    /// <summary>
    /// Removes the closing sequence of a heading, which the parser does not see before an id: <c>## Heading ##
    /// {#id}</c>.
    /// </summary>
    private static ReadOnlySpan<char> WithoutClosingSequence(ReadOnlySpan<char> text)
    {
        var rest = text.TrimEnd('#');
        return rest.Length < text.Length && (rest.IsEmpty || rest[^1] is ' ' or '\t') ? rest.TrimEnd() : text;
    }
}
