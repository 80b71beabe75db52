using System.Globalization;
using System.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax.Inlines;
using SiteGen.Text;

namespace SiteGen.Markup;

/// <summary>
/// Parses emphasis in the words of a quotation: <c>*x*</c>, <c>**x**</c> and <c>_x_</c>, where no letter or digit
/// touches the marks from outside, or they are around the first letters of a word. Elsewhere they are characters:
/// <c>2*3*4</c>, <c>__init__</c>.
/// </summary>
internal sealed class QuoteEmphasisParser : EmphasisInlineParser
{
    private readonly EmphasisDescriptor _asterisk;
    private readonly EmphasisDescriptor _underscore;

    public QuoteEmphasisParser()
    {
        EmphasisDescriptors.Clear();
        _asterisk = new('*', 1, 2, enableWithinWord: true);
        _underscore = new('_', 1, 1, enableWithinWord: true);
        EmphasisDescriptors.Add(_asterisk);
        EmphasisDescriptors.Add(_underscore);
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var (mark, start) = (slice.CurrentChar, slice.Start);
        var previous = processor.Inline is HtmlEntityInline { Transcoded: { IsEmpty: false } entity }
            ? LastRune(entity.AsSpan()) : LastRune(slice.Text.AsSpan(0, start));
        if (previous.Value == mark && slice.PeekCharExtra(-2) != '\\')
        {
            return false;
        }

        var rest = slice.AsSpan();
        var length = rest.IndexOfAnyExcept(mark);
        length = length < 0 ? rest.Length : length;
        if (mark == '_' ? length > 1 : length > 3)
        {
            return false;
        }

        Rune.DecodeFromUtf16(rest[length..], out var next, out _);
        var isEnd = rest.Length == length;
        var type = DelimiterType.Undefined;
        if (CanOpen(previous, isEnd ? default : next))
        {
            type |= DelimiterType.Open;
        }

        if (CanClose(previous, isEnd ? default : next)
            || (!isEnd && mark == '*' && EndsInitials(slice.Text, start, length) && Rune.IsLetter(next)))
        {
            type |= DelimiterType.Close;
        }

        if (type == DelimiterType.Undefined)
        {
            return false;
        }

        processor.Inline = new EmphasisDelimiterInline(this, mark == '*' ? _asterisk : _underscore)
        {
            Content = new StringSlice(slice.Text, start, start + length - 1),
            DelimiterCount = length,
            Type = type,
            Span = new(
                processor.GetSourcePosition(start, out var line, out var column),
                processor.GetSourcePosition(start + length - 1)),
            Line = line,
            Column = column,
        };
        slice.Start = start + length;
        return true;
    }

    /// <summary>
    /// A mark opens emphasis if a word follows it and none comes before it. Chinese and Japanese have no spaces between
    /// words.
    /// </summary>
    private static bool CanOpen(Rune previous, Rune next) => !IsSpace(next) && previous.Value != '\\'
        && (IsBesideWide(previous, next)
            || (!IsWord(previous) && (IsWord(next) || IsOpening(next)
                || ((IsStraightQuote(next) || next.Value == '\\') && IsSpace(previous)))));

    /// <summary>A mark closes emphasis if a word comes before it and none follows it.</summary>
    private static bool CanClose(Rune previous, Rune next) => !IsSpace(previous) && previous.Value != '\\'
        && (IsBesideWide(previous, next)
            || (!IsWord(next) && (IsWord(previous)
                || (IsStraightQuote(previous) ? IsSpace(next) : !IsOpening(previous) && !IsPath(previous)))));

    /// <summary>
    /// Returns whether a mark ends emphasis of the first letters of a word: <c>**U**nited **N**ations</c>.
    /// </summary>
    private static bool EndsInitials(string text, int start, int length)
    {
        var first = start;
        while (first > 0 && char.IsLetter(text[first - 1]))
        {
            first--;
        }

        var (open, mark) = (first - length, text[start]);
        if (first == start || open < 0 || text.AsSpan(open, length).IndexOfAnyExcept(mark) >= 0)
        {
            return false;
        }

        var before = open == 0 ? ' ' : text[open - 1];
        return before != mark && before != '\\' && !char.IsLetterOrDigit(before);
    }

    private static bool IsBesideWide(Rune previous, Rune next) =>
        WideCharacters.Contains(previous) || WideCharacters.Contains(next);

    /// <summary>Whether a character is rather part of a path or a pattern than the end of a sentence.</summary>
    private static bool IsPath(Rune c) => c.Value is '/' or '*' or '_' or '=' or '<' or '|' or '&' or '~' or '^';

    private static bool IsOpening(Rune c) => c.Value == '$' || (c.Value != 0
        && Rune.GetUnicodeCategory(c) is UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation);

    private static bool IsStraightQuote(Rune c) => c.Value is '"' or '\'';

    /// <summary>Whether a character is white space; the beginning and the end of the text count as such.</summary>
    private static bool IsSpace(Rune c) => c.Value == 0 || Rune.IsWhiteSpace(c);

    private static bool IsWord(Rune c) => c.Value != 0 && (Rune.IsLetterOrDigit(c)
        || Rune.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    private static Rune LastRune(ReadOnlySpan<char> text)
    {
        Rune.DecodeLastFromUtf16(text, out var rune, out _);
        return text.IsEmpty ? default : rune;
    }
}
