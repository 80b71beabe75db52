namespace SiteGen.Rendering.Compilation;

/// <summary><c>if</c>, with its <c>else</c>; another <c>if</c> may stand there.</summary>
internal sealed class Conditional(Expression condition, Statement then, Statement? otherwise) : Statement
{
    public override Flow Run(PageContext context) =>
        condition.Test(context) ? then.Run(context) : otherwise?.Run(context) ?? Flow.Next;
}
