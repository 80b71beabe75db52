using SiteGen.Text;

namespace SiteGen.Markup;

/// <summary>Ends the rendering of a Markdown text that becomes too large.</summary>
/// <param name="span">Where in the file it does.</param>
/// <param name="message">The message for its author.</param>
internal sealed class TextTooLargeException(SourceSpan span, string message) : Exception(message)
{
    public SourceSpan Span { get; } = span;
}
