using System.Collections;
using Scriban.Runtime;
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
        if (List.Evaluate(context) is not { } list)
        {
            return Flow.Next;
        }

        var items = Select(context, ItemsOf(list));
        var position = new LoopPosition(items);
        var variables = context.Variables;
        var (outerItem, outerPosition) = (variables.Enter(Item), variables.Enter(Position));
        var isEmpty = items is object?[] array ? RunOver(array, context, position) : RunOver(items, context, position);
        variables.Leave(Item, outerItem);
        variables.Leave(Position, outerPosition);
        return isEmpty && Otherwise is not null ? Otherwise.Run(context) : Flow.Next;
    }

    /// <summary>Whether there was nothing to run over.</summary>
    private bool RunOver(object?[] items, PageContext context, LoopPosition position)
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (!RunFor(items[i], i == items.Length - 1, context, position))
            {
                break;
            }
        }

        return items.Length == 0;
    }

    /// <summary>The same for items that are made one by one: a range may have millions.</summary>
    private bool RunOver(IEnumerable<object?> items, PageContext context, LoopPosition position)
    {
        using var rest = items.GetEnumerator();
        if (!rest.MoveNext())
        {
            return true;
        }

        for (var isLast = false; !isLast;)
        {
            var item = rest.Current;
            isLast = !rest.MoveNext();
            if (!RunFor(item, isLast, context, position))
            {
                break;
            }
        }

        return false;
    }

    /// <summary>Whether the loop goes on after this item.</summary>
    private bool RunFor(object? item, bool isLast, PageContext context, LoopPosition position)
    {
        context.CheckTime(List.Span);
        position.MoveTo(item, isLast);
        context.Variables.Step(Position, position);
        context.Variables.Step(Item, item);
        return Body.Run(context) != Flow.Break;
    }

    private IEnumerable<object?> ItemsOf(object list) => list switch
    {
        // What an array of references holds is read as it stands.
        object?[] array => array,
        // A range calls itself a collection, and counts by making all its numbers.
        ICollection collection and not ScriptRange => Copy(collection),
        IEnumerable any => any.Cast<object?>(),
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

    private IEnumerable<object?> Select(PageContext context, IEnumerable<object?> items)
    {
        if (Offset is not null)
        {
            items = items.Skip(context.ToInt(Offset.Span, Offset.Evaluate(context)));
        }

        // As the template engine has it: a limit of 0 is none.
        var limit = Limit is null ? 0 : context.ToInt(Limit.Span, Limit.Evaluate(context));
        items = IsReversed ? items.Reverse() : items;
        return limit > 0 ? items.Take(limit) : items;
    }
}
