namespace SiteGen.Rendering.Compilation;

/// <summary><c>break</c> and <c>continue</c></summary>
internal sealed class Jump(Flow flow) : Statement
{
    public override Flow Run(PageContext context) => flow;
}
