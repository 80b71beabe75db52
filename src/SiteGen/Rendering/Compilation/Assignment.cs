using Scriban.Syntax;

namespace SiteGen.Rendering.Compilation;

/// <summary><c>name = value</c> and <c>$name = value</c></summary>
internal sealed class Assignment(ScriptVariable variable, Symbol symbol, Expression value) : Statement
{
    public override Flow Run(PageContext context)
    {
        context.Assign(variable, symbol, value.Evaluate(context));
        return Flow.Next;
    }
}
