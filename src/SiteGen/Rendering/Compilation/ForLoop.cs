using System.Collections;
using Scriban.Runtime;
using Scriban.Syntax;

namespace SiteGen.Rendering.Compilation;

/// <summary><c>for item in list</c>, with <c>offset</c>, <c>reversed</c>, <c>limit</c> and <c>else</c>.</summary>
internal sealed class ForLoop : Statement
{
    public required Symbol Item { private get; init; }

    /// <summary>The variable <c>for</c>.</summary>
    public required Symbol State { private get; init; }

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

        var items = Select(context, list);
        var state = new LoopState(items);
        var variables = context.Variables;
        var (outerItem, outerState) = (variables.LoopValueOf(Item), variables.LoopValueOf(State));
        variables.SetLoopValue(State, state);
        var isEmpty = RunAll(context, items, state);
        variables.RestoreLoopValue(Item, outerItem);
        variables.RestoreLoopValue(State, outerState);
        return isEmpty && Otherwise is not null ? Otherwise.Run(context) : Flow.Next;
    }

    /// <summary>Runs the body for each item.</summary>
    /// <returns>Whether there is none.</returns>
    private bool RunAll(PageContext context, IEnumerable items, LoopState state)
    {
        // Nearly all lists of a site are of this kind, and one call for each item is enough. A range of Scriban counts
        // from its beginning each time.
        if (items is IList list and not ScriptRange)
        {
            for (var i = 0; i < list.Count && RunItem(context, list[i], state, i == list.Count - 1); i++)
            {
            }

            return list.Count == 0;
        }

        using var rest = items.Cast<object?>().GetEnumerator();
        var isEmpty = !rest.MoveNext();
        for (var isLast = isEmpty; !isLast;)
        {
            var item = rest.Current;
            isLast = !rest.MoveNext();
            if (!RunItem(context, item, state, isLast))
            {
                break;
            }
        }

        return isEmpty;
    }

    /// <summary>Runs the body for an item.</summary>
    /// <returns>Whether the loop continues.</returns>
    private bool RunItem(PageContext context, object? item, LoopState state, bool isLast)
    {
        context.CheckTime(List.Span);
        state.MoveTo(item, isLast);
        context.Variables.SetLoopValue(Item, item);
        return Body.Run(context) != Flow.Break;
    }

    private IEnumerable Select(PageContext context, object list)
    {
        if (list is not IEnumerable all)
        {
            throw new ScriptRuntimeException(List.Span, $"Unexpected type `{list.GetType()}` for iterator");
        }

        if (Offset is null && Limit is null && !IsReversed)
        {
            return all;
        }

        var items = all.Cast<object?>();
        if (Offset is not null)
        {
            items = items.Skip(context.ToInt(Offset.Span, Offset.Evaluate(context)));
        }

        // As in Scriban, a limit of 0 is no limit.
        var limit = Limit is null ? 0 : context.ToInt(Limit.Span, Limit.Evaluate(context));
        items = IsReversed ? items.Reverse() : items;
        return limit > 0 ? items.Take(limit) : items;
    }
}
