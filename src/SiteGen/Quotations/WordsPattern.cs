using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Text;

namespace SiteGen.Quotations;

/// <summary>
/// Words to search for: as a whole and, if they have brackets (<c>[…]</c> or <c>(…)</c> for an omission,
/// <c>[the company]</c> for an insertion by an editor), the parts between the brackets.
/// </summary>
/// <param name="Whole">All of them.</param>
/// <param name="Parts">The parts between the brackets, in order; empty if there are no brackets.</param>
internal sealed partial record WordsPattern(WordsPart Whole, IReadOnlyList<WordsPart> Parts)
{
    /// <summary>Creates the pattern of some words.</summary>
    public static WordsPattern Of(string words)
    {
        var folded = FoldedText.OfWords(words);
        return new(new(folded, 0, folded.Text.Length), Divide(folded));
    }

    /// <summary>Replaces the parts between the brackets by others. The brackets stay as they are.</summary>
    /// <param name="words">The words, with brackets.</param>
    /// <param name="parts">As many as <see cref="Parts"/> has, in order.</param>
    public static string ReplaceParts(string words, Queue<string> parts)
    {
        var text = new StringBuilder();
        var end = 0;
        foreach (Match bracket in WrittenBracket().Matches(words))
        {
            Append(words[end..bracket.Index]);
            text.Append(WhiteSpace.Collapse(bracket.Value));
            end = bracket.Index + bracket.Length;
        }

        Append(words[end..]);
        return text.ToString();

        void Append(string between)
        {
            var trimmed = between.Trim();
            text.Append(between.Length > 0 && char.IsWhiteSpace(between[0]) && text.Length > 0 ? " " : "");
            text.Append(HasWord(trimmed) && parts.TryDequeue(out var part) ? part : trimmed);
            text.Append(trimmed.Length > 0 && char.IsWhiteSpace(between[^1]) ? " " : "");
        }
    }

    private static List<WordsPart> Divide(FoldedText words)
    {
        var folded = words.Text;
        var parts = new List<WordsPart>();
        var (start, before) = (0, (string?)null);
        foreach (Match bracket in Bracket().Matches(folded))
        {
            // "[W]e" and "open[ness]" stand for other letters of the same word; an ellipsis stands for whole words.
            var letters = HasWord(bracket.Value) ? bracket.Value[1..^1].Trim() : null;
            Add(start, bracket.Index, before, letters);
            (start, before) = (bracket.Index + bracket.Length, letters);
        }

        if (start > 0)
        {
            Add(start, folded.Length, before, null);
        }

        return parts;

        void Add(int from, int to, string? left, string? right)
        {
            left = IsWordAt(from, to) || (from < to && folded[from] == '\'' && IsWordAt(from + 1, to)) ? left : null;
            right = IsWordAt(to - 1, to) ? right : null;
            // Of "rep[r]int" the letter is inside the word.
            var beginsWord = left is not null && !WordBoundary.IsWordCharacter(
                WordBoundary.Before(folded, folded.LastIndexOfAny(['[', '［'], from - 1)));
            while (from < to && folded[from] == ' ')
            {
                from++;
            }

            while (from < to && folded[to - 1] == ' ')
            {
                to--;
            }

            if (HasWord(folded[from..to]))
            {
                parts.Add(new(words, from, to) { Before = left, After = right, BeginsWord = beginsWord });
            }
        }

        bool IsWordAt(int at, int to) =>
            at >= 0 && at < to && WordBoundary.IsWordCharacter(WordBoundary.At(folded, at));
    }

    private static bool HasWord(string text) => text.EnumerateRunes().Any(WordBoundary.IsWordCharacter);

    [GeneratedRegex(@"[\[［][^\[\]［］]*[\]］]|[(（]\.{3,}[)）]", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();

    /// <summary>The same in words that are not folded.</summary>
    [GeneratedRegex(@"[\[［][^\[\]［］]*[\]］]|[(（]\s*(?:…|\.\s*\.\s*\.[\s.]*)\s*[)）]", RegexOptions.CultureInvariant)]
    private static partial Regex WrittenBracket();
}

/// <summary>Words without an omission between them.</summary>
/// <param name="Words">The words that they are part of, folded.</param>
/// <param name="Start">The offset in the folded words.</param>
/// <param name="End">The offset after the last character.</param>
internal readonly record struct WordsPart(FoldedText Words, int Start, int End)
{
    /// <summary>The letters in brackets that they follow without a space, folded; otherwise null.</summary>
    public string? Before { get; init; }

    /// <summary>The letters in brackets that follow them without a space, folded; otherwise null.</summary>
    public string? After { get; init; }

    /// <summary>Whether a word begins with <see cref="Before"/>.</summary>
    public bool BeginsWord { get; init; }

    /// <summary>The words, folded.</summary>
    public string Text => Words.Text[Start..End];

    /// <summary>The words as they were written.</summary>
    public string Original =>
        Start < End && Words.ToOriginal(Start, End - Start) is var (from, to) ? Words.Original[from..to] : "";

    /// <summary>
    /// Returns whether they may begin at an offset of a folded text: where a word does, or after the letters that an
    /// editor changed. A single letter at the beginning of a word has another case in the text, and is no other letter:
    /// "[W]e" is "we", not "the".
    /// </summary>
    public bool MayBeginAt(string text, int at) => !WordBoundary.IsInsideWord(text, at) ? !HasCase
        : Before is not null && (!HasCase || StartOfLetters(text, at) < at);

    /// <summary>Returns whether they may end at an offset of a folded text.</summary>
    public bool MayEndAt(string text, int at) => After is not null || !WordBoundary.IsInsideWord(text, at);

    /// <summary>
    /// Returns the range with the letters in brackets beside it that the text has too, apart from their case.
    /// </summary>
    public FoldedRange WithLetters(string text, FoldedRange range)
    {
        var end = After is not null && string.Compare(
            text, range.End, After, 0, After.Length, StringComparison.OrdinalIgnoreCase) == 0
            ? range.End + After.Length : range.End;
        return new(StartOfLetters(text, range.Start), end);
    }

    /// <summary>Whether the bracket before them has one letter, which may change its case.</summary>
    private bool HasCase => BeginsWord && Before is { Length: 1 } letter
        && char.ToUpperInvariant(letter[0]) != char.ToLowerInvariant(letter[0]);

    private int StartOfLetters(string text, int at)
    {
        var start = at - (Before?.Length ?? 0);
        return start >= 0 && text.AsSpan(start, at - start).Equals(Before, StringComparison.OrdinalIgnoreCase)
            && !WordBoundary.IsInsideWord(text, start) ? start : at;
    }
}
