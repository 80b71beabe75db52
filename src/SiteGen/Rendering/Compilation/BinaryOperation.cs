using Scriban.Parsing;
using Scriban.Syntax;

namespace SiteGen.Rendering.Compilation;

/// <summary>Comparison and arithmetic: the common cases are done here, the rest by Scriban.</summary>
internal sealed class BinaryOperation(ScriptBinaryExpression node, Expression left, Expression right)
    : Expression(node.Span)
{
    private readonly ScriptBinaryOperator _operator = node.Operator;
    private readonly SourceSpan _operatorSpan = node.OperatorToken?.Span ?? node.Span;

    public override object? Evaluate(PageContext context)
    {
        var (a, b) = (left.Evaluate(context), right.Evaluate(context));
        return Compare(a, b) ?? Calculate(a, b) ?? EvaluateByScriban(context, a, b);
    }

    public override bool Test(PageContext context)
    {
        var (a, b) = (left.Evaluate(context), right.Evaluate(context));
        return Compare(a, b) ?? context.ToBool(Span, EvaluateByScriban(context, a, b));
    }

    private bool? Compare(object? a, object? b) => (_operator, a, b) switch
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
        (ScriptBinaryOperator.Add, int x, int y) when (long)x + y is >= int.MinValue and <= int.MaxValue => x + y,
        (ScriptBinaryOperator.Add, double x, double y) => x + y,
        (ScriptBinaryOperator.Add, double x, int y) => x + y,
        (ScriptBinaryOperator.Add, int x, double y) => x + y,
        (ScriptBinaryOperator.Subtract, double x, double y) => x - y,
        (ScriptBinaryOperator.Subtract, double x, int y) => x - y,
        (ScriptBinaryOperator.Subtract, int x, double y) => x - y,
        _ => null,
    };

    private object? EvaluateByScriban(PageContext context, object? a, object? b)
    {
        context.CompiledSpan = Span;
        var result = ScriptBinaryExpression.Evaluate(context, _operatorSpan, _operator, left.Span, a, right.Span, b);
        return result is string ? context.Limit(Span, result) : result;
    }
}
