using System.Buffers;

namespace SiteGen.Evidence;

/// <summary>
/// Finds the names of speakers at the beginnings of lines: <c>MR. SMITH:</c>, <c>Q.</c> and <c>A.</c>,
/// <c>Elon Musk (00:12):</c>. A name stays in the text where another speaker begins, so that the words of two people do
/// not become one sentence; it is left out where the same speaker goes on.
/// </summary>
internal static class SpeakerLabels
{
    private const int MaximumLength = 50;
    private const int MaximumWords = 5;

    private static readonly string[] Titles =
    [
        "MR", "MRS", "MS", "DR", "PROF", "JUSTICE", "JUDGE", "SENATOR", "SEN", "REP", "CHAIR", "CHAIRMAN",
        "CHAIRWOMAN", "THE",
    ];

    private static readonly SearchValues<char> NotInNames = SearchValues.Create("?!;,[](){}<>\"");

    private static readonly string[] Remarks =
        ["NOTE", "NOTES", "WARNING", "CAUTION", "IMPORTANT", "TIP", "UPDATE", "SUMMARY", "EXAMPLE", "TODO"];

    private static readonly string[] Particles = ["of", "the", "de", "da", "van", "von", "der", "bin", "al", "and"];

    public static TextDraft Remove(TextDraft draft)
    {
        var labels = Find(draft);
        var times = labels.Count(l => l.Form == LabelForm.BeforeTime);
        var counts = labels.CountBy(l => l.Name, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var isExchange = counts.ContainsKey("Q") && counts.ContainsKey("A");
        var isDialog = counts.Count(c => c.Value >= 2) >= 2;

        var (cuts, speakers) = (new List<Cut>(), new List<TextMark>());
        string? speaker = null;
        foreach (var label in labels)
        {
            var isLabel = label.Form switch
            {
                LabelForm.Exchange => isExchange,
                LabelForm.BeforeTime => times >= 2,
                LabelForm.Title => true,
                _ => isDialog && counts[label.Name] >= 2,
            };
            if (!isLabel)
            {
                continue;
            }

            // One word may be a remark ("Note:"), so it is never left out.
            if (label.Name == speaker && label.Form != LabelForm.Word)
            {
                cuts.Add(new(label.Start, label.End, new(MarkKind.SpeakerLabel)));
            }
            else if (label.Name != speaker)
            {
                speakers.Add(new(MarkKind.Speaker, label.Start, Label: label.Name));
            }

            speaker = label.Name;
        }

        return draft.Apply(cuts, speakers);
    }

    /// <summary>Returns whether some words may be the name of a speaker.</summary>
    public static bool IsName(ReadOnlySpan<char> words) => FormOf(words) is not LabelForm.None;

    private static List<SpeakerLabel> Find(TextDraft draft)
    {
        var (text, labels) = (draft.Text, new List<SpeakerLabel>());
        var times = draft.Marks.Where(m => m.Kind == MarkKind.TimeMark).Select(m => m.Offset).ToArray();
        foreach (var line in TextLines.WithWords(text))
        {
            var start = TextLines.SkipSpaces(text, line.Start, line.End);
            var rest = text.AsSpan(start, line.End - start);
            if (rest is ['Q' or 'A', '.' or ':', ' ' or '\t', ..])
            {
                labels.Add(new(
                    $"{rest[0]}", LabelForm.Exchange, start, TextLines.SkipSpaces(text, start + 2, line.End)));
                continue;
            }

            var colon = rest[..Math.Min(MaximumLength, rest.Length)].IndexOf(':');
            if (TimeAfter(times, start, line.End) is { } time && (colon < 0 || time <= start + colon + 1)
                && text.AsSpan(start, time - start).TrimEnd([' ', ':']) is var name
                && FormOf(name) is not LabelForm.None)
            {
                var end = colon >= 0 && colon <= time - start ? Math.Max(time, start + colon + 1) : time;
                labels.Add(new(
                    name.ToString(), LabelForm.BeforeTime, start, TextLines.SkipSpaces(text, end, line.End)));
            }
            else if (colon > 0 && (colon + 1 == rest.Length || rest[colon + 1] is ' ' or '\t')
                && FormOf(rest[..colon]) is var form and not LabelForm.None)
            {
                labels.Add(new(
                    rest[..colon].ToString(), form, start, TextLines.SkipSpaces(text, start + colon + 1, line.End)));
            }
        }

        return labels;
    }

    /// <summary>Returns the offset of the first time mark in a line, if a name may end there.</summary>
    private static int? TimeAfter(int[] times, int start, int end)
    {
        var at = times.AsSpan().BinarySearch(start + 1);
        at = at < 0 ? ~at : at;
        return at < times.Length && times[at] <= Math.Min(end, start + MaximumLength) ? times[at] : null;
    }

    /// <summary>Returns what kind of a name some words are.</summary>
    private static LabelForm FormOf(ReadOnlySpan<char> name)
    {
        if (name.Length is 0 or > MaximumLength || !char.IsUpper(name[0]) || name.ContainsAny(NotInNames))
        {
            return LabelForm.None;
        }

        var words = name.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isName = words.Length <= MaximumWords && words.All(w => char.IsUpper(w[0]) || Particles.Contains(w)
            || (w != words[0] && w.All(char.IsAsciiDigit)));
        return !isName ? LabelForm.None
            : words.All(w => !w.Any(char.IsLower)) && name.Length > 1 && !Remarks.Contains(words[0])
                ? Titles.Contains(words[0].TrimEnd('.')) && words.Length > 1 ? LabelForm.Title : LabelForm.Capitals
            : words.Length > 1 ? LabelForm.FullName
            : LabelForm.Word;
    }

    private enum LabelForm
    {
        /// <summary>No name.</summary>
        None,

        /// <summary><c>Q.</c> or <c>A.</c></summary>
        Exchange,

        /// <summary>A name with a time after it.</summary>
        BeforeTime,

        /// <summary>A title and a name in capitals: <c>MR. SMITH:</c>.</summary>
        Title,

        /// <summary>Capitals: <c>SMITH:</c>.</summary>
        Capitals,

        /// <summary>Several words with capitals: <c>Elon Musk:</c>.</summary>
        FullName,

        /// <summary>One word: <c>Elon:</c>, but also <c>Note:</c>.</summary>
        Word,
    }

    /// <summary>A name at the beginning of a line.</summary>
    /// <param name="Name">The name.</param>
    /// <param name="Form">Its form.</param>
    /// <param name="Start">Where it begins.</param>
    /// <param name="End">Where the words after it begin.</param>
    private readonly record struct SpeakerLabel(string Name, LabelForm Form, int Start, int End);
}
