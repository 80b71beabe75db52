namespace SiteGen.Evidence;

/// <summary>What was recognized at a place of a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Offset">The UTF-16 offset in the text.</param>
/// <param name="Seconds">For a time mark of a recording, the seconds since its beginning; otherwise -1.</param>
/// <param name="Label">The name of a speaker, or the printed number of a page; otherwise null.</param>
internal readonly record struct TextMark(MarkKind Kind, int Offset = 0, int Seconds = -1, string? Label = null);

/// <summary>What is recognized in texts.</summary>
internal enum MarkKind
{
    /// <summary>The time of a caption, or a time written between the words: <c>[00:38:38]</c>.</summary>
    TimeMark,

    /// <summary>The name of a speaker who goes on speaking.</summary>
    SpeakerLabel,

    /// <summary>The number of a line, as pleadings have it.</summary>
    LineNumber,

    /// <summary>A line at the head or foot of several pages.</summary>
    RunningHead,

    /// <summary>The printed number of a page.</summary>
    PageNumber,

    /// <summary>The <c>&gt;</c> before a line that an e-mail quotes.</summary>
    ReplyMark,

    /// <summary>A footnote mark after a word.</summary>
    FootnoteMark,

    /// <summary>A mark of Markdown in plain text.</summary>
    MarkdownMark,

    /// <summary>A character reference of HTML in plain text, which is read as its character.</summary>
    HtmlEntity,

    /// <summary>A caption line that was shown before.</summary>
    RepeatedLine,

    /// <summary>The reading of a word, as ruby has it.</summary>
    Reading,

    /// <summary>Where a speaker begins. The label stays in the text.</summary>
    Speaker,

    /// <summary>The printed number of the page that begins here.</summary>
    PageLabel,

    /// <summary>Where a paragraph begins, if blank lines do not tell.</summary>
    Paragraph,
}
