using Scriban.Parsing;
using Scriban.Syntax;

namespace SiteGen.Rendering.Compilation;

/// <summary>Comparison and arithmetic: what is common is done here, everything else by the template engine.</summary>
internal sealed class BinaryOperation(ScriptBinaryExpression node, Expression left, Expression right) : Expression(node.Span)
{
    private readonly ScriptBinaryOperator _operator = node.Operator;
    private readonly SourceSpan _place = node.OperatorToken?.Span ?? node.Span;

    public override object? Evaluate(PageContext context)
    {
        var (a, b) = (left.Evaluate(context), right.Evaluate(context));
        return TryCompare(a, b) is { } isTrue ? Boxes.Of(isTrue) : Calculate(a, b) ?? Fallback(context, a, b);
    }

    public override bool Test(PageContext context)
    {
        var (a, b) = (left.Evaluate(context), right.Evaluate(context));
        return TryCompare(a, b) ?? context.ToBool(Span, Calculate(a, b) ?? Fallback(context, a, b));
    }

    private bool? TryCompare(object? a, object? b) => (_operator, a, b) switch
    {
        (ScriptBinaryOperator.CompareEqual, string x, string y) => x == y,
        (ScriptBinaryOperator.CompareNotEqual, string x, string y) => x != y,
        (ScriptBinaryOperator.CompareEqual, int x, int y) => x == y,
        (ScriptBinaryOperator.CompareNotEqual, int x, int y) => x != y,
        (ScriptBinaryOperator.CompareGreater, int x, int y) => x > y,
        (ScriptBinaryOperator.CompareLess, int x, int y) => x < y,
        (ScriptBinaryOperator.CompareGreaterOrEqual, int x, int y) => x >= y,
        (ScriptBinaryOperator.CompareLessOrEqual, int x, int y) => x <= y,
        _ => null,
    };

    private object? Calculate(object? a, object? b) => (_operator, a, b) switch
    {
        (ScriptBinaryOperator.Add, double x, double y) => x + y,
        (ScriptBinaryOperator.Add, double x, int y) => x + y,
        (ScriptBinaryOperator.Add, int x, double y) => x + y,
        (ScriptBinaryOperator.Subtract, double x, double y) => x - y,
        (ScriptBinaryOperator.Subtract, double x, int y) => x - y,
        (ScriptBinaryOperator.Subtract, int x, double y) => x - y,
        _ => null,
    };

    private object? Fallback(PageContext context, object? a, object? b)
    {
        context.StandAt(Span);
        return ScriptBinaryExpression.Evaluate(context, _place, _operator, left.Span, a, right.Span, b);
    }
}
