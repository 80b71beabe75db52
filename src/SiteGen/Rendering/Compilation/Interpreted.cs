using Scriban.Syntax;

namespace SiteGen.Rendering.Compilation;

/// <summary>An expression that is left to the template engine, which finds the local variables in its own way.</summary>
internal sealed class Interpreted(ScriptExpression node, (ScriptVariableLocal Variable, Symbol Symbol)[] locals) : Expression(node.Span)
{
    public override object? Evaluate(PageContext context)
    {
        if (locals.Length == 0)
        {
            return context.Evaluate(node);
        }

        context.PushLocal();
        foreach (var (variable, symbol) in locals)
        {
            if (context.Locals.TryGet(symbol, out var value))
            {
                context.SetValue(variable, value);
            }
        }

        var result = context.Evaluate(node);
        context.PopLocal();
        return result;
    }
}
