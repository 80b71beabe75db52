namespace SiteGen.Html;

/// <summary>The text of an HTML page.</summary>
/// <param name="Text">The text.</param>
/// <param name="FootnoteMarks">The offsets in the text where footnote marks were left out.</param>
/// <param name="Readings">The offsets where the readings of ruby were left out.</param>
/// <param name="Paragraphs">The offsets where blocks with text begin.</param>
internal sealed record HtmlContent(
    string Text, IReadOnlyList<int> FootnoteMarks, IReadOnlyList<int> Readings, IReadOnlyList<int> Paragraphs)
{
    /// <summary>The ranges of raised text, in order and without overlap.</summary>
    public IReadOnlyList<(int Start, int End)> Raised { get; init; } = [];
}
