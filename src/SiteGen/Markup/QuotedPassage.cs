using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Text;
using SourceSpan = SiteGen.Text.SourceSpan;

namespace SiteGen.Markup;

/// <summary>Words in quotation marks in a text.</summary>
/// <param name="Words">The words between the quotation marks.</param>
/// <param name="Span">The position of the words with the quotation marks.</param>
public sealed record QuotedPassage(string Words, SourceSpan Span)
{
    /// <summary>The minimum number of words. Shorter passages are titles, names and turns of phrase.</summary>
    private const int MinimumWords = 5;

    /// <summary>
    /// Returns the passages of five words or more that are not in a link to a quotation, nor a title in a link to the
    /// entity of that title.
    /// </summary>
    /// <param name="document">The parsed text.</param>
    /// <param name="markdown">The Markdown.</param>
    /// <param name="index">Resolves the links.</param>
    /// <param name="mapSpan">Maps an offset and a length in the Markdown to a span of the file.</param>
    internal static QuotedPassage[] FindUnlinked(
        MarkdownDocument document, string markdown, EntityIndex index, Func<int, int, SourceSpan> mapSpan)
    {
        // A quotation mark may also be a character reference.
        if (!markdown.AsSpan().ContainsAny('“', '"', '&'))
        {
            return [];
        }

        var found = new List<QuotedPassage>();
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block.Inline is not null && MayQuote(block.Inline))
            {
                var text = new FlatText(index);
                text.Append(block.Inline);
                found.AddRange(text.FindUnlinked(mapSpan));
            }
        }

        return [.. found];
    }

    /// <summary>Returns whether inlines may contain a quotation mark. Most paragraphs contain none.</summary>
    private static bool MayQuote(ContainerInline container) => container.Any(inline => inline switch
    {
        LiteralInline literal => literal.Content.AsSpan().ContainsAny('“', '"'),
        WikiLink link => link.Label?.AsSpan().ContainsAny('“', '"') == true,
        ContainerInline nested => MayQuote(nested),
        HtmlEntityInline => true,
        _ => false,
    });

    /// <summary>The text of a block, with the offsets of its pieces in the file and the ranges of its links.</summary>
    private sealed class FlatText(EntityIndex index)
    {
        private readonly StringBuilder _text = new();

        /// <summary>
        /// The pieces of the text, with their offsets in the body. The characters of a run follow each other there;
        /// otherwise all have the same offset.
        /// </summary>
        private readonly List<(int Start, int Offset, bool IsRun)> _pieces = [];

        private readonly List<(int Start, int End, Entity Target)> _links = [];

        public void Append(ContainerInline container)
        {
            foreach (var inline in container)
            {
                switch (inline)
                {
                    case LiteralInline literal:
                        Add(literal.Content.AsSpan(), literal.Span.Start, isRun: true);
                        break;
                    case HtmlEntityInline entity:
                        Add(entity.Transcoded.AsSpan(), entity.Span.Start);
                        break;
                    case LineBreakInline lineBreak:
                        Add(WideLineBreak.IsJoint(lineBreak, index) ? "" : " ", lineBreak.Span.Start);
                        break;
                    case WikiLink { IsEmbed: false } link:
                        var start = _text.Length;
                        Add(link.Label ?? link.Target, link.Span.Start);
                        if (index.Find(Reference.InText(link.Target)) is { } target)
                        {
                            _links.Add((start, _text.Length, target));
                        }

                        break;
                    case ContainerInline nested:
                        Append(nested);
                        break;
                    default:
                        break;
                }
            }
        }

        public IEnumerable<QuotedPassage> FindUnlinked(Func<int, int, SourceSpan> mapSpan)
        {
            var text = _text.ToString();
            for (var open = text.AsSpan().IndexOfAny('“', '"'); open >= 0;)
            {
                var close = text.IndexOf(text[open] == '“' ? '”' : '"', open + 1);
                if (close < 0)
                {
                    yield break;
                }

                var words = text[(open + 1)..close].Trim();
                if (WhiteSpace.Split(words).Length >= MinimumWords && !IsLinked(open, close, words))
                {
                    var (start, end) = (OffsetOf(open), OffsetOf(close) + 1);
                    yield return new(words, mapSpan(start, end - start));
                }

                var next = text.AsSpan(close + 1).IndexOfAny('“', '"');
                open = next < 0 ? -1 : close + 1 + next;
            }
        }

        private bool IsLinked(int open, int close, string words)
        {
            var title = words.TrimEnd('.', ',', '?', '!');
            return _links.Any(l => l.Start <= open + 1
                && l.End >= close
                && (l.Target is Quote || l.Target.Name.Contains(title, StringComparison.OrdinalIgnoreCase)));
        }

        private void Add(ReadOnlySpan<char> text, int offset, bool isRun = false)
        {
            if (!text.IsEmpty)
            {
                _pieces.Add((_text.Length, offset, isRun));
                _text.Append(text);
            }
        }

        private int OffsetOf(int at)
        {
            var (start, offset, isRun) = _pieces.FindLast(p => p.Start <= at);
            return isRun ? offset + at - start : offset;
        }
    }
}
