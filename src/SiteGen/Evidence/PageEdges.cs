using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Text;

namespace SiteGen.Evidence;

/// <summary>
/// Takes out the lines that pages repeat at their head or foot, and their printed numbers. Pages are known from form
/// feeds, which programs that read PDF write between them.
/// </summary>
internal static partial class PageEdges
{
    private const string Number = "[0-9]{1,4}|(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})";
    private const string Total = "(?:of|von|de|/)\\s*[0-9]{1,4}";

    /// <summary>How many lines at the head, and at the foot, are looked at.</summary>
    private const int Depth = 3;

    /// <summary>How many pages apart the same line may stand: left and right pages may have different heads.</summary>
    private const int Distance = 2;

    /// <summary>More form feeds than this are not the pages of a document.</summary>
    private const int MaximumPages = 50_000;

    /// <summary>A number alone that is not counted from page to page may be a year from here on.</summary>
    private const int FirstYear = 1000;

    /// <summary>The longest line that can be a running head.</summary>
    private const int MaximumLength = 160;

    /// <summary>Takes them out.</summary>
    /// <param name="draft">The text.</param>
    /// <param name="notesLabels">Whether to note the printed numbers of pages.</param>
    public static TextDraft Remove(TextDraft draft, bool notesLabels = true)
    {
        if (!draft.Text.Contains('\f', StringComparison.Ordinal))
        {
            return draft;
        }

        var lines = TextLines.WithWords(draft.Text);
        if (lines.Count == 0 || lines[^1].Page >= MaximumPages)
        {
            return draft;
        }

        var pages = new List<EdgeLine>[lines[^1].Page + 1];
        for (var i = 0; i < pages.Length; i++)
        {
            pages[i] = [];
        }

        foreach (var line in lines)
        {
            pages[line.Page].Add(new(line));
        }

        RemoveAt(draft.Text, pages, isHead: true);
        RemoveAt(draft.Text, pages, isHead: false);

        var (cuts, labels) = (new List<Cut>(), new List<TextMark>());
        foreach (var page in pages)
        {
            if (notesLabels && page.Find(l => l.Label is not null) is { } numbered)
            {
                labels.Add(new(MarkKind.PageLabel, page[0].Line.Start, Label: numbered.Label));
            }

            cuts.AddRange(page.Where(l => l.Kind is not null)
                .Select(l => new Cut(l.Line.Start, l.Line.End, new(l.Kind!.Value))));
        }

        return draft.Apply(cuts, labels);
    }

    private static void RemoveAt(string text, List<EdgeLine>[] pages, bool isHead)
    {
        for (var depth = 0; depth < Depth; depth++)
        {
            // A line is looked at only if all those outside of it were taken out.
            var edge = new EdgeLine?[pages.Length];
            for (var i = 0; i < pages.Length; i++)
            {
                var at = isHead ? depth : pages[i].Count - 1 - depth;
                var outer = isHead ? at - 1 : at + 1;
                if (at >= 0 && at < pages[i].Count && pages[i][at].Kind is null
                    && (depth == 0 || pages[i][outer].Kind is not null))
                {
                    edge[i] = pages[i][at];
                    edge[i]!.Read(text);
                }
            }

            Recognize(text, pages, edge, isHead);
        }
    }

