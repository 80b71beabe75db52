using Scriban.Parsing;

namespace SiteGen.Rendering.Compilation;

/// <summary>A value that stands in the template, or follows from what stands there.</summary>
internal sealed class Literal(SourceSpan span, object? value) : Expression(span)
{
    public object? Value => value;

    public override object? Evaluate(PageContext context) => value;
}
