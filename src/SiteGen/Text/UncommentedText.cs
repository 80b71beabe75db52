namespace SiteGen.Text;

/// <summary>
/// A text without its comments: <c>%% … %%</c>, as Obsidian has them, and <c>&lt;!-- … --&gt;</c>. They are removed
/// before anything else reads the text, so that they cannot get into any output. A comment that is not closed ends with
/// the text.
/// </summary>
internal sealed class UncommentedText
{
    private readonly CommentGap[] _gaps;

    internal UncommentedText(string text, CommentGap[] gaps, int? unclosed)
    {
        (Text, _gaps, Unclosed) = (text, gaps, unclosed);
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The offset, in the text as written, of a comment that is not closed; null for none.</summary>
    public int? Unclosed { get; }

    /// <summary>
    /// The ranges of the text as written, in order, in which marks were kept because they look like code or an address.
    /// </summary>
    public IReadOnlyList<KeptRange> Kept { get; init; } = [];

    /// <summary>Whether anything was removed.</summary>
    public bool HasComments => _gaps.Length > 0;

    /// <summary>Whether a text contains the beginning of a comment. Almost no text does.</summary>
    public static bool HasMarks(string text) => text.AsSpan().ContainsAny('%', '<')
        && (text.Contains(CommentScanner.Percent, StringComparison.Ordinal)
            || text.Contains(CommentScanner.Opening, StringComparison.Ordinal));

    /// <summary>
    /// Removes the comments of a value of the front matter, in which no mark is code. A value that is one web address
    /// has none.
    /// </summary>
    public static UncommentedText OfValue(string written) =>
        !HasMarks(written) || IsAddress(written.AsSpan().Trim()) ? new(written, [], null)
        : new CommentScanner(written, isMarkdown: false, []).Read();

    /// <summary>Removes the comments of Markdown, whose code and addresses keep their marks.</summary>
    /// <param name="written">The Markdown.</param>
    /// <param name="comments">
    /// Offsets at which a comment begins although it looks like code or an address: a parser knows better.
    /// </param>
    public static UncommentedText OfMarkdown(string written, IReadOnlyCollection<int>? comments = null) =>
        !HasMarks(written) ? new(written, [], null)
        : new CommentScanner(written, isMarkdown: true, comments ?? []).Read();

    /// <summary>Removes the comments of a text in which every mark begins or ends one, also in code.</summary>
    public static UncommentedText OfAnything(string written) =>
        !HasMarks(written) ? new(written, [], null)
        : new CommentScanner(written, isMarkdown: false, []).Read();

    /// <summary>Returns the length of the mark with which a comment begins.</summary>
    public static int MarkLength(string written, int offset) =>
        written[offset] == '%' ? CommentScanner.Percent.Length : CommentScanner.Opening.Length;

    /// <summary>Returns the message for a comment that is not closed.</summary>
    /// <param name="written">The text.</param>
    /// <param name="offset">Where the comment begins.</param>
    /// <param name="what">What it hides the rest of.</param>
    public static string Explain(string written, int offset, string what) =>
        $"the comment '{written.AsSpan(offset, MarkLength(written, offset))}' is not closed: it hides the rest of the "
        + what;

    /// <summary>Returns the way out for a comment that is not closed.</summary>
    /// <param name="written">The text.</param>
    /// <param name="offset">Where the comment begins.</param>
    /// <param name="isMarkdown">Whether a backslash makes the mark literal.</param>
    public static string WayOut(string written, int offset, bool isMarkdown) =>
        (written[offset] == '%', isMarkdown) switch
        {
            (true, true) => "close it with '%%', or write '\\%%' for two literal percent signs",
            (false, true) => "close it with '-->', or write '\\<!--' for the literal characters",
            (true, false) => "close it with '%%', or write a single '%'",
            (false, false) => "close it with '-->', or remove it",
        };

    /// <summary>Returns the offset in the text as written of an offset in this text.</summary>
    public int OffsetIn(int offset)
    {
        var (low, high) = (0, _gaps.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _gaps[middle].Offset <= offset ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? offset : _gaps[low - 1].Next + (offset - _gaps[low - 1].Offset);
    }

    /// <summary>Returns the span in the text as written of a span of this text.</summary>
    public SourceSpan SpanIn(int start, int length)
    {
        var from = OffsetIn(start);
        return SourceSpan.FromBounds(from, length == 0 ? from : OffsetIn(start + length - 1) + 1);
    }

    private static bool IsAddress(ReadOnlySpan<char> value) =>
        (value.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || value.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        && !value.ContainsAny(" \t\r\n") && !value.Contains(CommentScanner.Opening, StringComparison.Ordinal);
}

/// <summary>A place at which something was removed.</summary>
/// <param name="Offset">The offset in the text that is left.</param>
/// <param name="Next">The offset in the text as written of what follows.</param>
internal readonly record struct CommentGap(int Offset, int Next);

/// <summary>A range of a text as written that keeps the marks of comments.</summary>
internal readonly record struct KeptRange(int Start, int End, KeptKind Kind);

/// <summary>Why a range of a text keeps the marks of comments.</summary>
internal enum KeptKind
{
    /// <summary>A character after a backslash.</summary>
    Escape,

    /// <summary>Code between backticks.</summary>
    CodeSpan,

    /// <summary>Lines of code between fences.</summary>
    FencedCode,

    /// <summary>Lines of code that are indented.</summary>
    IndentedCode,

    /// <summary>The address of a link.</summary>
    Address,
}
