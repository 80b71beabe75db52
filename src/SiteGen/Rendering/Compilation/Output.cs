namespace SiteGen.Rendering.Compilation;

/// <summary><c>{{ value }}</c></summary>
internal sealed class Output(Expression value) : Statement
{
    public override Flow Run(PageContext context)
    {
        context.Write(value.Span, value.Evaluate(context));
        return Flow.Next;
    }
}
