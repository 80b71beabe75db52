using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace SiteGen.Rendering;

/// <summary>
/// <c>include 'partials/quote-card' quote: q</c>: the arguments are <c>$quote</c> in the partial. <c>include_cached</c> is
/// the same, rendered once for all pages at one depth that give the same values; the partial sees nothing of the page then.
/// </summary>
/// <param name="name">What templates call it.</param>
/// <param name="render">Renders a partial.</param>
internal sealed class InclusionFunction(string name, Action<PageContext, SourceSpan, string, string[], object?[]> render) : IScriptCustomFunction
{
    public int RequiredParameterCount => 1;

    public int ParameterCount => 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    // A name that no argument of a partial can have: it would be taken for the name of the partial.
    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "the partial");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var span = callerContext?.Span ?? context.CurrentSpan;
        if (arguments.Count != 1)
        {
            throw new ScriptRuntimeException(span, $"'{name}' takes 1 value, not {arguments.Count}");
        }

        var (names, values) = (new List<string>(), new List<object?>());
        foreach (var argument in (callerContext as ScriptFunctionCall)?.Arguments.OfType<ScriptNamedArgument>() ?? [])
        {
            if (argument.Name?.Name is { } parameter && arguments.TryGetValue(context, argument.Span, parameter, out var value))
            {
                names.Add(parameter);
                values.Add(value);
            }
        }

        render((PageContext)context, span, TemplateFunctions.Text(span, arguments[0], "the name of a template"), [.. names], [.. values]);
        return null;
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
}
