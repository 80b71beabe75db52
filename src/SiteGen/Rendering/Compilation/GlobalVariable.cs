using Scriban.Syntax;

namespace SiteGen.Rendering.Compilation;

/// <summary>A variable by its name.</summary>
internal sealed class GlobalVariable(ScriptVariableGlobal variable, Symbol symbol) : Expression(variable.Span)
{
    // Any other name is a function of the template language, or a mistake.
    public override object? Evaluate(PageContext context) =>
        context.Variables.TryGet(symbol, out var value) ? value : context.Evaluate(variable);
}
