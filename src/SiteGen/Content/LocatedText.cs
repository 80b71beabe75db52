using SiteGen.Text;

namespace SiteGen.Content;

/// <summary>Text with its position in the file, for messages.</summary>
public sealed record LocatedText(string Text, SourceSpan Span);
