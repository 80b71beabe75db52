using System.Buffers;
using System.Globalization;

namespace SiteGen.Evidence;

/// <summary>
/// Takes out footnote marks that are glued to words: <c>word[3]</c>, <c>word³</c>, <c>word†</c>, and <c>word3</c> if
/// the numbers of several such marks follow each other. <c>m²</c>, <c>GPT4</c> and <c>area51</c> stay.
/// </summary>
internal static class FootnoteMarks
{
    /// <summary>Plain digits must show a sequence of this many.</summary>
    private const int ShortestSequence = 3;

    /// <summary>The shortest word that can have a mark without brackets: shorter ones may be units.</summary>
    private const int ShortestWord = 4;

    private static readonly SearchValues<char> Numbers = SearchValues.Create("0123456789,;–- ");

    private static readonly SearchValues<char> Signs = SearchValues.Create("*†‡§¶");

    public static TextDraft Remove(TextDraft draft)
    {
        var text = draft.Text;
        var (cuts, plain) = (new List<Cut>(), new List<PlainMark>());
        for (var at = 1; at < text.Length; at++)
        {
            var end = at;
            if (text[at] == '[')
            {
                end = EndOfBracket(text, at);
            }
            else if (text[at] is '†' or '‡' && (IsAfterSentence(text, at) || LengthOfWord(text, at) >= 2))
            {
                end = text.AsSpan(at).IndexOfAnyExcept('†', '‡') is var length and >= 0 ? at + length : text.Length;
            }
            else if (IsSuperscript(text[at]))
            {
                end = EndOfSuperscript(text, at);
            }
            else if (char.IsAsciiDigit(text[at]) && !char.IsAsciiDigit(text[at - 1])
                && ReadPlain(text, at) is { } mark)
            {
                plain.Add(mark);
            }

            if (end > at)
            {
                cuts.Add(new(at, end, new(MarkKind.FootnoteMark)));
                at = end - 1;
            }
        }

        var sequences = InSequence(plain);
        if (sequences.Count > 0)
        {
            cuts.AddRange(sequences.Select(m => new Cut(m.Start, m.End, new(MarkKind.FootnoteMark))));
            cuts.Sort((a, b) => a.Start.CompareTo(b.Start));
        }

        return draft.Apply(cuts);
    }

    /// <summary>Takes out the raised numbers and signs of a page that are footnote marks.</summary>
    public static TextDraft RemoveRaised(TextDraft draft, IReadOnlyList<(int Start, int End)> raised) => draft.Apply(
    [
        .. raised.Where(r => r.Start > 0 && IsMark(draft.Text.AsSpan(r.Start, r.End - r.Start).Trim("[]()"))
                && IsGlued(draft.Text, r.Start, r.End))
            .Select(r => new Cut(r.Start, r.End, new(MarkKind.FootnoteMark))),
    ]);

    /// <summary>Returns whether raised text is some numbers, or signs like <c>*</c>.</summary>
    private static bool IsMark(ReadOnlySpan<char> text) =>
        text.Length is > 0 and <= 12 && text[0] != '0'
        && (!text.ContainsAnyExcept(Numbers) || !text.ContainsAnyExcept(Signs));

    /// <summary>Returns the offset after <c>[3]</c>, which stands directly after a word or a mark like it.</summary>
    private static int EndOfBracket(string text, int at)
    {
        var before = text[at - 1];
        var isGlued = before == ']' ? at >= 2 && char.IsAsciiDigit(text[at - 2])
            : before is '.' or ',' or ';' or ':' or '!' or '?' or '"' or '”' or '’' or ')' or '»'
            || (char.IsLetter(before) && LengthOfWord(text, at) >= 2);
        var end = at + 1;
        while (end < text.Length && end - at <= 3 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return isGlued && end > at + 1 && text[at + 1] != '0' && end < text.Length && text[end] == ']' ? end + 1 : at;
    }

    private static bool IsSuperscript(char c) => c is '¹' or '²' or '³' or '\u2070' or (>= '\u2074' and <= '\u2079');

    private static int EndOfSuperscript(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at <= 3 && IsSuperscript(text[end]))
        {
            end++;
        }

        return end - at <= 3 && IsGlued(text, at, end) ? end : at;
    }

    /// <summary>Whether raised text follows a punctuation mark, or a word that can have no exponent.</summary>
    private static bool IsGlued(string text, int at, int end)
    {
        var word = text.AsSpan(at - LengthOfWord(text, at), LengthOfWord(text, at));
        return IsAfterSentence(text, at) || (word.Length >= ShortestWord && !IsUnit(word)
            && (end == text.Length || !char.IsLetterOrDigit(text[end])));
    }

    /// <summary>Whether a mark follows a punctuation mark.</summary>
    private static bool IsAfterSentence(string text, int at) =>
        at >= 2 && text[at - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '"' or '”' or '’' or '»'
        && !char.IsAsciiDigit(text[at - 2]);

    private static bool IsUnit(ReadOnlySpan<char> word) =>
        word.EndsWith("meter") || word.EndsWith("metre") || word.EndsWith("meters") || word.EndsWith("metres")
        || word is "feet" or "foot" or "inch" or "inches" or "mile" or "miles" or "yard" or "yards";

    private static PlainMark? ReadPlain(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < 4 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        var word = at;
        while (word > 0 && at - word < 2 && text[word - 1] is '.' or ',' or '"' or '”' or '’' or ')' or '?' or '!')
        {
            word--;
        }

        var length = LengthOfWord(text, word);
        var isWord = length >= ShortestWord && AreLower(text.AsSpan(word - length + 1, length - 1));
        var isEnd = end == text.Length || char.IsWhiteSpace(text[end])
            || (word == at && text[end] is '.' or ',' or ';' or ':' or ')' or '”' or '"' or '’' or '?' or '!');
        return end - at > 3 || text[at] == '0' || !isWord || !isEnd ? null
            : new(at, end, int.Parse(text.AsSpan(at, end - at), provider: CultureInfo.InvariantCulture),
                text[(word - length)..word]);
    }

    private static bool AreLower(ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
        {
            if (!char.IsLower(letter))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Returns the marks whose numbers follow each other, if they stand after different words.</summary>
    private static List<PlainMark> InSequence(List<PlainMark> marks)
    {
        // The last mark of each sequence so far, by its number.
        var ends = new Dictionary<int, List<PlainMark>>();
        var all = new List<List<PlainMark>>();
        foreach (var mark in marks)
        {
            if (ends.Remove(mark.Number - 1, out var sequence))
            {
                sequence.Add(mark);
            }
            else
            {
                all.Add(sequence = [mark]);
            }

            ends[mark.Number] = sequence;
        }

        return
        [
            .. all.Where(s => s.Count >= ShortestSequence
                    && s.Select(m => m.Word).Distinct(StringComparer.Ordinal).Count() * 3 >= s.Count * 2)
                .SelectMany(s => s).OrderBy(m => m.Start),
        ];
    }

    /// <summary>The number of letters directly before an offset.</summary>
    private static int LengthOfWord(string text, int at)
    {
        var start = at;
        while (start > 0 && at - start < 40 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return at - start;
    }

    /// <summary>Digits after a word.</summary>
    private readonly record struct PlainMark(int Start, int End, int Number, string Word);
}
