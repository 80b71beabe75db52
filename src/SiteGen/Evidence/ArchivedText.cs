using System.Globalization;

namespace SiteGen.Evidence;

/// <summary>
/// The text of a source, kept to verify quotations. It is usually under copyright, so it is never published.
/// </summary>
public sealed class ArchivedText
{
    private readonly OffsetMap _offsets;

    /// <summary>The offsets of the surrogate pairs in the file, in order.</summary>
    private readonly int[] _surrogatePairs;

    private readonly Lazy<ArchivedText>? _withMarks;
    private readonly TextMark[] _leftOut;
    private readonly TextMark[] _times;
    private readonly TextMark[] _speakers;
    private readonly TextMark[] _pageLabels;

    /// <summary>The offsets of form feeds.</summary>
    private readonly int[] _pageBreaks;

    /// <summary>The offsets where paragraphs begin; empty if there is only one.</summary>
    private readonly int[] _paragraphs;

    /// <param name="name">The name of the capture.</param>
    /// <param name="text">Its text, in which nothing is recognized but pages and paragraphs.</param>
    public ArchivedText(string name, string text)
        : this(name, new TextDraft(text), text)
    {
    }

    /// <param name="name">The name of the capture.</param>
    /// <param name="draft">The text that is searched, and what was recognized in it.</param>
    /// <param name="file">The text that positions refer to.</param>
    internal ArchivedText(string name, TextDraft draft, string file)
    {
        (Name, SourceId, Text, _offsets) = (name, CaptureName.SourceOf(name), draft.Text, draft.Offsets);
        Hash = ContentHash.Of(Text);
        FileHash = ContentHash.Of(file);
        _surrogatePairs = FindSurrogatePairs(file);
        _leftOut = [.. draft.Marks.Where(m => LeftOutList.Has(m.Kind))];
        _times = [.. draft.Marks.Where(m => m is { Kind: MarkKind.TimeMark, Seconds: >= 0 })];
        _speakers = [.. draft.Marks.Where(m => m.Kind == MarkKind.Speaker)];
        _pageLabels = [.. draft.Marks.Where(m => m.Kind == MarkKind.PageLabel)];
        _pageBreaks = TextLines.FindAll(Text, '\f');
        _paragraphs = Paragraphs.Find(draft);
        _withMarks = draft.WithMarks is { } marked
            ? new(() => new(name, marked, marked.Offsets == OffsetMap.Identity ? marked.Text : file)) : null;
    }

    /// <summary>The name of the capture: <see cref="CaptureName"/>.</summary>
    public string Name { get; }

    /// <summary>The id of the source.</summary>
    public string SourceId { get; }

    /// <summary>The hash of the text. It changes with the text, and with how the text is extracted.</summary>
    public string Hash { get; }

    /// <summary>
    /// The hash of the file from which the text was extracted, as text. It changes only with the file.
    /// </summary>
    public string FileHash { get; init; }

    /// <summary>The hash of the bytes of the file; null for a text that is from no file.</summary>
    internal string? BytesHash { get; init; }

    /// <summary>Which extractor read the text, with its version; null for a text that is from no file.</summary>
    internal string? Extractor { get; init; }

    /// <summary>The text that is searched.</summary>
    public string Text { get; }

    /// <summary>Whether the format of the file has pages, so that a single one counts too.</summary>
    internal bool IsPaged { get; init; }

    /// <summary>The number of pages; null if the text does not tell.</summary>
    public int? PageCount => _pageBreaks.Length == 0 && !IsPaged ? null : _pageBreaks.Length + 1;

    /// <summary>
    /// The text with marks that were taken out of it last, such as times and footnote marks, which somebody may quote;
    /// null if it has none.
    /// </summary>
    internal ArchivedText? WithMarks => _withMarks?.Value;

    /// <summary>Returns where a passage begins.</summary>
    /// <param name="offset">A UTF-16 offset in <see cref="Text"/>.</param>
    public TextPosition PositionAt(int offset)
    {
        var page = PageAt(offset);
        var label = LastAt(_pageLabels, offset) is { } mark && PageAt(mark.Offset) == page ? mark.Label : null;
        var number = page?.ToString(CultureInfo.InvariantCulture);
        return new(
            page,
            label == number ? null : label,
            LastAt(_times, offset)?.Seconds,
            _paragraphs.Length == 0 ? null : Math.Max(1, CountUpTo(_paragraphs, offset)));
    }

