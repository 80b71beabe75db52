namespace SiteGen.Rendering.Compilation;

/// <summary>One statement after the other.</summary>
internal sealed class Sequence(Statement[] statements) : Statement
{
    public override Flow Run(PageContext context)
    {
        foreach (var statement in statements)
        {
            if (statement.Run(context) is not Flow.Next and var flow)
            {
                return flow;
            }
        }

        return Flow.Next;
    }
}
