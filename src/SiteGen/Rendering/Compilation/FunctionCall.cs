using Scriban.Parsing;

namespace SiteGen.Rendering.Compilation;

/// <summary>A call of one of SiteGen's own functions.</summary>
/// <param name="span">Its position in the template.</param>
/// <param name="name">The name of the function.</param>
/// <param name="function">The function.</param>
/// <param name="arguments">Its arguments.</param>
/// <param name="hidden">The call by Scriban, for when a variable of the template hides the function.</param>
internal sealed class FunctionCall(
    SourceSpan span, Symbol name, TemplateFunction function, Expression[] arguments, ScribanExpression hidden)
    : Expression(span)
{
    public override object? Evaluate(PageContext context) => context.Variables.Has(name)
        ? hidden.Evaluate(context)
        : function.Call(context, Span, EvaluateAll(arguments, context));
}
