using Scriban.Syntax;

namespace SiteGen.Rendering.Compilation;

/// <summary>An argument of the partial, or another variable that begins with <c>$</c>.</summary>
internal sealed class LocalVariable(ScriptVariableLocal variable, Symbol symbol) : Expression(variable.Span)
{
    public override object? Evaluate(PageContext context) =>
        context.Locals.TryGet(symbol, out var value) ? value : throw context.NoVariable(variable);
}
