namespace SiteGen.Rendering.Compilation;

/// <summary><c>if</c> with its <c>else</c>, which may be another <c>if</c>.</summary>
internal sealed class If(Expression condition, Statement then, Statement? otherwise) : Statement
{
    public override Flow Run(PageContext context) =>
        condition.Test(context) ? then.Run(context) : otherwise?.Run(context) ?? Flow.Next;
}
