using System.Text.RegularExpressions;

namespace SiteGen.Quotations;

/// <summary>
/// Finds who speaks in the text of an interview or a hearing: <c>Ann:</c>, <c>DR. SMITH:</c>, <c>Q.</c> and
/// <c>A.</c>, with or without a time, at the beginning of a line. Other words before a colon look the same, so this is
/// good for a warning and no more.
/// </summary>
internal static partial class WrittenSpeakers
{
    /// <summary>How far back the speaker of a passage is looked for.</summary>
    private const int LookBack = 20_000;

    /// <summary>Words that stand before a colon and name nobody.</summary>
    private static readonly HashSet<string> Others = new(
        ["note", "warning", "example", "source", "update", "ps", "table", "figure", "chapter", "summary", "date", "to",
            "from", "subject", "cc", "re", "hinweis", "beispiel", "quelle", "remarque", "exemple", "nota", "ejemplo"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns whether a part of a text has a label of somebody who does not speak just before it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The offset of the part.</param>
    /// <param name="end">The offset after it.</param>
    public static bool AreChangedIn(string text, int start, int end)
    {
        var labels = In(text, start, end).ToArray();
        if (labels.Length == 0)
        {
            return false;
        }

        var speaker = In(text, Math.Max(0, start - LookBack), start).LastOrDefault();
        // Captions have ">>" wherever another speaker begins.
        return labels.Any(label => label == ">>" || label != speaker);
    }

    /// <summary>Returns the labels that begin in a part of a text.</summary>
    private static IEnumerable<string> In(string text, int start, int end)
    {
        // A label begins a line, and may end after the part.
        var from = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
        foreach (Match match in Label().Matches(text[from..Math.Min(text.Length, end + 80)]))
        {
            var name = match.Groups["name"];
            if (from + name.Index >= start && from + name.Index < end && !Others.Contains(name.Value))
            {
                yield return name.Value;
            }
        }
    }

    /// <summary>
    /// A name is a few words with capitals, <c>Q</c> or <c>A</c>, or some characters of a script without capitals. In a
    /// line that begins with a label, others may follow a sentence.
    /// </summary>
    [GeneratedRegex(
        """
        (?:^|(?<=^[^:：\r\n]{1,40}[:：][^\r\n]*[.?!…”"]\ ))
        (?:>(?!>)|[\t ])*
        (?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?[\t ]*)?
        (?:
            (?<name>\p{Lu}[\p{L}\d.'’-]*(?:\ (?:\p{Lu}[\p{L}\d.'’-]*|von|van|de|del|di|of)){0,4})
                [\t ]*(?:[\[(]\d{1,2}:\d{2}(?::\d{2})?[\])][\t ]*)?:(?=\s)
            | (?<name>\p{Lo}[\p{Lo}\u30FC・]{0,11})[:：]
            | (?<name>[QA])\.[\t ]
            | (?<name>(?<=^[\t ]*)>>)[\t ]
        )
        """,
        RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace, 1000)]
    private static partial Regex Label();
}
