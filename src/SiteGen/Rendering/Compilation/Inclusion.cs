using Scriban.Syntax;

namespace SiteGen.Rendering.Compilation;

/// <summary><c>include</c> and <c>include_cached</c></summary>
internal sealed class Inclusion(ScriptFunctionCall node, Symbol function, Expression name, string[] names, Symbol[] symbols, Expression[] values, bool isCached) : Statement
{
    private volatile Known? _known;

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
        else if (Find(context.Scope.Templates, partial) is { Body: { } body } template)
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

    /// <summary>The template of a name, which is mostly the one that was included here before.</summary>
    private CompiledTemplate Find(TemplateSet templates, string partial)
    {
        if (_known is { } known && known.Templates == templates && ReferenceEquals(known.Partial, partial))
        {
            return known.Template;
        }

        var template = templates.Get(partial, node.Span);
        _known = new(templates, partial, template);
        return template;
    }

    private sealed record Known(TemplateSet Templates, string Partial, CompiledTemplate Template);
}
