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
        return new(new(folded, 0, folded.Text.Length, false, false), Divide(folded));
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
        var (start, isOpen) = (0, false);
        var brackets = Bracket().Matches(folded);
        foreach (Match bracket in brackets)
        {
            // "[W]e" and "open[ness]" stand for other letters of the same word; an ellipsis stands for whole words.
            var isInsertion = HasWord(bracket.Value);
            Add(start, bracket.Index, isOpen, isInsertion);
            (start, isOpen) = (bracket.Index + bracket.Length, isInsertion);
        }

        if (brackets.Count > 0)
        {
            Add(start, folded.Length, isOpen, false);
        }

        return parts;

        void Add(int from, int to, bool openLeft, bool openRight)
        {
            var isOpenLeft = openLeft && from < to && folded[from] != ' ';
            var isOpenRight = openRight && from < to && folded[to - 1] != ' ';
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
                parts.Add(new(words, from, to, isOpenLeft, isOpenRight));
            }
        }
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
/// <param name="IsOpenLeft">Whether they may start inside a word of the text.</param>
/// <param name="IsOpenRight">Whether they may end inside a word of the text.</param>
internal readonly record struct WordsPart(FoldedText Words, int Start, int End, bool IsOpenLeft, bool IsOpenRight)
{
    /// <summary>The words, folded.</summary>
    public string Text => Words.Text[Start..End];

    /// <summary>The words as they were written.</summary>
    public string Original =>
        Start < End && Words.ToOriginal(Start, End - Start) is var (from, to) ? Words.Original[from..to] : "";
}
