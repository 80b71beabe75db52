using Scriban.Syntax;

namespace SiteGen.Rendering.Compilation;

/// <summary><c>name = value</c> and <c>$name = value</c></summary>
internal sealed class Assignment(ScriptVariable variable, Symbol symbol, Expression value) : Statement
{
    public override Flow Run(PageContext context)
    {
        var assigned = value.Evaluate(context);
        if (variable.Scope == ScriptVariableScope.Local)
        {
            context.Locals.Assign(symbol, assigned);
        }
        else
        {
            context.Variables.Assign(symbol, assigned, variable);
        }

        return Flow.Next;
    }
}
