using SiteGen.Text;

namespace SiteGen.Content.Yaml;

/// <summary>A mistake in YAML, at the characters to change.</summary>
/// <param name="Span">The characters, with offsets into the YAML.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Help">What to write.</param>
internal sealed record YamlMistake(SourceSpan Span, string Message, string Help);
