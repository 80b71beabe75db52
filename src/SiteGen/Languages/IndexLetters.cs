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
                .Where(l => l.Key.Letters.Length > 0).DistinctBy(l => l.Label).OrderBy(l => l.Key),
        ];
    }

    /// <summary>
    /// Returns the letter under which a name is listed: the last one that does not come after it. Null for a name that
    /// begins with a figure, or in another script.
    /// </summary>
    public string? Of(CollationKey name)
    {
        var last = Array.FindLastIndex(_letters, l => l.Key.CompareLetters(name) <= 0);
        return last >= 0 && ScriptOf(_letters[last].Key) == ScriptOf(name) ? _letters[last].Label : null;
    }

    /// <summary>Returns whether a name comes before the first letter.</summary>
    public bool IsBefore(CollationKey name) => name.CompareLetters(_letters[0].Key) < 0;

    /// <summary>
    /// Letters that are ordered alike are one entry, "ЕЁ". Letters that are ordered as one stay, "CH".
    /// </summary>
    private static (string Label, CollationKey Key) LetterOf(string entry, Collation order)
    {
        var (whole, first) = (order.KeyOf(entry), Rune.GetRuneAt(entry, 0).ToString());
        var each = entry.EnumerateRunes().SelectMany(r => order.KeyOf(r.ToString()).Letters.ToArray()).ToArray();
        return whole.Letters.SequenceEqual(each) ? (first, order.KeyOf(first)) : (entry, whole);
    }

    // The weights of Latin letters are below 6000, and those of the scripts of an index begin with a byte of their own.
    private static uint ScriptOf(CollationKey name) =>
        (name.Letters[0] & 0xFFFF) is var weight && weight < 0x6000 ? 0 : weight >> 8;
}
