using System.Text;
using SiteGen.Text;

namespace SiteGen.Cards;

/// <summary>Where a line of a card may end: at spaces, and between characters of Chinese and Japanese.</summary>
internal static class LineBreaks
{
    /// <summary>Characters with which no line begins.</summary>
    private const string NotFirst = "、。，．・：；？！）」』】］｝〉》〕”’…ーっゃゅょぁぃぅぇぉッャュョァィゥェォ々％%)]},.!?:;";

    /// <summary>Characters with which no line ends.</summary>
    private const string NotLast = "（「『【［｛〈《〔“‘([{";

    /// <summary>Returns the parts of a text, each with whether no space stands before it.</summary>
    public static IEnumerable<(string Part, bool IsGlued)> PartsOf(string text)
    {
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var start = 0;
            var before = Rune.GetRuneAt(word, 0);
            for (var at = before.Utf16SequenceLength; at < word.Length;)
            {
                var rune = Rune.GetRuneAt(word, at);
                if (IsBreak(before, rune))
                {
                    yield return (word[start..at], start > 0);
                    start = at;
                }

                before = rune;
                at += rune.Utf16SequenceLength;
            }

            yield return (word[start..], start > 0);
        }
    }

    private static bool IsBreak(Rune before, Rune after) =>
        (WideCharacters.Contains(before) || WideCharacters.Contains(after))
        && !NotFirst.Contains(after.ToString(), StringComparison.Ordinal)
        && !NotLast.Contains(before.ToString(), StringComparison.Ordinal);
}
