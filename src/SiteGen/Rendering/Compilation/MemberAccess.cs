using Scriban.Parsing;
using Scriban.Syntax;

namespace SiteGen.Rendering.Compilation;

/// <summary><c>value.member</c></summary>
internal sealed class MemberAccess(ScriptMemberExpression node, Expression target) : Expression(node.Span)
{
    private readonly string _name = node.Member!.Name;
    private readonly bool _isNullAllowed = node.DotToken.TokenType == TokenType.QuestionDot;

    /// <summary>The member of the last type seen here: nearly always the values have the same type.</summary>
    private volatile Member? _lastMember;

    public override object? Evaluate(PageContext context)
    {
        var value = target.Evaluate(context);
        if (value is null)
        {
            return _isNullAllowed ? null : throw new ScriptRuntimeException(
                node.Member!.Span, $"Object `{node.Target}` is null. Cannot access member: {node}");
        }

        return _lastMember is { } member && member.TryGet(value, context.Scope, out var result)
            ? result : Find(context, value);
    }

    private object? Find(PageContext context, object target)
    {
        var span = node.Member!.Span;
        context.CompiledSpan = Span;
        var accessor = context.GetMemberAccessor(target);
        if (accessor is Accessor model)
        {
            _lastMember = model.MemberOf(span, _name);
        }

        return accessor.TryGetValue(context, span, target, _name, out var value)
            || context.TryGetMember?.Invoke(context, span, target, _name, out value) == true
            ? value : throw new ScriptRuntimeException(span, $"Cannot get member with name {_name}.");
    }
}
