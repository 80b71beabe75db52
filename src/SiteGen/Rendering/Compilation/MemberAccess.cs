using System.Collections;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using SiteGen.Rendering.Models;

namespace SiteGen.Rendering.Compilation;

/// <summary><c>value.member</c></summary>
internal sealed class MemberAccess(ScriptMemberExpression node, Expression target) : Expression(node.Span)
{
    private readonly string _name = node.Member!.Name;
    private readonly bool _isNullAllowed = node.DotToken.TokenType == TokenType.QuestionDot;

    /// <summary>The member of the type that was last seen here: mostly every value at a place is of one type.</summary>
    private volatile Member? _known;

    public override object? Evaluate(PageContext context)
    {
        var value = target.Evaluate(context);
        if (value is null)
        {
            return _isNullAllowed ? null
                : throw new ScriptRuntimeException(node.Member!.Span, $"Object `{node.Target}` is null. Cannot access member: {node}");
        }

        return _known is { } known && known.TryGet(value, context.Scope, out var result) ? result : Find(context, value);
    }

    private object? Find(PageContext context, object target)
    {
        var span = node.Member!.Span;
        if (target is LoopPosition position && position.Find(_name, out var found))
        {
            return found;
        }

        if (ModelRegistry.Find(target.GetType()) is { } model)
        {
            var member = model.MemberOf(span, _name);
            _known = member;
            member.TryGet(target, context.Scope, out var own);
            return own;
        }

        var accessor = target is IList and not ScriptArray ? ListAccessor.Instance : context.AccessorOf(target, Span);
        if (!accessor.TryGetValue(context, span, target, _name, out var value) && context.TryGetMember?.Invoke(context, span, target, _name, out value) != true)
        {
            throw new ScriptRuntimeException(span, $"Cannot get member with name {_name}.");
        }

        return value;
    }
}
