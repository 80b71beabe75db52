using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace SiteGen.Rendering;

/// <summary>A function written for this project, called without reflection.</summary>
/// <param name="name">What templates call it.</param>
/// <param name="count">How many values it takes.</param>
/// <param name="call">Gives its value.</param>
internal sealed class TemplateFunction(string name, int count, Func<PageContext, SourceSpan, IReadOnlyList<object?>, object?> call) : IScriptCustomFunction
{
    public int RequiredParameterCount => count;

    public int ParameterCount => count;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "value");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        Call((PageContext)context, callerContext?.Span ?? context.CurrentSpan, [.. arguments]);

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));

    /// <summary>Its value.</summary>
    /// <exception cref="ScriptRuntimeException">It takes another number of values, or others.</exception>
    public object? Call(PageContext context, SourceSpan span, object?[] arguments) => arguments.Length == count ? call(context, span, arguments)
        : throw new ScriptRuntimeException(span, $"'{name}' takes {count} {(count == 1 ? "value" : "values")}, not {arguments.Length}");
}
