using System.Text.RegularExpressions;

namespace SiteGen.Quotations;

/// <summary>
/// What is looked for: words as a whole, and, where they have brackets (<c>[…]</c> for what is left out,
/// <c>[the company]</c> for what an editor put in), the parts between them.
/// </summary>
/// <param name="Original">The words as they were given.</param>
/// <param name="Whole">All of them, folded.</param>
/// <param name="Parts">The folded parts between the brackets, in order; empty where there are no brackets.</param>
internal sealed partial record WordsPattern(string Original, WordsPart Whole, IReadOnlyList<WordsPart> Parts)
{
    /// <summary>Makes the pattern of some words.</summary>
    public static WordsPattern Of(string words)
    {
        var folded = FoldedText.Fold(words);
        return new(words, new(folded, false, false), Divide(folded));
    }

    private static List<WordsPart> Divide(string folded)
    {
        var parts = new List<WordsPart>();
        var (start, isOpen) = (0, false);
        var brackets = Bracket().Matches(folded);
        foreach (Match bracket in brackets)
        {
            // "[W]e" and "open[ness]" stand for other letters of the same word; an ellipsis stands for whole words.
            var isInsertion = bracket.Value.EnumerateRunes().Any(WordBoundary.IsWordCharacter);
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
            var part = folded.AsSpan(from, to - from);
            var trimmed = part.Trim(' ');
            if (trimmed.ContainsWord())
            {
                parts.Add(new(trimmed.ToString(), openLeft && part[0] != ' ', openRight && part[^1] != ' '));
            }
        }
    }

    [GeneratedRegex(@"\[[^\[\]]*\]", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();
}

/// <summary>Folded words that stand together.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsOpenLeft">Whether they may begin inside a word of the text.</param>
/// <param name="IsOpenRight">Whether they may end inside one.</param>
internal readonly record struct WordsPart(string Text, bool IsOpenLeft, bool IsOpenRight);

file static class Words
{
    public static bool ContainsWord(this ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (WordBoundary.IsWordCharacter(rune))
            {
                return true;
            }
        }

        return false;
    }
}
