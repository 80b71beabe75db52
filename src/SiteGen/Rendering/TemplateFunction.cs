using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace SiteGen.Rendering;

/// <summary>A function of SiteGen's own that returns a value, called without reflection.</summary>
/// <param name="name">Its name in templates.</param>
/// <param name="count">The most arguments.</param>
/// <param name="call">Returns its value.</param>
/// <param name="optional">How many of the arguments may be left out.</param>
internal sealed class TemplateFunction(
    string name, int count, Func<PageContext, SourceSpan, IReadOnlyList<object?>, object?> call, int optional = 0)
    : IScriptCustomFunction
{
    public int RequiredParameterCount => count - optional;

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
    public object? Call(PageContext context, SourceSpan span, object?[] arguments) =>
        arguments.Length <= count && arguments.Length >= RequiredParameterCount
        ? call(context, span, arguments)
        : throw new ScriptRuntimeException(
            span,
            $"'{name}' takes {(optional > 0 ? $"{RequiredParameterCount} or " : "")}{count} "
            + $"{(count == 1 ? "value" : "values")}, not {arguments.Length}");
}
