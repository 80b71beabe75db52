using System.Text;

namespace SiteGen.Languages;

/// <summary>The letters under which an index of a language lists names, from CLDR.</summary>
internal sealed class IndexLetters
{
    private readonly (string Label, CollationKey Key)[] _letters;

    public IndexLetters(LanguageData data, Collation order)
    {
        var letters = data["index"] is { Length: > 0 } own ? own : LanguageData.Of("en")["index"];
        _letters =
        [
            .. letters.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(l => LetterOf(l, order))
                .Where(l => l.Key.LetterCount > 0).OrderBy(l => l.Key).DistinctBy(l => l.Key.FirstLetter),
        ];
    }

    /// <summary>
    /// Returns the letter under which a name is listed: the last one that does not come after it. Null for a name that
    /// begins with a figure, or in another script.
    /// </summary>
    public string? Of(CollationKey name)
    {
        if (name.LetterCount == 0)
        {
            return null;
        }

        var last = Array.FindLastIndex(_letters, l => l.Key.CompareLetters(name) <= 0);
        return last >= 0 && IsSameScript(_letters[last].Key.FirstLetter, name.FirstLetter) ? _letters[last].Label : null;
    }

    /// <summary>Returns whether a name comes before the first letter.</summary>
    public bool IsBefore(CollationKey name) => name.CompareLetters(_letters[0].Key) < 0;

    /// <summary>Letters that are ordered alike are one entry, "ЕЁ". Letters that are ordered as one stay, "CH".</summary>
    private static (string Label, CollationKey Key) LetterOf(string entry, Collation order)
    {
        var (whole, first) = (order.KeyOf(entry), Rune.GetRuneAt(entry, 0).ToString());
        return whole.LetterCount == 1 ? (entry, whole) : (first, order.KeyOf(first));
    }

    // The weights of Latin letters are below 6000, and those of the scripts of an index begin with a byte of their own.
    private static bool IsSameScript(uint a, uint b) => ScriptOf(a) == ScriptOf(b);

    private static uint ScriptOf(uint letter) => (letter & 0xFFFF) < 0x6000 ? 0 : (letter & 0xFFFF) >> 8;
}