    private static void Recognize(string text, List<EdgeLine>[] pages, EdgeLine?[] edge, bool isHead)
    {
        var counts = edge.OfType<EdgeLine>().CountBy(l => l.Form, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        var found = new List<(EdgeLine Line, MarkKind Kind, string? Label)>();
        for (var i = 0; i < edge.Length; i++)
        {
            if (edge[i] is not { } line)
            {
                continue;
            }

            var others = Enumerable.Range(i - Distance, (2 * Distance) + 1)
                .Where(j => j != i && j >= 0 && j < edge.Length && edge[j] is not null)
                .Select(j => (Line: edge[j]!, Step: j - i)).ToArray();
            if (line.PageNumber is { } number)
            {
                var isCounted = others.Any(o => o.Line.PageNumber?.Value == number.Value + o.Step);
                var isAlone = number is { IsArabic: true, Value: < FirstYear } && (isHead ? i > 0 : i < edge.Length - 1)
                    && IsApart(text, pages, line, isHead);
                // The first line and the last one of a text are at no page break.
                var isThisPage = number.IsArabic && number.Value == i + 1 && (isHead ? i > 0 : i < edge.Length - 1);
                if (isCounted || number.IsMarked || isAlone || isThisPage)
                {
                    found.Add((line, MarkKind.PageNumber, number.Label));
                }
            }
            else if (line.Form.Length > 0)
            {
                var same = others.Where(o => o.Line.Form == line.Form && o.Line.Numbers.Count == line.Numbers.Count)
                    .ToArray();
                var moving = Enumerable.Range(0, line.Numbers.Count).FirstOrDefault(
                    n => same.Any(o => o.Line.Numbers[n] == line.Numbers[n] + o.Step), -1);
                var isHeading = line.IsLikeHeading
                    && (counts[line.Form] >= 3 || IsApart(text, pages, line, isHead));
                if (moving >= 0 || (isHeading && same.Length > 0 && same.Any(o => o.Line.Content == line.Content)))
                {
                    found.Add((line, MarkKind.RunningHead, moving < 0 ? null : $"{line.Numbers[moving]}"));
                }
            }
        }

        foreach (var (line, kind, label) in found)
        {
            (line.Kind, line.Label) = (kind, label);
        }
    }

    /// <summary>Whether a blank line stands between a line and the words of its page.</summary>
    private static bool IsApart(string text, List<EdgeLine>[] pages, EdgeLine line, bool isHead)
    {
        var page = pages[line.Line.Page];
        var next = page.IndexOf(line) + (isHead ? 1 : -1);
        if (next < 0 || next >= page.Count)
        {
            return false;
        }

        var between = isHead
            ? text.AsSpan(line.Line.End, page[next].Line.Start - line.Line.End)
            : text.AsSpan(page[next].Line.End, line.Line.Start - page[next].Line.End);
        return between.Count('\n') >= 2;
    }

    /// <summary>
    /// A number alone, or with what pages have beside it: <c>- 2 -</c>, <c>Page 2</c>, <c>2 of 30</c>.
    /// </summary>
    [GeneratedRegex(
        $"^(?:(?<number>{Number})|(?<mark>[-–—|\\[(]\\s*(?<number>{Number})\\s*[-–—|\\])])"
            + $"|(?<mark>page\\s|seite\\s|p\\.|s\\.)\\s*(?<number>{Number})(?:\\s*{Total})?"
            + $"|(?<number>{Number})\\s*(?<mark>{Total}))$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PageNumberLine();

    private static int ToInt(ReadOnlySpan<char> digits) => int.Parse(digits, provider: CultureInfo.InvariantCulture);

    /// <summary>The value of a Roman numeral.</summary>
    private static int RomanValue(string numeral)
    {
        var (value, last) = (0, 0);
        foreach (var c in numeral.ToLowerInvariant().Reverse())
        {
            var digit = c switch { 'i' => 1, 'v' => 5, 'x' => 10, 'l' => 50, _ => 100 };
            (value, last) = (digit < last ? value - digit : value + digit, Math.Max(digit, last));
        }

        return value;
    }

    /// <summary>A line of a page, and what was recognized in it.</summary>
    private sealed class EdgeLine(TextLine line)
    {
        public TextLine Line { get; } = line;

        /// <summary>What it is; null for words.</summary>
        public MarkKind? Kind { get; set; }

        /// <summary>The printed number of the page, if the line has it.</summary>
        public string? Label { get; set; }

        public string Content { get; private set; } = "";

        /// <summary>The line with <c>#</c> for each number; empty if it is too long for a running head.</summary>
        public string Form { get; private set; } = "";

        /// <summary>The numbers in it.</summary>
        public List<int> Numbers { get; } = [];

        /// <summary>The number of a page, if the line has nothing else.</summary>
        public (int Value, string Label, bool IsArabic, bool IsMarked)? PageNumber { get; private set; }

        /// <summary>Whether it may be a heading: it has some words, and does not end a sentence.</summary>
        public bool IsLikeHeading => Content.Length >= 8 && Content.Contains(' ', StringComparison.Ordinal)
            && Content[^1] is not ('.' or '?' or '!' or ',' or ';');

        public void Read(string text)
        {
            if (Line.End - Line.Start > MaximumLength)
            {
                return;
            }

            Content = WhiteSpace.Collapse(Line.In(text).ToString());
            ReadForm();
            if (PageNumberLine().Match(Content) is { Success: true } match)
            {
                var label = match.Groups["number"].Value;
                var isArabic = char.IsAsciiDigit(label[0]);
                var isMarked = match.Groups["mark"].Success;
                PageNumber = (isArabic ? ToInt(label) : RomanValue(label), label, isArabic, isMarked);
            }
        }

        private void ReadForm()
        {
            var form = new StringBuilder();
            for (var i = 0; i < Content.Length; i++)
            {
                var start = i;
                while (i < Content.Length && char.IsAsciiDigit(Content[i]) && i - start < 9)
                {
                    i++;
                }

                if (i > start)
                {
                    Numbers.Add(ToInt(Content.AsSpan(start, i - start)));
                    form.Append('#');
                    i--;
                }
                else
                {
                    form.Append(Content[i]);
                }
            }

            Form = form.ToString();
        }
    }
}
