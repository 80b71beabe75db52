using System.Collections;
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
        using var rest = items.GetEnumerator();
        var isEmpty = !rest.MoveNext();
        for (var isLast = isEmpty; !isLast;)
        {
            var item = rest.Current;
            isLast = !rest.MoveNext();
            context.CheckTime(List.Span);
            state.MoveTo(item, isLast);
            variables.SetLoopValue(State, state);
            variables.SetLoopValue(Item, item);
            if (Body.Run(context) == Flow.Break)
            {
                break;
            }
        }

        variables.SetLoopValue(Item, outerItem);
        variables.SetLoopValue(State, outerState);
        return isEmpty && Otherwise is not null ? Otherwise.Run(context) : Flow.Next;
    }

    private IEnumerable<object?> Select(PageContext context, object list)
    {
        var items = list is IEnumerable any ? any.Cast<object?>()
            : throw new ScriptRuntimeException(List.Span, $"Unexpected type `{list.GetType()}` for iterator");
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
