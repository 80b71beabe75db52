using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace SiteGen.Rendering;

/// <summary>A function of SiteGen's own that returns a value, called without reflection.</summary>
/// <param name="name">Its name in templates.</param>
/// <param name="count">The number of arguments.</param>
/// <param name="call">Returns its value.</param>
internal sealed class TemplateFunction(
    string name, int count, Func<PageContext, SourceSpan, IReadOnlyList<object?>, object?> call) : IScriptCustomFunction
{
    public int RequiredParameterCount => count;

    public int ParameterCount => count;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "value");

    public object? Invoke(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement) =>
        Call((PageContext)context, callerContext?.Span ?? context.CurrentSpan, [.. arguments]);

    public ValueTask<object?> InvokeAsync(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));

    /// <summary>Calls the function.</summary>
    /// <exception cref="ScriptRuntimeException">The arguments are wrong.</exception>
    public object? Call(PageContext context, SourceSpan span, object?[] arguments) => arguments.Length == count
        ? call(context, span, arguments)
        : throw new ScriptRuntimeException(
            span, $"'{name}' takes {count} {(count == 1 ? "value" : "values")}, not {arguments.Length}");
}
