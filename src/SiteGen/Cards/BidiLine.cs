using System.Globalization;
using System.Text;
using LineDirection = SiteGen.Languages.Direction;

namespace SiteGen.Cards;

/// <summary>
/// The order in which a line is drawn that has words in both directions: the main rules of the Unicode Bidirectional
/// Algorithm (https://www.unicode.org/reports/tr9), for text without controls.
/// </summary>
internal static class BidiLine
{
    /// <summary>What a character is to the algorithm.</summary>
    private enum Kind
    {
        Left,
        Right,
        Number,
        Neutral,
    }

    /// <summary>Returns the runs of a line in one direction each, from left to right.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isRightToLeft">The direction of the paragraph; null for that of the first letter.</param>
    public static IReadOnlyList<Run> RunsOf(string line, bool? isRightToLeft = null)
    {
        if (isRightToLeft != true && !HasRightToLeft(line))
        {
            return line.Length == 0 ? [] : [new(0, line.Length, IsRightToLeft: false)];
        }

        var isBaseRight = isRightToLeft ?? LineDirection.OfText(line) == true;
        return Reorder(LevelsOf(KindsOf(line), isBaseRight));
    }

    /// <summary>Whether a line has a letter that is written from right to left.</summary>
    public static bool HasRightToLeft(string line)
    {
        foreach (var rune in line.EnumerateRunes())
        {
            if (rune.Value >= 0x590 && LineDirection.OfText(rune.ToString()) == true)
            {
                return true;
            }
        }

        return false;
    }

    private static Kind[] KindsOf(string line)
    {
        var kinds = new Kind[line.Length];
        for (var at = 0; at < line.Length;)
        {
            var length = Rune.TryGetRuneAt(line, at, out var rune) ? rune.Utf16SequenceLength : 1;
            var category = Rune.GetUnicodeCategory(rune);
            kinds.AsSpan(at, length).Fill(
                category is UnicodeCategory.NonSpacingMark && at > 0 ? kinds[at - 1]
                : category is UnicodeCategory.DecimalDigitNumber ? Kind.Number
                : LineDirection.OfText(rune.ToString()) switch
                {
                    true => Kind.Right,
                    false => Kind.Left,
                    _ => Kind.Neutral,
                });
            at += length;
        }

        // Signs belong to the number beside them: "1,5", "12:30", "+3", "5%".
        for (var at = 0; at < kinds.Length; at++)
        {
            var (before, after) = (at > 0 ? kinds[at - 1] : Kind.Neutral,
                at + 1 < kinds.Length ? kinds[at + 1] : Kind.Neutral);
            if (kinds[at] == Kind.Neutral
                && ((line[at] is ',' or '.' or ':' or '/' && before == Kind.Number && after == Kind.Number)
                    || (line[at] is '%' or '°' && before == Kind.Number)
                    || (line[at] is '+' or '-' or '−' or '$' or '€' or '£' && after == Kind.Number)))
            {
                kinds[at] = Kind.Number;
            }
        }

        return kinds;
    }

    /// <summary>Even levels are written from left to right.</summary>
    private static int[] LevelsOf(Kind[] kinds, bool isBaseRight)
    {
        var levels = new int[kinds.Length];
        var last = isBaseRight;
        for (var at = 0; at < kinds.Length;)
        {
            if (kinds[at] == Kind.Neutral)
            {
                var end = at;
                while (end < kinds.Length && kinds[end] == Kind.Neutral)
                {
                    end++;
                }

                // Neutral characters between words in the same direction have it; others have that of the paragraph.
                var before = at == 0 ? isBaseRight : IsRight(kinds[at - 1]);
                var after = end == kinds.Length ? isBaseRight : IsRight(kinds[end]);
                levels.AsSpan(at, end - at).Fill(LevelOf(before == after ? before : isBaseRight));
                at = end;
                continue;
            }

            levels[at] = kinds[at] == Kind.Number && last ? 2 : LevelOf(IsRight(kinds[at]));
            last = kinds[at] == Kind.Number ? last : kinds[at] == Kind.Right;
            at++;
        }

        return levels;

        // A number goes with the words before it.
        bool IsRight(Kind kind) => kind == Kind.Right || (kind == Kind.Number && last);

        int LevelOf(bool isRight) => isRight ? 1 : isBaseRight ? 2 : 0;
    }

    private static List<Run> Reorder(int[] levels)
    {
        var runs = new List<Run>();
        var ordered = new List<int>();
        for (var (start, end) = (0, 0); start < levels.Length; start = end)
        {
            for (end = start + 1; end < levels.Length && levels[end] == levels[start]; end++)
            {
            }

            runs.Add(new(start, end, levels[start] % 2 == 1));
            ordered.Add(levels[start]);
        }

        // From the highest level down, what is at a level or above it is reversed.
        for (var level = ordered.DefaultIfEmpty().Max(); level > 0; level--)
        {
            for (var (start, end) = (0, 0); start < runs.Count; start = end + 1)
            {
                for (end = start; end < runs.Count && ordered[end] >= level; end++)
                {
                }

                runs.Reverse(start, end - start);
                ordered.Reverse(start, end - start);
            }
        }

        return runs;
    }

    /// <summary>A part of a line in one direction.</summary>
    internal readonly record struct Run(int Start, int End, bool IsRightToLeft);
}
