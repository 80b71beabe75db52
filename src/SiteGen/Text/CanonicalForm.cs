using System.Text;

namespace SiteGen.Text;

/// <summary>
/// Normalization form C (https://unicode.org/reports/tr15/): letters composed with their marks, marks in one order. It
/// is the same for all canonically equal texts. <see cref="string.Normalize()"/> does nothing in invariant
/// globalization mode.
/// </summary>
internal static class CanonicalForm
{
    private const int FirstSyllable = 0xAC00, FirstLead = 0x1100, FirstVowel = 0x1161, FirstTrail = 0x11A7;
    private const int Leads = 19, Vowels = 21, Trails = 28;

    /// <summary>The first character that may be affected, a combining mark.</summary>
    private const char FirstAffected = '\u0300';

    private static CanonicalData Data => CanonicalData.Instance;

    /// <summary>
    /// Returns the end of the characters that must be composed together: one, and the marks and letters that may join
    /// it.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The offset of the first character.</param>
    public static int EndOfCluster(ReadOnlySpan<char> text, int at)
    {
        var end = at + LengthAt(text, at);
        while (end < text.Length && text[end] >= FirstAffected && IsDependentAt(text, end))
        {
            end += LengthAt(text, end);
        }

        return end;
    }

    /// <summary>Returns whether a character is its own canonical form, if no mark follows.</summary>
    public static bool IsComposed(ReadOnlySpan<char> text, int at) =>
        text[at] < FirstAffected || (char.IsSurrogate(text[at]) ? !Data.IsExcluded(CodeAt(text, at))
            : Data.IsInert(text[at]) || !Data.IsExcluded(text[at]));

    /// <summary>
    /// Returns a name in normalization form C: a file name of macOS and what a keyboard writes may encode the same
    /// letters differently.
    /// </summary>
    public static string Of(string name) =>
        name.AsSpan().IndexOfAnyExceptInRange('\0', (char)(FirstAffected - 1)) < 0 ? name : Compose(name);

    /// <summary>Returns a text in normalization form C.</summary>
    public static string Compose(ReadOnlySpan<char> text)
    {
        var codes = new List<int>(text.Length);
        for (var at = 0; at < text.Length; at += LengthAt(text, at))
        {
            Decompose(CodeAt(text, at), codes);
        }

        Order(codes);
        var composed = new StringBuilder();
        foreach (var code in Join(codes))
        {
            // A lone surrogate stays as it is.
            _ = Rune.IsValid(code) ? composed.Append(char.ConvertFromUtf32(code)) : composed.Append((char)code);
        }

        return composed.ToString();
    }

    /// <summary>Returns the letter and the marks that a character is equal to; only itself if it has none.</summary>
    public static IReadOnlyList<int> PartsOf(int code)
    {
        var codes = new List<int>();
        Decompose(code, codes);
        return codes;
    }

    private static void Decompose(int code, List<int> codes)
    {
        if (code is >= FirstSyllable and < FirstSyllable + (Leads * Vowels * Trails))
        {
            var syllable = code - FirstSyllable;
            codes.Add(FirstLead + (syllable / (Vowels * Trails)));
            codes.Add(FirstVowel + (syllable / Trails % Vowels));
            if (syllable % Trails > 0)
            {
                codes.Add(FirstTrail + (syllable % Trails));
            }
        }
        else if (Data.Decompose(code) is var (first, second))
        {
            Decompose(first, codes);
            if (second > 0)
            {
                Decompose(second, codes);
            }
        }
        else
        {
            codes.Add(code);
        }
    }

    /// <summary>Sorts the marks after each letter by their classes, without swapping those of one class.</summary>
    private static void Order(List<int> codes)
    {
        for (var from = 0; from < codes.Count; from++)
        {
            var to = from;
            while (to < codes.Count && Data.ClassOf(codes[to]) > 0)
            {
                to++;
            }

            if (to - from > 1)
            {
                int[] sorted = [.. codes[from..to].OrderBy(c => Data.ClassOf(c))];
                for (var i = 0; i < sorted.Length; i++)
                {
                    codes[from + i] = sorted[i];
                }
            }

            from = to;
        }
    }

    private static List<int> Join(List<int> codes)
    {
        var joined = new List<int>(codes.Count);
        var (starter, lastClass) = (-1, 0);
        foreach (var code in codes)
        {
            var combiningClass = Data.ClassOf(code);
            // A mark does not reach its letter past another mark of its class, nor a letter past any mark.
            var isBlocked = starter >= 0 && starter < joined.Count - 1 && lastClass >= combiningClass;
            if (starter >= 0 && !isBlocked && Join(joined[starter], code) is { } composed)
            {
                joined[starter] = composed;
                continue;
            }

            starter = combiningClass == 0 ? joined.Count : starter;
            lastClass = combiningClass;
            joined.Add(code);
        }

        return joined;
    }

    private static int? Join(int first, int second)
    {
        if (first is >= FirstLead and < FirstLead + Leads && second is >= FirstVowel and < FirstVowel + Vowels)
        {
            return FirstSyllable + ((((first - FirstLead) * Vowels) + second - FirstVowel) * Trails);
        }

        var isOpenSyllable = first is >= FirstSyllable and < FirstSyllable + (Leads * Vowels * Trails)
            && (first - FirstSyllable) % Trails == 0;
        return isOpenSyllable && second is > FirstTrail and < FirstTrail + Trails
            ? first + second - FirstTrail
            : Data.Compose(first, second);
    }

    private static bool IsDependentAt(ReadOnlySpan<char> text, int at) => char.IsSurrogate(text[at])
        ? Data.IsDependent(CodeAt(text, at))
        : !Data.IsInert(text[at]) && Data.IsDependent(text[at]);

    private static int CodeAt(ReadOnlySpan<char> text, int at) =>
        LengthAt(text, at) == 2 ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at];

    private static int LengthAt(ReadOnlySpan<char> text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
}
