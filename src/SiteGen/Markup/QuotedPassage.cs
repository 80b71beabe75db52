using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SourceSpan = SiteGen.Text.SourceSpan;

namespace SiteGen.Markup;

/// <summary>Words in quotation marks in a text.</summary>
/// <param name="Words">The words between the marks.</param>
/// <param name="Span">Where they stand, with the marks.</param>
public sealed record QuotedPassage(string Words, SourceSpan Span)
{
    /// <summary>Shorter ones are titles, names and turns of phrase.</summary>
    private const int MinimumWords = 5;

    /// <summary>
    /// The passages of five words or more that stand in no link to a quotation. A title in quotation marks that is linked
    /// to the thing of that title is none of them.
    /// </summary>
    /// <param name="document">The text.</param>
    /// <param name="written">As it is written.</param>
    /// <param name="index">Finds what it links to.</param>
    /// <param name="owner">Whose it is.</param>
    internal static QuotedPassage[] FindUnlinked(MarkdownDocument document, string written, EntityIndex index, Entity owner)
    {
        // A quotation mark may also be written as a character reference.
        if (!written.AsSpan().ContainsAny('“', '"', '&'))
        {
            return [];
        }

        var found = new List<QuotedPassage>();
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block.Inline is not null && MayQuote(block.Inline))
            {
                var line = new FlatText(index);
                line.Append(block.Inline);
                found.AddRange(line.Find(owner.BodyStart));
            }
        }

        return [.. found];
    }

    /// <summary>Whether there may be a quotation mark in it: most paragraphs have none.</summary>
    private static bool MayQuote(ContainerInline container)
    {
        foreach (var inline in container)
        {
            if (inline switch
            {
                LiteralInline literal => literal.Content.AsSpan().ContainsAny('“', '"'),
                WikiLink link => link.Label?.AsSpan().ContainsAny('“', '"') == true,
                ContainerInline nested => MayQuote(nested),
                HtmlEntityInline => true,
                _ => false,
            })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text of a block, with the places in the file of what it is made of, and what it is linked to.</summary>
    private sealed class FlatText(EntityIndex index)
    {
        private readonly StringBuilder _text = new();

        /// <summary>
        /// Where pieces of the text begin, and where that stands in the file: the characters of the piece follow it there, or all
        /// have that place, if it stands for something else in the file.
        /// </summary>
        private readonly List<(int Start, int Place, bool Follows)> _pieces = [];
        private readonly List<(int Start, int End, Entity Target)> _links = [];

        public void Append(ContainerInline container)
        {
            foreach (var inline in container)
            {
                switch (inline)
                {
                    case LiteralInline literal:
                        Add(literal.Content.AsSpan(), literal.Span.Start, follows: true);
                        break;
                    case HtmlEntityInline entity:
                        Add(entity.Transcoded.AsSpan(), entity.Span.Start);
                        break;
                    case LineBreakInline lineBreak:
                        Add(" ", lineBreak.Span.Start);
                        break;
                    case WikiLink { IsEmbed: false } link:
                        var start = _text.Length;
                        Add(link.Label ?? link.Target, link.Span.Start);
                        if (index.Find(new Reference(link.Target, default, EntityKinds.Any)) is { } target)
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

        public IEnumerable<QuotedPassage> Find(int bodyStart)
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
                if (words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length >= MinimumWords && !IsLinked(open, close, words))
                {
                    yield return new(words, SourceSpan.FromBounds(bodyStart + PlaceOf(open), bodyStart + PlaceOf(close) + 1));
                }

                var next = text.AsSpan(close + 1).IndexOfAny('“', '"');
                open = next < 0 ? -1 : close + 1 + next;
            }
        }

        private bool IsLinked(int open, int close, string words) => _links.Any(l => l.Start <= open + 1 && l.End >= close
            && (l.Target is Quote || l.Target.Name.Contains(words.TrimEnd('.', ',', '?', '!'), StringComparison.OrdinalIgnoreCase)));

        private void Add(ReadOnlySpan<char> text, int place, bool follows = false)
        {
            if (!text.IsEmpty)
            {
                _pieces.Add((_text.Length, place, follows));
                _text.Append(text);
            }
        }

        private int PlaceOf(int at)
        {
            var (start, place, follows) = _pieces[_pieces.FindLastIndex(p => p.Start <= at)];
            return follows ? place + at - start : place;
        }
    }
}
