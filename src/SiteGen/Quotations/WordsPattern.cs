using System.Text.RegularExpressions;

namespace SiteGen.Quotations;

/// <summary>
/// Words to search for: as a whole and, if they have brackets (<c>[…]</c> for an omission, <c>[the company]</c> for an
/// insertion by an editor), the parts between the brackets.
/// </summary>
/// <param name="Original">The original words.</param>
/// <param name="Whole">All of them, folded.</param>
/// <param name="Parts">The folded parts between the brackets, in order; empty if there are no brackets.</param>
internal sealed partial record WordsPattern(string Original, WordsPart Whole, IReadOnlyList<WordsPart> Parts)
{
    /// <summary>Creates the pattern of some words.</summary>
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
            var part = folded[from..to];
            var trimmed = part.Trim(' ');
            if (HasWord(trimmed))
            {
                parts.Add(new(trimmed, openLeft && part[0] != ' ', openRight && part[^1] != ' '));
            }
        }
    }

    private static bool HasWord(string text) => text.EnumerateRunes().Any(WordBoundary.IsWordCharacter);

    [GeneratedRegex(@"\[[^\[\]]*\]", RegexOptions.CultureInvariant)]
    private static partial Regex Bracket();
}

/// <summary>Folded words without an omission between them.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsOpenLeft">Whether they may start inside a word of the text.</param>
/// <param name="IsOpenRight">Whether they may end inside a word of the text.</param>
internal readonly record struct WordsPart(string Text, bool IsOpenLeft, bool IsOpenRight);
