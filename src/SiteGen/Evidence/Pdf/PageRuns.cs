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
        var last = default(PdfPoint);
        var orientation = OrientationOf(page.Letters);
        Letter[] letters = [.. VisibleLetters(page, orientation)];
        for (var i = 0; i < letters.Length; i++)
        {
            var letter = letters[i];
            if (i + 1 < letters.Length && IsSoftHyphen(letter, letters[i + 1], orientation))
            {
                continue;
            }

            var size = SizeOf(letter);
            var (start, end) = (Turn(letter.StartBaseLine, orientation), Turn(letter.EndBaseLine, orientation));
            if (run is null)
            {
                run = Begin(letter, size, start, end);
            }
            else
            {
                var gap = start.X - last.X;
                var rise = start.Y - run.BaseLine;
                var isRaised = size < 0.85 * run.Size && rise > 0.1 * run.Size && rise < 0.8 * run.Size;
                var isOnLine = Math.Abs(rise) < 0.3 * Math.Max(size, run.Size) || isRaised
                    || (size < 0.85 * run.Size && Math.Abs(rise) < 0.5 * run.Size);
                if (!isOnLine || gap < -1.5 * run.Size || gap > ColumnGap * run.Size)
                {
                    run = Begin(letter, size, start, end);
                }
                else if (isRaised && gap < Space * run.Size && IsFootnoteMark(letter, run))
                {
                    run.AppendFootnoteMark(end.X);
                }
                else
                {
                    var hasGap = gap > Space * Math.Min(size, run.Size);
                    run.Append(isRaised ? Raise(letter.Value) : letter.Value, end.X, hasGap);
                }
            }

            last = end;
        }

        runs.RemoveAll(r => r.IsBlank);
        return runs;

        PageRun Begin(Letter letter, double size, PdfPoint start, PdfPoint end)
        {
            var begun = new PageRun
            {
                Left = start.X,
                BaseLine = start.Y,
                Size = size,
            };
            begun.Append(letter.Value, end.X, hasGap: false);
            runs.Add(begun);
            return begun;
        }
    }

    /// <summary>Returns how the text of a page is turned: upright unless most of its letters are not.</summary>
    public static TextOrientation OrientationOf(IReadOnlyList<Letter> letters) =>
        letters.Count(l => l.TextOrientation == TextOrientation.Horizontal) * 2 >= letters.Count
            ? TextOrientation.Horizontal : letters.CountBy(l => l.TextOrientation).MaxBy(c => c.Value).Key;

    /// <summary>Returns where a point is if the page is held so that its text is upright.</summary>
    private static PdfPoint Turn(PdfPoint point, TextOrientation orientation) => orientation switch
    {
        // The text of a page that was turned to the right runs downwards.
        TextOrientation.Rotate90 => new(-point.Y, point.X),
        TextOrientation.Rotate270 => new(point.Y, -point.X),
        TextOrientation.Rotate180 => new(-point.X, -point.Y),
        _ => point,
    };

    /// <summary>
    /// Returns the letters that readers see: those on the page, turned as most of it is, and not too small. Invisible
    /// letters count on pages with a picture, where they are the recognized text of a scan.
    /// </summary>
    private static IEnumerable<Letter> VisibleLetters(Page page, TextOrientation orientation)
    {
        var isScan = page.NumberOfImages > 0;
        var bounds = page.CropBox.Bounds;
        foreach (var letter in page.Letters)
        {
            var (x, y) = (letter.StartBaseLine.X, letter.StartBaseLine.Y);
            if (letter.Value.Length > 0
                && letter.TextOrientation == orientation
                && !IsTiny(letter)
                && (isScan || letter.RenderingMode != TextRenderingMode.Neither)
                && x >= bounds.Left - 1 && x <= bounds.Right + 1 && y >= bounds.Bottom - 1 && y <= bounds.Top + 1)
            {
                yield return letter;
            }
        }
    }

    /// <summary>
    /// Whether a space takes no room: browsers print one for a soft hyphen at which no line ends, and before the hyphen
    /// of one at which a line does.
    /// </summary>
    private static bool IsSoftHyphen(Letter letter, Letter next, TextOrientation orientation)
    {
        if (!string.IsNullOrWhiteSpace(letter.Value) || string.IsNullOrWhiteSpace(next.Value))
        {
            return false;
        }

        var (start, end) = (Turn(letter.StartBaseLine, orientation), Turn(letter.EndBaseLine, orientation));
        var after = Turn(next.StartBaseLine, orientation);
        return Math.Abs(after.Y - start.Y) < 0.01 && Math.Abs(after.X - start.X) < 0.1 * (end.X - start.X);
    }

    /// <summary>Whether nobody can read a letter. Some fonts state no size, but how wide their letters are.</summary>
    private static bool IsTiny(Letter letter) => letter.PointSize < 1
        && Math.Abs(letter.EndBaseLine.X - letter.StartBaseLine.X) < 0.6
        && Math.Abs(letter.EndBaseLine.Y - letter.StartBaseLine.Y) < 0.6;

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
