using System.Globalization;
using System.Text;
using DiffPlex;
using DiffPlex.Model;

namespace SiteGen.Themes;

/// <summary>The difference of two texts, line by line, in the unified format that diff and Git write.</summary>
internal static class UnifiedDiff
{
    /// <summary>The number of unchanged lines around a change.</summary>
    private const int Context = 3;

    /// <summary>Returns the difference; empty if the texts are equal apart from line ends.</summary>
    /// <param name="beforeName">The name of the first text.</param>
    /// <param name="before">The first text.</param>
    /// <param name="afterName">The name of the second text.</param>
    /// <param name="after">The second text.</param>
    public static string Between(string beforeName, string before, string afterName, string after)
    {
        var (a, b) = (WithLineEnds(before), WithLineEnds(after));
        var diff = Differ.Instance.CreateLineDiffs(a, b, ignoreWhitespace: false, ignoreCase: false);
        if (diff.DiffBlocks.Count == 0)
        {
            return "";
        }

        var text = new StringBuilder($"--- {beforeName}\n+++ {afterName}\n");
        for (var i = 0; i < diff.DiffBlocks.Count;)
        {
            // Changes with less than twice the context between them share a hunk.
            var first = i++;
            while (i < diff.DiffBlocks.Count
                && diff.DiffBlocks[i].DeleteStartA - EndA(diff.DiffBlocks[i - 1]) <= 2 * Context)
            {
                i++;
            }

            AppendHunk(text, [.. diff.DiffBlocks.Skip(first).Take(i - first)], diff.PiecesOld, diff.PiecesNew);
        }

        return text.ToString();
    }

    private static int EndA(DiffBlock block) => block.DeleteStartA + block.DeleteCountA;

    private static void AppendHunk(
        StringBuilder text, DiffBlock[] blocks, IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        var start = Math.Max(0, blocks[0].DeleteStartA - Context);
        var end = Math.Min(a.Count, EndA(blocks[^1]) + Context);
        var startB = blocks[0].InsertStartB - (blocks[0].DeleteStartA - start);
        var countB = end - start + blocks.Sum(block => block.InsertCountB - block.DeleteCountA);
        text.Append(
            CultureInfo.InvariantCulture, $"@@ -{Range(start, end - start)} +{Range(startB, countB)} @@\n");
        var at = start;
        foreach (var block in blocks)
        {
            Append(' ', a, at, block.DeleteStartA);
            Append('-', a, block.DeleteStartA, EndA(block));
            Append('+', b, block.InsertStartB, block.InsertStartB + block.InsertCountB);
            at = EndA(block);
        }

        Append(' ', a, at, end);

        void Append(char mark, IReadOnlyList<string> lines, int from, int to)
        {
            for (var i = from; i < to; i++)
            {
                text.Append(mark).Append(lines[i]).Append('\n');
            }
        }
    }

    /// <summary>A range of lines, from 1; an empty one is said by the line before it.</summary>
    private static string Range(int start, int count) => string.Create(
        CultureInfo.InvariantCulture, $"{(count == 0 ? start : start + 1)}{(count == 1 ? "" : $",{count}")}");

    /// <summary>The text without the line end of its last line, after which there is no line.</summary>
    private static string WithLineEnds(string text)
    {
        text = text.ReplaceLineEndings("\n");
        return text.EndsWith('\n') ? text[..^1] : text;
    }
}