    /// <summary>
    /// Returns what was recognized in a passage and is no part of its words, such as <c>2 time marks</c>, for readers
    /// of the result.
    /// </summary>
    /// <param name="start">A UTF-16 offset in <see cref="Text"/>.</param>
    /// <param name="end">The offset after the passage.</param>
    public IReadOnlyList<string> LeftOut(int start, int end)
    {
        var first = CountUpTo(_leftOut, start);
        var last = CountUpTo(_leftOut, end - 1);
        return LeftOutList.Of(
            _leftOut[first..Math.Max(first, last)],
            Math.Max(0, CountUpTo(_pageBreaks, end - 1) - CountUpTo(_pageBreaks, start)));
    }

    /// <summary>Returns whether another than the speaker before a passage begins to speak in it.</summary>
    /// <param name="start">A UTF-16 offset in <see cref="Text"/>.</param>
    /// <param name="end">The offset after the passage.</param>
    internal bool HasOtherSpeaker(int start, int end) => end > start
        && CountUpTo(_speakers, end - 1) > CountUpTo(_speakers, start - 1);

    /// <summary>Returns the UTF-16 offsets inside a passage at which paragraphs begin.</summary>
    internal IReadOnlyList<int> ParagraphsIn(int start, int end)
    {
        var first = CountUpTo(_paragraphs, start);
        return _paragraphs[first..Math.Max(first, CountUpTo(_paragraphs, end - 1))];
    }

    /// <summary>
    /// Returns the first and last page of a passage, as they are counted, with the printed numbers between; null if
    /// the text has no pages.
    /// </summary>
    /// <param name="start">Its first character, as results count: <see cref="ToCharacters"/>.</param>
    /// <param name="end">The character after it.</param>
    internal (int First, int Last, IReadOnlyList<string> Labels)? PagesOf(int start, int end)
    {
        var (from, to) = (FromCharacter(start), FromCharacter(end - 1));
        return PageAt(from) is not { } first || PageAt(to) is not { } last ? null
            : (first, last, [.. _pageLabels.Where(l => PageAt(l.Offset) is { } page && page >= first && page <= last)
                .Select(l => l.Label!)]);
    }

    /// <summary>
    /// Returns the seconds between which a passage is said: the time mark before it, and the one after it. Null if
    /// there is none before it; no end if there is none after it.
    /// </summary>
    /// <param name="start">Its first character, as results count: <see cref="ToCharacters"/>.</param>
    /// <param name="end">The character after it.</param>
    internal (int Start, int? End)? TimesOf(int start, int end)
    {
        var (from, to) = (FromCharacter(start), FromCharacter(end - 1));
        if (LastAt(_times, from) is not { } first)
        {
            return null;
        }

        var next = CountUpTo(_times, to);
        return (first.Seconds, next < _times.Length ? _times[next].Seconds : null);
    }

    /// <summary>
    /// Converts a range of UTF-16 offsets to characters (Unicode code points) of the file, which is how users count.
    /// </summary>
    internal (int Start, int End) ToCharacters(int start, int end) =>
        (ToCharacter(_offsets.StartOf(start)), ToCharacter(_offsets.EndOf(end - 1)));

    private int? PageAt(int offset) => PageCount is null ? null : CountUpTo(_pageBreaks, offset) + 1;

    private int ToCharacter(int offset)
    {
        var pairs = _surrogatePairs.AsSpan().BinarySearch(offset);
        return offset - (pairs < 0 ? ~pairs : pairs);
    }

    /// <summary>Returns the last offset in the text that is not after a character of the file.</summary>
    internal int FromCharacter(int character)
    {
        var (low, high) = (0, Math.Max(0, Text.Length - 1));
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = ToCharacter(_offsets.StartOf(middle)) <= character ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private static TextMark? LastAt(TextMark[] marks, int offset) =>
        CountUpTo(marks, offset) is var count and > 0 ? marks[count - 1] : null;

    /// <summary>Returns how many marks are not after an offset.</summary>
    private static int CountUpTo(TextMark[] marks, int offset)
    {
        var (low, high) = (0, marks.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = marks[middle].Offset <= offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static int CountUpTo(int[] offsets, int offset)
    {
        var at = offsets.AsSpan().BinarySearch(offset);
        return at < 0 ? ~at : at + 1;
    }

    private static int[] FindSurrogatePairs(string text)
    {
        var pairs = new List<int>();
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i], text[i + 1]))
            {
                pairs.Add(i);
            }
        }

        return [.. pairs];
    }
}
