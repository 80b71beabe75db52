using SiteGen.Text;

namespace SiteGen.Evidence;

/// <summary>
/// Takes everything out of WebVTT (https://www.w3.org/TR/webvtt1/) and SubRip files but the words of their captions.
/// </summary>
internal static class Captions
{
    private const string Signature = "WEBVTT";

    /// <summary>Returns whether a text is captions, whatever the name of its file is.</summary>
    public static bool Are(string text)
    {
        var lines = TextLines.WithWords(text[..Math.Min(1000, text.Length)]);
        return lines.Count >= 2
            && (lines[0].In(text).StartsWith(Signature)
                || (IsNumber(lines[0].In(text)) && SecondsOf(lines[1].In(text)) is not null));
    }

    /// <summary>Returns the words of the captions; the text itself if there are none.</summary>
    public static TextDraft Read(TextDraft draft)
    {
        var text = draft.Text;
        var cues = FindCues(text);
        if (cues.Count == 0)
        {
            return draft;
        }

        RollingCaptions.FindRepeated(cues);
        var (cuts, marks) = (new List<Cut>(), new List<TextMark>());
        var (from, speaker) = (0, (string?)null);
        foreach (var cue in cues)
        {
            var time = new TextMark(MarkKind.TimeMark, Seconds: cue.Seconds);
            var isTimed = false;
            foreach (var line in cue.Lines)
            {
                if (line.IsRepeated || line.NewFrom > line.Start)
                {
                    marks.Add(new(MarkKind.RepeatedLine, line.Start));
                }

                if (line.IsRepeated)
                {
                    continue;
                }

                cuts.Add(new(from, line.NewFrom, isTimed ? null : time, cuts.Count == 0 ? "" : "\n"));
                (from, isTimed) = (line.End, true);
                foreach (var tag in line.Tags)
                {
                    CutTag(tag);
                }
            }
        }

        cuts.Add(new(from, text.Length));
        return draft.Apply(cuts, marks);

        void CutTag(CaptionTag tag)
        {
            if (tag.Voice is { } name && name != speaker)
            {
                // The name stays where another speaker begins, as in a transcript: see SpeakerLabels.
                marks.Add(new(MarkKind.Speaker, tag.VoiceStart, Label: name));
                cuts.Add(new(tag.Start, tag.VoiceStart));
                cuts.Add(new(tag.VoiceStart + name.Length, tag.End, Replacement: ": "));
                speaker = name;
            }
            else
            {
                cuts.Add(new(tag.Start, tag.End, tag.IsReading ? new(MarkKind.Reading) : null));
            }
        }
    }

    private static List<CaptionCue> FindCues(string text)
    {
        var lines = TextLines.Of(text);
        var isWebVtt = lines[0].In(text).StartsWith(Signature);
        var cues = new List<CaptionCue>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (SecondsOf(lines[i].In(text)) is not { } seconds)
            {
                continue;
            }

            var end = isWebVtt ? EndOfWebVtt(text, lines, i + 1) : EndOfSubRip(text, lines, i + 1);
            var words = lines[(i + 1)..end].Select(l => CaptionLine.Read(text, l)).Where(l => l.Words.Length > 0);
            cues.Add(new(seconds, [.. words]));
            i = end - 1;
        }

        return cues;
    }

    /// <summary>Returns the index of the line after a cue, which ends at an empty line.</summary>
    private static int EndOfWebVtt(string text, List<TextLine> lines, int at)
    {
        while (at < lines.Count && lines[at].End > lines[at].Start && SecondsOf(lines[at].In(text)) is null)
        {
            at++;
        }

        return at;
    }

    /// <summary>
    /// Returns the index of the line after a cue, which ends at the number of the next one: there may be blank lines in
    /// it.
    /// </summary>
    private static int EndOfSubRip(string text, List<TextLine> lines, int at)
    {
        var start = at;
        while (at < lines.Count && SecondsOf(lines[at].In(text)) is null)
        {
            at++;
        }

        return at < lines.Count && at > start && IsNumber(lines[at - 1].In(text)) ? at - 1 : at;
    }

    /// <summary>Reads the line of a cue's times: <c>00:01.000 --> 00:04.000 align:start</c>.</summary>
    private static int? SecondsOf(ReadOnlySpan<char> line)
    {
        line = line.TrimStart();
        if (RecordingTime.Read(line) is not { } start)
        {
            return null;
        }

        line = line[start.Length..].TrimStart();
        return line.StartsWith("-->") && RecordingTime.Read(line[3..].TrimStart()) is not null ? start.Seconds : null;
    }

    private static bool IsNumber(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return line.Length > 0 && !line.ContainsAnyExceptInRange('0', '9');
    }
}
