using System.Globalization;

namespace SiteGen.Evidence;

/// <summary>
/// Takes out the numbers at the beginnings of lines, as pleadings and transcripts of courts have them. The lines of a
/// list may be numbered too, so the numbers must follow each other, and sentences must go on from line to line.
/// </summary>
internal static class LineNumbers
{
    /// <summary>A run with fewer lines must show on its own that sentences go on, and begin with 1.</summary>
    private const int ShortRun = 5;

    /// <summary>The lines of a page of a pleading.</summary>
    private const int LongRun = 20;

    /// <summary>How many lines without a number a longer run may have in a row: heads, feet and footnotes.</summary>
    private const int MaximumGap = 4;

    public static TextDraft Remove(TextDraft draft)
    {
        var runs = FindRuns(draft.Text);
        var hasPages = runs.Count(r => r.Lines.Count >= LongRun) >= 2;
        var cuts = new List<Cut>();
        foreach (var run in runs.Where(r => r.AreLineNumbers(draft.Text, hasPages)))
        {
            cuts.AddRange(run.Lines.Select(l => new Cut(l.Line.Start, l.Text, new(MarkKind.LineNumber))));
        }

        return draft.Apply(cuts);
    }

    private static List<Run> FindRuns(string text)
    {
        var runs = new List<Run>();
        Run? run = null;
        foreach (var line in TextLines.Of(text))
        {
            if (line.IsBlank(text))
            {
                continue;
            }

            var (number, at) = NumberOf(text, line);
            if (number > 0 && number == run?.Next)
            {
                run.Add(new(line, at));
            }
            else if (number == 1 || (number > 0 && (run is null || run.Lines.Count < 2)))
            {
                runs.Add(run = new(number));
                run.Add(new(line, at));
            }
            else if (run is not null && run.Skip() > MaximumGap)
            {
                run = null;
            }
        }

        return runs;
    }

    /// <summary>Returns the number at the beginning of a line, and where the text after it begins.</summary>
    private static (int Number, int Text) NumberOf(string text, TextLine line)
    {
        var start = TextLines.SkipSpaces(text, line.Start, line.End);
        var end = start;
        while (end < line.End && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        // Years are no line numbers.
        if (end - start is < 1 or > 3 || (end < line.End && text[end] is not (' ' or '\t' or '\u00A0')))
        {
            return (0, 0);
        }

        var number = int.Parse(text.AsSpan(start, end - start), provider: CultureInfo.InvariantCulture);
        return (text[start] == '0' ? 0 : number, TextLines.SkipSpaces(text, end, line.End));
    }

    /// <summary>A line with a number.</summary>
    /// <param name="Line">The line.</param>
    /// <param name="Text">Where the text after the number begins.</param>
    private readonly record struct NumberedLine(TextLine Line, int Text);

    /// <summary>Lines whose numbers follow each other.</summary>
    private sealed class Run(int first)
    {
        private int _gap;
        private bool _hasGaps;

        public List<NumberedLine> Lines { get; } = [];

        /// <summary>The number that the next line must have.</summary>
        public int Next => first + Lines.Count;

        public void Add(NumberedLine line)
        {
            _hasGaps |= _gap > 0;
            _gap = 0;
            Lines.Add(line);
        }

        /// <summary>Notes a line without the next number, and returns how many there are in a row.</summary>
        public int Skip() => ++_gap;

        public bool AreLineNumbers(string text, bool hasPages)
        {
            if (Lines.Count < 3)
            {
                return false;
            }

            var words = Lines.Where(l => l.Text < l.Line.End).ToArray();
            if (words.Length == 0)
            {
                // Some programs write the numbers of a page below each other, and then its text.
                return Lines.Count >= 2 * ShortRun && first == 1;
            }

            var goingOn = 0;
            for (var i = 1; i < Lines.Count; i++)
            {
                goingOn += GoesOn(text, Lines[i - 1], Lines[i]) ? 1 : 0;
            }

            return Lines.Count switch
            {
                < ShortRun => first == 1 && !_hasGaps && goingOn * 2 >= Lines.Count - 1
                    && Lines.Sum(l => CountWords(text, l)) >= 3 * Lines.Count,
                < LongRun => goingOn * 4 >= Lines.Count && Lines.Sum(l => CountWords(text, l)) >= 2 * Lines.Count,
                _ => goingOn * (hasPages ? 20 : 10) >= Lines.Count,
            };
        }

        /// <summary>Whether a sentence goes on from one line to the next.</summary>
        private static bool GoesOn(string text, NumberedLine line, NumberedLine next)
        {
            var end = line.Line.End;
            while (end > line.Text && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }

            return end > line.Text && text[end - 1] is not ('.' or '?' or '!' or ':' or ';')
                && next.Text < next.Line.End && char.IsLower(text[next.Text]);
        }

        private static int CountWords(string text, NumberedLine line)
        {
            var words = 0;
            for (var i = line.Text; i < line.Line.End; i++)
            {
                words += !char.IsWhiteSpace(text[i]) && (i == line.Text || char.IsWhiteSpace(text[i - 1])) ? 1 : 0;
            }

            return words;
        }
    }
}
