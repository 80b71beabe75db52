using SiteGen.Text;

namespace SiteGen.Content;

/// <summary>Markdown in a value of the front matter.</summary>
/// <param name="Text">The Markdown, with its comments.</param>
/// <param name="Span">
/// The whole value in the file. The characters of folded and escaped values differ from those of the text.
/// </param>
public sealed record MarkdownValue(string Text, SourceSpan Span);
