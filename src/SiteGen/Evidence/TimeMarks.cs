using System.Buffers;
using SiteGen.Text;

namespace SiteGen.Evidence;

/// <summary>
/// Takes out the times that transcripts have between the words: <c>[00:38:38]</c>, <c>(12:34)</c> and
/// <c>[12:34 - 12:50]</c> anywhere, <c>00:38:38</c> at the beginnings of lines, and after names. Times in sentences
/// stay.
/// </summary>
internal static class TimeMarks
{
    /// <summary>Times that may also be times of day must be this many at least.</summary>
    private const int Fewest = 3;

    /// <summary>A transcript begins at the beginning of the recording: within this many seconds.</summary>
    private const int LatestBeginning = 120;

    private static readonly SearchValues<char> Opening = SearchValues.Create("[(");

    /// <summary>Returns whether a text is a time and nothing else.</summary>
    public static bool IsTime(ReadOnlySpan<char> text) => RecordingTime.TryParse(text, out _);

    public static TextDraft Remove(TextDraft draft, SourceNature nature)
    {
        if (nature == SourceNature.Posts)
        {
            return draft;
        }

        var text = draft.Text;
        var marks = FindBracketed(text, nature);
        if (nature == SourceNature.Recording)
        {
            marks.AddRange(FindAtLines(text));
            marks.AddRange(FindAfterNames(text));
            marks.Sort((a, b) => a.Start.CompareTo(b.Start));
        }

        var cuts = new List<Cut>(marks.Count);
        foreach (var mark in marks)
        {
            var seconds = nature == SourceNature.Recording ? mark.Seconds : -1;
            var cut = WithSpaces(text, mark, seconds);
            if (cuts.Count == 0 || cut.Start >= cuts[^1].End)
            {
                cuts.Add(cut);
            }
        }

        return draft.Apply(cuts);
    }

    private static List<Time> FindBracketed(string text, SourceNature nature)
    {
        var found = new List<Time>();
        var last = 0;
        for (var at = IndexOfBracket(text, 0); at >= 0; at = IndexOfBracket(text, at + 1))
        {
            var closing = text[at] == '[' ? ']' : ')';
            if (ReadBetween(text, at + 1, closing) is not { } time)
            {
                continue;
            }

            // "(12:34)" may be a verse or a time of day: it must be a recording, and its time must go on.
            var isClear = time.Numbers == 3
                || (nature == SourceNature.Recording && (closing == ']' || time.Seconds >= last));
            if (isClear)
            {
                found.Add(new(at, time.End, time.Seconds));
                last = time.Seconds;
            }
        }

        if (nature == SourceNature.Document && found.Count(t => text[t.Start] == '(') < Fewest)
        {
            found.RemoveAll(t => text[t.Start] == '(');
        }

        return found;
    }

    private static int IndexOfBracket(string text, int from)
    {
        var at = text.AsSpan(from).IndexOfAny(Opening);
        return at < 0 ? -1 : from + at;
    }

    /// <summary>Reads a time, or a span of time, up to a closing bracket.</summary>
    private static (int Seconds, int Numbers, int End)? ReadBetween(string text, int at, char closing)
    {
        at = SkipSpace(text, at);
        if (RecordingTime.Read(text.AsSpan(at)) is not { } time)
        {
            return null;
        }

        at = SkipSpace(text, at + time.Length);
        var rest = text.AsSpan(at);
        var separator = rest.StartsWith("-->") ? 3 : rest is ['-' or '–' or '—', ..] ? 1 : 0;
        if (separator > 0)
        {
            at = SkipSpace(text, at + separator);
            if (RecordingTime.Read(text.AsSpan(at)) is not { } end)
            {
                return null;
            }

            at = SkipSpace(text, at + end.Length);
        }

        return at < text.Length && text[at] == closing ? (time.Seconds, time.Numbers, at + 1) : null;
    }

    private static int SkipSpace(string text, int at) => at < text.Length && text[at] == ' ' ? at + 1 : at;

