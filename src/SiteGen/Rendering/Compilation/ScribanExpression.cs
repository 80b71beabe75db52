using Scriban.Syntax;

namespace SiteGen.Rendering.Compilation;

/// <summary>An expression that Scriban evaluates.</summary>
/// <param name="node">The expression.</param>
/// <param name="locals">The local variables in it, which Scriban keeps in its own way.</param>
internal sealed class ScribanExpression(ScriptExpression node, (ScriptVariableLocal Variable, Symbol Symbol)[] locals)
    : Expression(node.Span)
{
    public override object? Evaluate(PageContext context)
    {
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
