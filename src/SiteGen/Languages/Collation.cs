using System.Text;
using SiteGen.Text;

namespace SiteGen.Languages;

/// <summary>
/// The order of words in a language, by Unicode's collation algorithm (https://www.unicode.org/reports/tr10/): å after
/// z in Swedish, ñ after n in Spanish; accents and capitals count only where nothing else differs. Ideographs are in
/// the order of their code points.
/// </summary>
internal sealed class Collation : IComparer<string>
{
    /// <summary>Above the weights of all letters that the table has.</summary>
    private const uint FirstImplicit = 0xE000;

    private readonly CollationTable _table;

    private Collation(CollationTable table) => _table = table;

    /// <summary>Returns the order of the language of a tag.</summary>
    public static Collation Of(string tag) => new(CollationTable.Of(tag));

    /// <inheritdoc />
    public int Compare(string? x, string? y) => KeyOf(x ?? "").CompareTo(KeyOf(y ?? ""));

    /// <summary>Returns what a text is ordered by.</summary>
    public CollationKey KeyOf(string text)
    {
        var (primary, secondary, tertiary) = (new List<uint>(), new List<uint>(), new List<uint>());
        foreach (var element in ElementsOf(CanonicalForm.Of(text)))
        {
            Add(primary, _table.Lead(element >> 16));
            Add(secondary, (element >> 8) & 0xFF);
            Add(tertiary, element & 0x3F);
        }

        return new([.. primary, 0, .. secondary, 0, .. tertiary]);

        static void Add(List<uint> weights, uint weight)
        {
            if (weight > 0)
            {
                weights.Add(weight);
            }
        }
    }

    private List<uint> ElementsOf(string text)
    {
        var found = new List<uint>();
        for (var at = 0; at < text.Length;)
        {
            var (elements, length) = _table.Match(text, at);
            if (length > 0)
            {
                found.AddRange(elements);
                at += length;
                continue;
            }

            _ = Rune.TryGetRuneAt(text, at, out var rune);
            foreach (var part in CanonicalForm.PartsOf(rune.Value))
            {
                found.AddRange(
                    _table.Match(char.ConvertFromUtf32(part), 0) is (var ofPart, > 0) ? ofPart : Implicit(part));
            }

            at += Math.Max(1, rune.Utf16SequenceLength);
        }

        return found;
    }

    private static uint[] Implicit(int code) =>
        [((FirstImplicit + ((uint)code >> 12)) << 16) | 0x0505, (((uint)code & 0xFFF) + 1) << 16];
}
