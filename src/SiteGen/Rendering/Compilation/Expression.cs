using Scriban.Parsing;

namespace SiteGen.Rendering.Compilation;

/// <summary>An expression of a compiled template.</summary>
/// <param name="span">Its position in the template.</param>
internal abstract class Expression(SourceSpan span)
{
    /// <summary>Its position in the template.</summary>
    public SourceSpan Span { get; } = span;

    /// <summary>Evaluates it.</summary>
    /// <exception cref="Scriban.Syntax.ScriptRuntimeException">
    /// The template has a mistake; the context cannot be used any more.
    /// </exception>
    public abstract object? Evaluate(PageContext context);

    /// <summary>Evaluates it as a condition.</summary>
    public virtual bool Test(PageContext context) => context.ToBool(Span, Evaluate(context));

    /// <summary>Evaluates several expressions in order.</summary>
    public static object?[] EvaluateAll(Expression[] expressions, PageContext context)
    {
        var values = new object?[expressions.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = expressions[i].Evaluate(context);
        }

        return values;
    }
}
