using System.Globalization;
using Scriban;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace SiteGen.Rendering;

/// <summary>
/// The functions that templates have. Of the library's own, those that read a clock, chance, or code from text are
/// left out: a build depends on its input only.
/// </summary>
internal static class TemplateFunctions
{
    public static ScriptObject Create()
    {
        var math = new MathFunctions();
        math.Remove("random");
        math.Remove("uuid");
        math.IsReadOnly = true;
        var functions = new ScriptObject(16);
        functions.SetValue("string", new StringFunctions { IsReadOnly = true }, readOnly: true);
        functions.SetValue("array", new ArrayFunctions { IsReadOnly = true }, readOnly: true);
        functions.SetValue("math", math, readOnly: true);
        functions.SetValue("include", new TemplateFunction("include", 1, 1, Include), readOnly: true);
        functions.SetValue("include_cached", new TemplateFunction("include_cached", 1, 1, IncludeCached), readOnly: true);
        functions.SetValue("url", new TemplateFunction("url", 1, 1, Url), readOnly: true);
        functions.SetValue("absolute_url", new TemplateFunction("absolute_url", 1, 1, AbsoluteUrl), readOnly: true);
        functions.SetValue("asset", new TemplateFunction("asset", 1, 1, Asset), readOnly: true);
        functions.SetValue("anchor", new TemplateFunction("anchor", 1, 1, Anchor), readOnly: true);
        functions.SetValue("count", new TemplateFunction("count", 3, 3, Count), readOnly: true);
        functions.SetValue("month_name", new TemplateFunction("month_name", 1, 1, MonthName), readOnly: true);
        return functions;
    }

    /// <summary><c>include 'partials/quote-card' quote: q</c>: the arguments are <c>$quote</c> in the partial.</summary>
    private static object? Include(PageContext context, SourceSpan span, ScriptArray arguments, ScriptNode? caller)
    {
        var name = Text(context, span, arguments[0], "the name of a template");
        context.RenderPartial(name, span, Named(context, arguments, caller as ScriptFunctionCall));
        return null;
    }

    /// <summary>
    /// <c>include_cached 'partials/quote-card' quote: q</c>: the same, rendered once for all pages at one depth that give the
    /// same values. The partial sees nothing of the page.
    /// </summary>
    private static object? IncludeCached(PageContext context, SourceSpan span, ScriptArray arguments, ScriptNode? caller)
    {
        var name = Text(context, span, arguments[0], "the name of a template");
        context.RenderCached(name, span, Named(context, arguments, caller as ScriptFunctionCall));
        return null;
    }

    private static IEnumerable<KeyValuePair<string, object?>> Named(PageContext context, ScriptArray arguments, ScriptFunctionCall? call)
    {
        if (call is null)
        {
            yield break;
        }

        foreach (var argument in call.Arguments)
        {
            if (argument is ScriptNamedArgument { Name.Name: { } name } && arguments.TryGetValue(context, argument.Span, name, out var value))
            {
                yield return new(name, value);
            }
        }
    }

    /// <summary><c>url '/timeline/'</c>: a link to a path of the site.</summary>
    private static SiteUrl Url(PageContext context, SourceSpan span, ScriptArray arguments, ScriptNode? caller)
    {
        var path = Text(context, span, arguments[0], "a site path");
        return path.StartsWith('/') ? new SiteUrl(path) : throw new TemplateMemberException(span, $"'{path}' is not a site path", "it begins with a slash");
    }

    /// <summary><c>absolute_url page.url</c>: the whole address, for feeds and for other sites.</summary>
    private static string AbsoluteUrl(PageContext context, SourceSpan span, ScriptArray arguments, ScriptNode? caller) =>
        context.Scope.Absolute(arguments[0] is SiteUrl url ? url.Path : Text(context, span, arguments[0], "a URL of the site"));

    /// <summary><c>asset 'style.css'</c>: a file of the theme; its address changes when its content does.</summary>
    private static SiteUrl Asset(PageContext context, SourceSpan span, ScriptArray arguments, ScriptNode? caller)
    {
        var name = Text(context, span, arguments[0], "the name of an asset");
        return context.Scope.Templates.FindAsset(name) is { } path ? new SiteUrl(path)
            : throw new TemplateMemberException(span, $"there is no asset '{name}'",
                SiteGen.Text.TextDistance.DidYouMean(name, context.Scope.Templates.AssetNames) ?? "assets stand in templates/assets");
    }

    /// <summary><c>anchor 'roles'</c>: the id of a part of the page, also where a heading of its text has that id.</summary>
    private static string Anchor(PageContext context, SourceSpan span, ScriptArray arguments, ScriptNode? caller) =>
        context.AnchorOf(Text(context, span, arguments[0], "an id"));

    /// <summary><c>count n 'quotation' 'quotations'</c>: "1 quotation", "2 quotations".</summary>
    private static string Count(PageContext context, SourceSpan span, ScriptArray arguments, ScriptNode? caller)
    {
        var number = context.ToInt(span, arguments[0]);
        return string.Create(CultureInfo.InvariantCulture, $"{number:#,0} {Text(context, span, arguments[number == 1 ? 1 : 2], "a word")}");
    }

    private static string MonthName(PageContext context, SourceSpan span, ScriptArray arguments, ScriptNode? caller) =>
        context.ToInt(span, arguments[0]) is >= 1 and <= 12 and var month ? CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)
            : throw new ScriptRuntimeException(span, "a month is a number from 1 to 12");

    private static string Text(PageContext context, SourceSpan span, object? value, string what) =>
        value as string ?? throw new ScriptRuntimeException(span,
            value is StringBuilderOutput ? "HTML cannot be part of text; write it by itself" : $"{what} is expected here");
}

/// <summary>A function written for this project, called without reflection.</summary>
internal sealed class TemplateFunction(string name, int required, int maximum, Func<PageContext, SourceSpan, ScriptArray, ScriptNode?, object?> call)
    : IScriptCustomFunction
{
    public int RequiredParameterCount => required;

    public int ParameterCount => maximum;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "value");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var span = callerContext?.Span ?? context.CurrentSpan;
        if (arguments.Count < required || arguments.Count > maximum)
        {
            throw new ScriptRuntimeException(span, $"'{name}' takes {required} {(required == 1 ? "value" : "values")}, not {arguments.Count}");
        }

        return call((PageContext)context, span, arguments, callerContext);
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
}
