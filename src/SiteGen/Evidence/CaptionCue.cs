using SiteGen.Text;

namespace SiteGen.Evidence;

/// <summary>A caption: its time, and its lines.</summary>
/// <param name="Seconds">When it is shown, in seconds since the beginning.</param>
/// <param name="Lines">Its lines that have words.</param>
internal sealed record CaptionCue(int Seconds, IReadOnlyList<CaptionLine> Lines);

/// <summary>A line of a caption.</summary>
/// <param name="Start">The offset in the file of its first character.</param>
/// <param name="End">The offset after the last one.</param>
/// <param name="Tags">The tags in it, in order.</param>
/// <param name="Words">The line without tags, and with single spaces.</param>
internal sealed record CaptionLine(int Start, int End, IReadOnlyList<CaptionTag> Tags, string Words)
{
    /// <summary>Whether its words were shown before, and are not said again.</summary>
    public bool IsRepeated { get; set; }

    /// <summary>The offset in the file of the first word that was not shown before.</summary>
    public int NewFrom { get; set; } = Start;

    /// <summary>Whether it tells when single words are said, as automatic captions do for new ones.</summary>
    public bool HasTimes => Tags.Any(t => t.IsTime);

    /// <summary>Reads a line of a file.</summary>
    public static CaptionLine Read(string text, TextLine line)
    {
        var tags = new List<CaptionTag>();
        var words = new List<string>();
        var from = line.Start;
        for (var at = line.Start; at < line.End;)
        {
            if (CaptionTag.Read(text, at, line.End) is { } tag)
            {
                tags.Add(tag);
                words.Add(text[from..at]);
                from = at = tag.End;
            }
            else
            {
                at++;
            }
        }

        words.Add(text[from..line.End]);
        return new(line.Start, line.End, tags, WhiteSpace.Collapse(string.Concat(words)));
    }
}

/// <summary>A tag in a caption.</summary>
/// <param name="Start">The offset in the file.</param>
/// <param name="End">The offset after it; after its content, if that is the reading of a word.</param>
/// <param name="Voice">Who speaks, for a voice tag: <c>&lt;v Name&gt;</c>.</param>
/// <param name="VoiceStart">The offset of that name.</param>
/// <param name="IsTime">Whether it is the time of the words after it.</param>
/// <param name="IsReading">Whether it is the reading of a word, with its content.</param>
internal readonly record struct CaptionTag(
    int Start, int End, string? Voice = null, int VoiceStart = 0, bool IsTime = false, bool IsReading = false)
{
    /// <summary>The longest tag.</summary>
    private const int MaximumLength = 300;

    /// <summary>Reads the tag at an offset; null if there is none.</summary>
    public static CaptionTag? Read(string text, int at, int end)
    {
        if (text[at] == '{' && at + 1 < end && text[at + 1] == '\\')
        {
            // SubRip files may have the position of Advanced SubStation Alpha: {\an8}.
            return Close(text, at, end, '}') is { } brace ? new(at, brace) : null;
        }

        if (text[at] != '<' || at + 1 == end || Close(text, at, end, '>') is not { } after)
        {
            return null;
        }

        var content = text.AsSpan(at + 1, after - at - 2);
        if (RecordingTime.TryParse(content, out _))
        {
            return new(at, after, IsTime: true);
        }

        if (content.Length == 0 || !(char.IsAsciiLetter(content[0]) || content[0] == '/'))
        {
            return null;
        }

        if (content is "rt" && text.AsSpan(after, end - after).IndexOf("</rt>") is var reading and >= 0)
        {
            return new(at, after + reading + "</rt>".Length, IsReading: true);
        }

        var space = content.IndexOf(' ');
        return content[0] == 'v' && space > 0 && (space == 1 || content[1] == '.')
            && content[space..].Trim() is { Length: > 0 } name
                ? new(at, after, name.ToString(), at + 1 + space + content[space..].IndexOf(name[0]))
                : new(at, after);
    }

    private static int? Close(string text, int at, int end, char bracket)
    {
        var length = text.AsSpan(at, Math.Min(MaximumLength, end - at)).IndexOf(bracket);
        return length < 0 ? null : at + length + 1;
    }
}
