using System.Collections;
using Scriban.Syntax;

namespace SiteGen.Rendering.Compilation;

/// <summary><c>for item in list</c>, with <c>offset</c>, <c>reversed</c> and <c>limit</c>, and its <c>else</c>.</summary>
internal sealed class Loop : Statement
{
    public required Symbol Item { private get; init; }

    /// <summary>The variable <c>for</c>.</summary>
    public required Symbol Position { private get; init; }

    public required Expression List { private get; init; }

    public Expression? Offset { private get; init; }

    public Expression? Limit { private get; init; }

    public bool IsReversed { private get; init; }

    public required Statement Body { private get; init; }

    public Statement? Otherwise { private get; init; }

    public override Flow Run(PageContext context)
    {
        var list = List.Evaluate(context);
        if (list is null)
        {
            return Flow.Next;
        }

        var items = Select(context, ItemsOf(list));
        if (items.Length == 0)
        {
            return Otherwise?.Run(context) ?? Flow.Next;
        }

        var variables = context.Variables;
        var (outerItem, outerPosition) = (variables.Enter(Item), variables.Enter(Position));
        var position = new LoopPosition(items);
        variables.Step(Position, position);
        for (var i = 0; i < items.Length; i++)
        {
            context.CheckTime(List.Span);
            position.Index = i;
            variables.Step(Item, items[i]);
            if (Body.Run(context) == Flow.Break)
            {
                break;
            }
        }

        variables.Leave(Item, outerItem);
        variables.Leave(Position, outerPosition);
        return Flow.Next;
    }

    private object?[] ItemsOf(object list) => list switch
    {
        // What an array of references holds is read as it stands.
        object?[] array => array,
        ICollection collection => Copy(collection),
        IEnumerable any => [.. any.Cast<object?>()],
        _ => throw new ScriptRuntimeException(List.Span, $"Unexpected type `{list.GetType()}` for iterator"),
    };

    private static object?[] Copy(ICollection collection)
    {
        if (collection.Count == 0)
        {
            return [];
        }

        var items = new object?[collection.Count];
        collection.CopyTo(items, 0);
        return items;
    }

    private object?[] Select(PageContext context, object?[] items)
    {
        if (Offset is null && Limit is null && !IsReversed)
        {
            return items;
        }

        var offset = Offset is null ? 0 : Math.Max(0, context.ToInt(Offset.Span, Offset.Evaluate(context)));
        var limit = Limit is null ? 0 : context.ToInt(Limit.Span, Limit.Evaluate(context));
        var rest = items.Skip(offset);
        rest = IsReversed ? rest.Reverse() : rest;
        // As the template engine has it: a limit of 0 is none.
        return [.. limit > 0 ? rest.Take(limit) : rest];
    }
}
