using Scriban.Parsing;

namespace SiteGen.Rendering.Compilation;

/// <summary><c>&amp;&amp;</c></summary>
internal sealed class Both(SourceSpan span, Expression left, Expression right) : Expression(span)
{
    public override object? Evaluate(PageContext context) => Boxes.Of(Test(context));

    public override bool Test(PageContext context) => left.Test(context) && right.Test(context);
}

/// <summary><c>||</c></summary>
internal sealed class Either(SourceSpan span, Expression left, Expression right) : Expression(span)
{
    public override object? Evaluate(PageContext context) => Boxes.Of(Test(context));

    public override bool Test(PageContext context) => left.Test(context) || right.Test(context);
}

/// <summary><c>!</c></summary>
internal sealed class Negation(SourceSpan span, Expression operand) : Expression(span)
{
    public override object? Evaluate(PageContext context) => Boxes.Of(Test(context));

    public override bool Test(PageContext context) => !operand.Test(context);
}

/// <summary><c>condition ? one : other</c></summary>
internal sealed class Choice(SourceSpan span, Expression condition, Expression then, Expression otherwise) : Expression(span)
{
    public override object? Evaluate(PageContext context) => (condition.Test(context) ? then : otherwise).Evaluate(context);

    public override bool Test(PageContext context) => (condition.Test(context) ? then : otherwise).Test(context);
}
