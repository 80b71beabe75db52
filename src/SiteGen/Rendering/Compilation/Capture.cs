using Scriban.Syntax;

namespace SiteGen.Rendering.Compilation;

/// <summary><c>capture name</c>: assigns the output of its statements to a variable.</summary>
internal sealed class Capture(ScriptVariable variable, Symbol symbol, Statement body) : Statement
{
    public override Flow Run(PageContext context)
    {
        context.PushOutput();
        var flow = body.Run(context);
        context.Assign(variable, symbol, context.PopOutput());
        return flow;
    }
}
