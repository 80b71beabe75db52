using Scriban.Parsing;

namespace SiteGen.Rendering.Compilation;

/// <summary>A literal value.</summary>
internal sealed class Literal(SourceSpan span, object? value) : Expression(span)
{
    public override object? Evaluate(PageContext context) => value;
}
