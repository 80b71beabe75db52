using Scriban.Syntax;

namespace SiteGen.Rendering.Compilation;

/// <summary>A call of one of SiteGen's own functions.</summary>
internal sealed class FunctionCall(ScriptFunctionCall node, Symbol name, TemplateFunction function, Expression[] arguments) : Expression(node.Span)
{
    /// <summary>The values of the arguments where all stand in the template.</summary>
    private readonly object?[]? _values = arguments.All(a => a is Literal) ? [.. arguments.Select(a => ((Literal)a).Value)] : null;

    public override object? Evaluate(PageContext context)
    {
        if (context.Variables.Has(name))
        {
            // A variable of the template hides the function.
            return context.Evaluate(node);
        }

        return function.Call(context, node.Span, _values ?? EvaluateAll(arguments, context));
    }
}
