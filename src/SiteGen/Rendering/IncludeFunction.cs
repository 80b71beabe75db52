using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using SiteGen.Rendering.Compilation;

namespace SiteGen.Rendering;

/// <summary>
/// <c>include 'partials/quote-card' quote: q</c>: renders a partial, in which <c>$quote</c> is the argument.
/// <c>include_cached</c> renders it once for all pages at one depth that pass the same arguments; the partial sees
/// nothing of the page.
/// </summary>
/// <param name="name">Its name in templates.</param>
/// <param name="render">Renders a partial.</param>
internal sealed class IncludeFunction(string name, Action<PageContext, SourceSpan, string, Symbol[], object?[]> render)
    : IScriptCustomFunction
{
    public int RequiredParameterCount => 1;

    public int ParameterCount => 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    // No argument of a partial can have this name: it would be mistaken for the name of the partial.
    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "the partial");

    public object? Invoke(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var page = (PageContext)context;
        var span = callerContext?.Span ?? context.CurrentSpan;
        if (arguments.Count != 1)
        {
            throw new ScriptRuntimeException(span, $"'{name}' takes 1 value, not {arguments.Count}");
        }

        var (parameters, values) = (new List<Symbol>(), new List<object?>());
        foreach (var argument in (callerContext as ScriptFunctionCall)?.Arguments.OfType<ScriptNamedArgument>() ?? [])
        {
            if (argument.Name?.Name is { } parameter
                && arguments.TryGetValue(context, argument.Span, parameter, out var value))
            {
                parameters.Add(page.Scope.Templates.Symbols.Of(parameter));
                values.Add(value);
            }
        }

        var partial = TemplateFunctions.Text(span, arguments[0], "the name of a template");
        render(page, span, partial, [.. parameters], [.. values]);
        return null;
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
}