    /// <summary>Finds the times at the beginnings of lines, if they are a transcript's.</summary>
    private static List<Time> FindAtLines(string text)
    {
        var (long3, all, lines, isAlone) = (new List<Time>(), new List<Time>(), 0, true);
        foreach (var line in TextLines.WithWords(text))
        {
            lines++;
            var start = TextLines.SkipSpaces(text, line.Start, line.End);
            if (RecordingTime.Read(text.AsSpan(start, line.End - start)) is not { } time)
            {
                continue;
            }

            var end = start + time.Length;
            var next = TextLines.SkipSpaces(text, end, line.End);
            if ((next == end && end < line.End) || IsTimeOfDay(text.AsSpan(next, line.End - next)))
            {
                continue;
            }

            all.Add(new(start, end, time.Seconds));
            isAlone &= next == line.End;
            if (time.Numbers == 3 && time.Length >= 7)
            {
                long3.Add(all[^1]);
            }
        }

        var areMarks = all.Count >= Fewest && all.Count * 60 >= lines && GoOn(all)
            && (isAlone || all[0].Seconds <= LatestBeginning);
        return areMarks ? all : GoOn(long3) ? long3 : [];
    }

    /// <summary>Finds the times in lines that have a name and nothing else: <c>Speaker 1  0:05</c>.</summary>
    private static List<Time> FindAfterNames(string text)
    {
        var times = new List<Time>();
        foreach (var line in TextLines.WithWords(text))
        {
            var words = line.In(text).TrimEnd();
            var start = words.LastIndexOfAny(' ', '\t') + 1;
            if (RecordingTime.Read(words[start..]) is { } time && time.Length == words.Length - start
                && SpeakerLabels.IsName(words[..start].Trim()))
            {
                times.Add(new(line.Start + start, line.Start + words.Length, time.Seconds));
            }
        }

        return times.Count >= 2 && GoOn(times) && times[0].Seconds <= LatestBeginning ? times : [];
    }

    private static bool GoOn(List<Time> times)
    {
        var back = 0;
        for (var i = 1; i < times.Count; i++)
        {
            back += times[i].Seconds < times[i - 1].Seconds ? 1 : 0;
        }

        return back * 10 <= times.Count;
    }

    private static bool IsTimeOfDay(ReadOnlySpan<char> rest) =>
        rest.StartsWith("am", StringComparison.OrdinalIgnoreCase)
        || rest.StartsWith("pm", StringComparison.OrdinalIgnoreCase)
        || rest.StartsWith("a.m", StringComparison.OrdinalIgnoreCase)
        || rest.StartsWith("p.m", StringComparison.OrdinalIgnoreCase)
        || rest.StartsWith("Uhr", StringComparison.Ordinal);

    /// <summary>The cut of a mark, with the spaces that would otherwise be doubled.</summary>
    private static Cut WithSpaces(string text, Time mark, int seconds)
    {
        var (start, end) = (mark.Start, mark.End);
        var isAfterSpace = start == 0 || char.IsWhiteSpace(text[start - 1]);
        var next = end < text.Length ? text[end] : '\n';
        if (next is '\n' or '\r' && (start == 0 || text[start - 1] is '\n'))
        {
            // The line goes too: a blank one would begin a paragraph.
            end += text.AsSpan(end).StartsWith("\r\n") ? 2 : Math.Min(1, text.Length - end);
        }
        else if (isAfterSpace && next is ' ' or '\t')
        {
            end = TextLines.SkipSpaces(text, end, text.Length);
        }
        else if (next is ':' or '.' or ',' or ';' or '?' or '!')
        {
            while (start > 0 && text[start - 1] is ' ' or '\t')
            {
                start--;
            }
        }

        var isGlued = !isAfterSpace && char.IsLetterOrDigit(next);
        return new(start, end, new(MarkKind.TimeMark, Seconds: seconds), isGlued ? " " : "");
    }

    private readonly record struct Time(int Start, int End, int Seconds);
}
