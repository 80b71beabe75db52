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

    /// <summary>The values of several, in their order.</summary>
    public static object?[] EvaluateAll(Expression[] expressions, PageContext context)
    {
        var values = new object?[expressions.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = expressions[i].Evaluate(context);
        }

        return values;
    }

    /// <summary>Its value as a condition.</summary>
    public virtual bool Test(PageContext context) => context.ToBool(Span, Evaluate(context));
}
