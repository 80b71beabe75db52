using Scriban.Parsing;

namespace SiteGen.Rendering.Compilation;

/// <summary><c>&amp;&amp;</c></summary>
internal sealed class And(SourceSpan span, Expression left, Expression right) : Expression(span)
{
    public override object? Evaluate(PageContext context) => Test(context);

    public override bool Test(PageContext context) => left.Test(context) && right.Test(context);
}

/// <summary><c>||</c></summary>
internal sealed class Or(SourceSpan span, Expression left, Expression right) : Expression(span)
{
    public override object? Evaluate(PageContext context) => Test(context);

    public override bool Test(PageContext context) => left.Test(context) || right.Test(context);
}

/// <summary><c>!</c></summary>
internal sealed class Not(SourceSpan span, Expression operand) : Expression(span)
{
    public override object? Evaluate(PageContext context) => Test(context);

    public override bool Test(PageContext context) => !operand.Test(context);
}

/// <summary><c>condition ? then : otherwise</c></summary>
internal sealed class Ternary(SourceSpan span, Expression condition, Expression then, Expression otherwise)
    : Expression(span)
{
    public override object? Evaluate(PageContext context) =>
        condition.Test(context) ? then.Evaluate(context) : otherwise.Evaluate(context);

    public override bool Test(PageContext context) =>
        condition.Test(context) ? then.Test(context) : otherwise.Test(context);
}
