namespace SiteGen.Rendering.Compilation;

/// <summary>Several statements in order.</summary>
internal sealed class Block(Statement[] statements) : Statement
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
