using Scriban.Parsing;

namespace SiteGen.Rendering.Compilation;

/// <summary>A value in a compiled template.</summary>
/// <param name="span">Where it stands.</param>
internal abstract class Expression(SourceSpan span)
{
    /// <summary>Where it stands.</summary>
    public SourceSpan Span { get; } = span;

    /// <summary>Its value.</summary>
    /// <exception cref="Scriban.Syntax.ScriptRuntimeException">The template has a mistake; the context is of no use any more.</exception>
    public abstract object? Evaluate(PageContext context);

    /// <summary>Its value as a condition.</summary>
    public virtual bool Test(PageContext context) => context.ToBool(Span, Evaluate(context));
}
