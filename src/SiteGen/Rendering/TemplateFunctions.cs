using System.Globalization;
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
        functions.SetValue("include", new InclusionFunction("include", static (context, span, name, names, values) => context.RenderPartial(name, span, names, values)), readOnly: true);
        functions.SetValue("include_cached", new InclusionFunction("include_cached", static (context, span, name, names, values) => context.RenderCached(name, span, names, values)), readOnly: true);
        foreach (var (name, function) in Own)
        {
            functions.SetValue(name, function, readOnly: true);
        }

        return functions;
    }

    /// <summary>A function of SiteGen's own that gives a value; null if there is none of that name.</summary>
    public static TemplateFunction? Find(string name) => Own.GetValueOrDefault(name);

    /// <summary>Whether a name is not a value by itself unless a template assigns it.</summary>
    public static bool IsFunctionOrModule(string name) => name is "string" or "array" or "math" or "include" or "include_cached" || Own.ContainsKey(name);

    private static Dictionary<string, TemplateFunction> Own { get; } = new(StringComparer.Ordinal)
    {
        ["url"] = new("url", 1, Url),
        ["absolute_url"] = new("absolute_url", 1, AbsoluteUrl),
        ["asset"] = new("asset", 1, Asset),
        ["color"] = new("color", 1, Color),
        ["anchor"] = new("anchor", 1, Anchor),
        ["count"] = new("count", 3, Count),
        ["month_name"] = new("month_name", 1, MonthName),
    };

    /// <summary><c>url '/timeline/'</c>: a link to a path of the site.</summary>
    private static SiteUrl Url(PageContext context, SourceSpan span, IReadOnlyList<object?> arguments)
    {
        var path = Text(span, arguments[0], "a site path");
        return path.StartsWith('/') ? new SiteUrl(path) : throw new TemplateMemberException(span, $"'{path}' is not a site path", "it begins with a slash");
    }

    /// <summary><c>absolute_url page.url</c>: the whole address, for feeds and for other sites.</summary>
    private static string AbsoluteUrl(PageContext context, SourceSpan span, IReadOnlyList<object?> arguments) =>
        context.Scope.Absolute(arguments[0] is SiteUrl url ? url.Path : Text(span, arguments[0], "a URL of the site"));

    /// <summary><c>asset 'style.css'</c>: a file of the theme; its address changes when its content does.</summary>
    private static SiteUrl Asset(PageContext context, SourceSpan span, IReadOnlyList<object?> arguments)
    {
        var name = Text(span, arguments[0], "the name of an asset");
        return context.Scope.Templates.FindAsset(name) is { } path ? new SiteUrl(path)
            : throw new TemplateMemberException(span, $"there is no asset '{name}'",
                SiteGen.Text.TextDistance.DidYouMean(name, context.Scope.Templates.AssetNames) ?? "assets stand in templates/assets");
    }

    /// <summary><c>color 'paper'</c>: a color of the theme, for pages that do not load its style sheet.</summary>
    private static string Color(PageContext context, SourceSpan span, IReadOnlyList<object?> arguments)
    {
        var name = Text(span, arguments[0], "the name of a color");
        var colors = context.Scope.Templates.Colors;
        return colors.Find(name)?.Css ?? throw new TemplateMemberException(span, $"there is no color '{name}'",
            SiteGen.Text.TextDistance.DidYouMean(name, colors.Names) ?? $"declare --{name} for :root in a file of templates/styles");
    }

    /// <summary><c>anchor 'roles'</c>: the id of a part of the page, also where a heading of its text has that id.</summary>
    private static string Anchor(PageContext context, SourceSpan span, IReadOnlyList<object?> arguments) =>
        context.AnchorOf(Text(span, arguments[0], "an id"));

    /// <summary><c>count n 'quotation' 'quotations'</c>: "1 quotation", "2 quotations".</summary>
    private static string Count(PageContext context, SourceSpan span, IReadOnlyList<object?> arguments)
    {
        var number = context.ToInt(span, arguments[0]);
        return string.Create(CultureInfo.InvariantCulture, $"{number:#,0} {Text(span, arguments[number == 1 ? 1 : 2], "a word")}");
    }

    private static string MonthName(PageContext context, SourceSpan span, IReadOnlyList<object?> arguments) =>
        context.ToInt(span, arguments[0]) is >= 1 and <= 12 and var month ? CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)
            : throw new ScriptRuntimeException(span, "a month is a number from 1 to 12");

    /// <summary>A value that must be text.</summary>
    /// <param name="span">Where it stands.</param>
    /// <param name="value">The value.</param>
    /// <param name="what">What it is for, in words.</param>
    public static string Text(SourceSpan span, object? value, string what) =>
        value as string ?? throw new ScriptRuntimeException(span,
            value is StringBuilderOutput ? "HTML cannot be part of text; write it by itself" : $"{what} is expected here");
}
