using Scriban.Syntax;

namespace SiteGen.Rendering.Compilation;

/// <summary><c>include</c> and <c>include_cached</c></summary>
/// <param name="node">The call, which Scriban counts against its limit of recursion.</param>
/// <param name="function">The name of the function.</param>
/// <param name="name">The name of the partial.</param>
/// <param name="parameters">The names of the arguments.</param>
/// <param name="arguments">The arguments.</param>
/// <param name="hidden">The call by Scriban, for when a variable of the template hides the function.</param>
internal sealed class Include(
    ScriptFunctionCall node,
    Symbol function,
    Expression name,
    Symbol[] parameters,
    Expression[] arguments,
    Output hidden) : Statement
{
    private readonly bool _isCached = function.Name == "include_cached";

    public override Flow Run(PageContext context)
    {
        if (context.Variables.Has(function))
        {
            return hidden.Run(context);
        }

        context.EnterRecursive(node);
        var partial = TemplateFunctions.Text(node.Span, name.Evaluate(context), "the name of a template");
        var values = Expression.EvaluateAll(arguments, context);
        if (_isCached)
        {
            context.RenderCached(partial, node.Span, parameters, values);
        }
        else
        {
            context.RenderPartial(partial, node.Span, parameters, values);
        }

        context.ExitRecursive(node);
        return Flow.Next;
    }
}
