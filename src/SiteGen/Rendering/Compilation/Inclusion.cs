using Scriban.Syntax;

namespace SiteGen.Rendering.Compilation;

/// <summary><c>include</c> and <c>include_cached</c></summary>
internal sealed class Inclusion(ScriptFunctionCall node, Symbol function, Expression name, string[] names, Symbol[] symbols, Expression[] values, bool isCached) : Statement
{
    public override Flow Run(PageContext context)
    {
        if (context.Variables.Has(function))
        {
            // A variable of the template hides the function: what it is called with then is a mistake.
            context.Write(node.Span, context.Evaluate(node));
            return Flow.Next;
        }

        context.EnterRecursive(node);
        var partial = TemplateFunctions.Text(node.Span, name.Evaluate(context), "the name of a template");
        if (isCached)
        {
            context.RenderCached(partial, node.Span, names, Expression.EvaluateAll(values, context));
        }
        else if (context.Scope.Templates.Get(partial, node.Span) is { Body: { } body } template)
        {
            for (var i = 0; i < values.Length; i++)
            {
                context.Locals.AddArgument(symbols[i], values[i].Evaluate(context));
            }

            context.RunPartial(template, body, node.Span);
        }
        else
        {
            context.RenderPartial(partial, node.Span, names, Expression.EvaluateAll(values, context));
        }

        context.ExitRecursive(node);
        return Flow.Next;
    }
}
