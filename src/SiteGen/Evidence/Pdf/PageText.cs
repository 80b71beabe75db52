using System.Text;
using UglyToad.PdfPig.Content;

namespace SiteGen.Evidence.Pdf;

/// <summary>Writes the text of a page line by line.</summary>
internal static class PageText
{
    /// <summary>A gap between lines that is this much larger than usual separates paragraphs.</summary>
    private const double ParagraphGap = 1.35;

    /// <summary>Appends the text of a page, with footnote marks and paragraphs.</summary>
    public static void Append(Page page, StringBuilder text, List<TextMark> marks)
    {
        var bounds = page.CropBox.Bounds;
        var isOnItsSide = PageRuns.OrientationOf(page.Letters) is TextOrientation.Rotate90 or TextOrientation.Rotate270;
        var runs = ReadingOrder.Of(PageRuns.Of(page), isOnItsSide ? bounds.Height : bounds.Width);
        var pitch = PitchOf(runs);
        PageRun? last = null;
        foreach (var run in runs)
        {
            if (last is not null)
            {
                text.Append(run.IsBeside(last) ? " " : BeginsParagraph(last, run, pitch) ? "\n\n" : "\n");
            }

            var start = text.Length;
            text.Append(run.Text.TrimEnd());
            marks.AddRange(run.FootnoteMarks.Select(
                offset => new TextMark(MarkKind.FootnoteMark, Math.Min(start + offset, text.Length))));
            last = run;
        }
    }

    /// <summary>
    /// Whether a paragraph begins: after a larger gap, indented, or in other letters. At the top of a column a
    /// paragraph may go on.
    /// </summary>
    private static bool BeginsParagraph(PageRun last, PageRun run, double pitch)
    {
        var drop = last.BaseLine - run.BaseLine;
        return drop > 0
            && (drop > ParagraphGap * Math.Max(pitch, 1.1 * run.Size)
                || Math.Abs(last.Size - run.Size) > 0.15 * run.Size
                || (run.Left > last.Left + (0.9 * run.Size) && run.Left < last.Left + (4 * run.Size)));
    }

    /// <summary>Returns the usual distance between lines: the median.</summary>
    private static double PitchOf(List<PageRun> runs)
    {
        var drops = runs.Zip(runs.Skip(1), static (a, b) => a.BaseLine - b.BaseLine)
            .Where(d => d > 1).Order().ToArray();
        return drops.Length == 0 ? 0 : drops[drops.Length / 2];
    }
}
