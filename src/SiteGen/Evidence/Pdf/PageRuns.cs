using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace SiteGen.Evidence.Pdf;

/// <summary>Puts the letters of a page together to runs.</summary>
internal static class PageRuns
{
    /// <summary>The smallest space between words, as a share of the size of the letters.</summary>
    private const double Space = 0.13;

    /// <summary>A gap of this width separates columns or cells.</summary>
    private const double ColumnGap = 1.2;

    private const string RaisedDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>Returns the runs that are not blank, in the order in which the page draws them.</summary>
    public static List<PageRun> Of(Page page)
    {
        var runs = new List<PageRun>();
        PageRun? run = null;
        Letter? last = null;
        foreach (var letter in VisibleLetters(page))
        {
            var size = SizeOf(letter);
            var (start, end) = (letter.StartBaseLine, letter.EndBaseLine);
            if (run is null || last is null)
            {
                run = Begin(letter, size);
            }
            else
            {
                var gap = start.X - last.EndBaseLine.X;
                var rise = start.Y - run.BaseLine;
                var isRaised = size < 0.85 * run.Size && rise > 0.1 * run.Size && rise < 0.8 * run.Size;
                var isOnLine = Math.Abs(rise) < 0.3 * Math.Max(size, run.Size) || isRaised
                    || (size < 0.85 * run.Size && Math.Abs(rise) < 0.5 * run.Size);
                if (!isOnLine || gap < -1.5 * run.Size || gap > ColumnGap * run.Size)
                {
                    run = Begin(letter, size);
                }
                else if (isRaised && gap < Space * run.Size && IsFootnoteMark(letter, run))
                {
                    run.AppendFootnoteMark(end.X);
                }
                else
                {
                    var value = isRaised ? Raise(letter.Value) : letter.Value;
                    run.Append(value, end.X, gap > Space * Math.Min(size, run.Size));
                }
            }

            last = letter;
        }

        runs.RemoveAll(r => r.IsBlank);
        return runs;

        PageRun Begin(Letter letter, double size)
        {
            var begun = new PageRun
            {
                Left = letter.StartBaseLine.X,
                BaseLine = letter.StartBaseLine.Y,
                Size = size,
            };
            begun.Append(letter.Value, letter.EndBaseLine.X, hasGap: false);
            runs.Add(begun);
            return begun;
        }
    }

    /// <summary>
    /// Returns the letters that readers see: those on the page, upright if most of the page is. Invisible letters count
    /// on pages with a picture, where they are the recognized text of a scan.
    /// </summary>
    private static IEnumerable<Letter> VisibleLetters(Page page)
    {
        var letters = page.Letters;
        var isUpright = letters.Count(l => l.TextOrientation == TextOrientation.Horizontal) * 2 >= letters.Count;
        var isScan = page.NumberOfImages > 0;
        var bounds = page.CropBox.Bounds;
        foreach (var letter in letters)
        {
            var (x, y) = (letter.StartBaseLine.X, letter.StartBaseLine.Y);
            if (letter.Value.Length > 0
                && (!isUpright || letter.TextOrientation == TextOrientation.Horizontal)
                && (isScan || letter.RenderingMode != TextRenderingMode.Neither)
                && x >= bounds.Left - 1 && x <= bounds.Right + 1 && y >= bounds.Bottom - 1 && y <= bounds.Top + 1)
            {
                yield return letter;
            }
        }
    }

    /// <summary>Raised digits are exponents: 10³ is not 103.</summary>
    private static string Raise(string letter) => letter is [var digit and >= '0' and <= '9']
        ? RaisedDigits[digit - '0'].ToString() : letter;

    private static double SizeOf(Letter letter) => letter.PointSize > 0.1 ? letter.PointSize : 10;

    /// <summary>
    /// Whether a raised letter marks a footnote: a digit or an asterisk after a word or a sentence. After a number, a
    /// sign or a short word it may be an exponent: <c>10³</c>, <c>m²</c>.
    /// </summary>
    private static bool IsFootnoteMark(Letter letter, PageRun run)
    {
        if (letter.Value is not [(>= '0' and <= '9') or '*' or '†' or '‡' or ','])
        {
            return false;
        }

        if (run.FootnoteMarks.Count > 0 && run.FootnoteMarks[^1] == run.Length)
        {
            return true;
        }

        var text = run.Text;
        return letter.Value != ","
            && (text[^1] is '.' or ',' or ';' or ':' or '!' or '?' or '”' or '"' or '’' or '»' or ')'
                || (text.Length >= 4 && text[^4..].All(char.IsLetter)));
    }
}
