using System.Globalization;

namespace SiteGen.Evidence;

/// <summary>Puts into words what was left out of a passage.</summary>
internal static class LeftOutList
{
    /// <summary>The names for readers, in the order in which they are listed.</summary>
    private static readonly (MarkKind Kind, string One, string Several)[] Names =
    [
        (MarkKind.TimeMark, "a time mark", "time marks"),
        (MarkKind.SpeakerLabel, "a speaker label", "speaker labels"),
        (MarkKind.LineNumber, "a line number", "line numbers"),
        (MarkKind.RunningHead, "a running head", "running heads"),
        (MarkKind.PageNumber, "a page number", "page numbers"),
        (MarkKind.ReplyMark, "a quoting mark", "quoting marks"),
        (MarkKind.FootnoteMark, "a footnote mark", "footnote marks"),
        (MarkKind.MarkdownMark, "a Markdown mark", "Markdown marks"),
        (MarkKind.HtmlEntity, "an HTML entity", "HTML entities"),
        (MarkKind.RepeatedLine, "a repeated caption line", "repeated caption lines"),
        (MarkKind.Reading, "a ruby reading", "ruby readings"),
    ];

    /// <summary>Returns whether marks of a kind are left out of the words, so that the result names them.</summary>
    public static bool Has(MarkKind kind) => Names.Any(n => n.Kind == kind);

    /// <summary>Lists what was left out.</summary>
    /// <param name="marks">The marks inside the passage.</param>
    /// <param name="pageBreaks">The number of page breaks inside it.</param>
    public static IReadOnlyList<string> Of(IEnumerable<TextMark> marks, int pageBreaks)
    {
        var counts = marks.CountBy(m => m.Kind).ToDictionary();
        var list = new List<string>();
        Add(pageBreaks, "a page break", "page breaks");
        foreach (var (kind, one, several) in Names)
        {
            Add(counts.GetValueOrDefault(kind), one, several);
        }

        return list;

        void Add(int count, string one, string several)
        {
            if (count > 0)
            {
                list.Add(count == 1 ? one : string.Create(CultureInfo.InvariantCulture, $"{count} {several}"));
            }
        }
    }
}
