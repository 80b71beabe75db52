using Scriban.Functions;
using Scriban.Runtime;
using Scriban.Syntax;
using SiteGen.Content.Entities;
using SiteGen.Languages;
using SiteGen.Text;
using SourceSpan = Scriban.Parsing.SourceSpan;

namespace SiteGen.Rendering;

/// <summary>
/// The functions that templates can call. Scriban's functions that read the clock, return random values or run text as
/// code are left out: a build depends on its input only.
/// </summary>
internal static class TemplateFunctions
{
    private static readonly Dictionary<string, TemplateFunction> Own = new(StringComparer.Ordinal)
    {
        ["url"] = new("url", 1, Url),
        ["absolute_url"] = new("absolute_url", 1, AbsoluteUrl),
        ["asset"] = new("asset", 1, Asset),
        ["color"] = new("color", 1, Color),
        ["anchor"] = new("anchor", 1, Anchor),
        ["count"] = new("count", 3, Count),
        ["excerpt"] = new("excerpt", 2, Shorten),
        ["lang"] = new("lang", 2, Lang, optional: 1),
        ["month_name"] = new("month_name", 1, MonthName),
        ["t_json"] = new("t_json", 1, PhraseForms),
        ["quoted"] = new("quoted", 1, Quoted),
        ["separator"] = new("separator", 2, Separator),
        ["comma"] = new("comma", 1, Comma),
        ["passages_from"] = new("passages_from", 1, PassagesFrom),
    };

    public static ScriptObject Create()
    {
        var math = new MathFunctions();
        math.Remove("random");
        math.Remove("uuid");
        math.IsReadOnly = true;
        var include = new IncludeFunction("include", static (context, span, name, parameters, arguments) =>
            context.RenderPartial(name, span, parameters, arguments));
        var includeCached = new IncludeFunction("include_cached", static (context, span, name, parameters, arguments) =>
            context.RenderCached(name, span, parameters, arguments));
        var functions = new ScriptObject(16);
        var strings = new StringFunctions();
        strings.SetValue("replace", new TemplateFunction("string.replace", 3, Replace), readOnly: true);
        strings.IsReadOnly = true;
        functions.SetValue("string", strings, readOnly: true);
        functions.SetValue("array", new ArrayFunctions { IsReadOnly = true }, readOnly: true);
        functions.SetValue("math", math, readOnly: true);
        functions.SetValue("include", include, readOnly: true);
        functions.SetValue("include_cached", includeCached, readOnly: true);
        functions.SetValue(PhraseFunction.Name, new PhraseFunction(), readOnly: true);
        foreach (var (name, function) in Own)
        {
            functions.SetValue(name, function, readOnly: true);
        }

        return functions;
    }

    /// <summary>A function of SiteGen's own that returns a value; null if there is none of that name.</summary>
    public static TemplateFunction? Find(string name) => Own.GetValueOrDefault(name);

    /// <summary>Whether a name is a function or module, unless a template assigns it.</summary>
    public static bool IsFunctionOrModule(string name) =>
        name is "string" or "array" or "math" or "include" or "include_cached" or PhraseFunction.Name
        || Own.ContainsKey(name);

    /// <summary>Returns a value that must be text.</summary>
    /// <param name="span">The position of the value.</param>
    /// <param name="value">The value.</param>
    /// <param name="expected">What is expected, for the message.</param>
    /// <exception cref="ScriptRuntimeException">The value is not text.</exception>
    public static string Text(SourceSpan span, object? value, string expected) =>
        value as string ?? throw new ScriptRuntimeException(
            span, value is StringBuilderOutput ? PageWriter.HtmlInText : $"{expected} is expected here");

    /// <summary><c>url '/timeline/'</c>: a link to a path of the site.</summary>
    private static SiteUrl Url(PageContext context, SourceSpan span, IReadOnlyList<object?> arguments)
    {
        var path = Text(span, arguments[0], "a site path");
        return path.StartsWith('/') ? SiteUrl.Of(path)
            : throw new TemplateException(span, $"'{path}' is not a site path", "a site path begins with a slash");
    }

    /// <summary><c>absolute_url page.url</c>: the absolute URL, for feeds and for other sites.</summary>
    private static string AbsoluteUrl(PageContext context, SourceSpan span, IReadOnlyList<object?> arguments) =>
        arguments[0] switch
        {
            SiteUrl { IsFromMain: true } url => context.Scope.AbsoluteFromMain(url.Path),
            SiteUrl url => context.Scope.Absolute(url.Path),
            var path => context.Scope.Absolute(Text(span, path, "a URL of the site")),
        };

    /// <summary><c>asset 'style.css'</c>: the URL of a file of the theme, which changes with the file.</summary>
    private static SiteUrl Asset(PageContext context, SourceSpan span, IReadOnlyList<object?> arguments)
    {
        var (name, templates) = (Text(span, arguments[0], "the name of an asset"), context.Scope.Templates);
        return templates.FindAsset(name) is { } path ? SiteUrl.Of(path) : throw new TemplateException(
            span, $"there is no asset '{name}'",
            TextDistance.DidYouMean(name, templates.AssetNames) ?? "assets are in templates/assets");
    }

    /// <summary><c>color 'paper'</c>: a color of the theme, for pages that do not load its style sheet.</summary>
    private static string Color(PageContext context, SourceSpan span, IReadOnlyList<object?> arguments)
    {
        var (name, colors) = (Text(span, arguments[0], "the name of a color"), context.Scope.Templates.Colors);
        return colors.Find(name)?.Css ?? throw new TemplateException(
            span, $"there is no color '{name}'",
            TextDistance.DidYouMean(name, colors.Names) ?? $"declare --{name} for :root in a file of templates/styles");
    }

    /// <summary><c>anchor 'roles'</c>: the id of a part of the page; another if a heading of its text has it.</summary>
    private static string Anchor(PageContext context, SourceSpan span, IReadOnlyList<object?> arguments) =>
        context.AnchorOf(Text(span, arguments[0], "an id"));

    /// <summary><c>count n 'quotation' 'quotations'</c>: "1 quotation", "2 quotations".</summary>
    private static string Count(PageContext context, SourceSpan span, IReadOnlyList<object?> arguments)
    {
        var number = context.ToInt(span, arguments[0]);
        var word = Text(span, arguments[number == 1 ? 1 : 2], "a word");
        return $"{context.Scope.Graph.Language.Numbers.Grouped(number)} {word}";
    }

    /// <summary>
    /// <c>t_json 'search.found'</c>: a phrase for a script, with its forms by plural category if it has some.
    /// </summary>
    private static string PhraseForms(PageContext context, SourceSpan span, IReadOnlyList<object?> arguments)
    {
        var (phrase, _) = PhraseFunction.Find(context, span, arguments[0]);
        return JsonText.ToLine(json =>
        {
            json.WriteStartObject();
            foreach (var (category, form) in phrase.Forms)
            {
                json.WriteString(category.Length == 0 ? PluralRules.Other : category, Phrase.Written(form));
            }

            json.WriteEndObject();
        });
    }

    /// <summary><c>quoted quote.text</c>: words between the quotation marks of the language.</summary>
    private static object Quoted(PageContext context, SourceSpan span, IReadOnlyList<object?> arguments)
    {
        const string Words = "words";
        var marks = context.Scope.Graph.Language.Quotes;
        return arguments[0] is string text ? marks.Around(text)
            : new PhraseHtml(
                [
                    new(marks.Open, Phrase.PartKind.Text), new(Words, Phrase.PartKind.Argument),
                    new(marks.Close, Phrase.PartKind.Text),
                ],
                [Words], [arguments[0]]);
    }

    /// <summary><c>separator for.index names.size</c>: what stands before it: nothing, a comma, or "and".</summary>
    private static string Separator(PageContext context, SourceSpan span, IReadOnlyList<object?> arguments) =>
        context.Scope.Graph.Language.And.Before(context.ToInt(span, arguments[0]), context.ToInt(span, arguments[1]));

    /// <summary><c>comma for.index</c>: what stands before an item of a list without "and".</summary>
    private static string Comma(PageContext context, SourceSpan span, IReadOnlyList<object?> arguments) =>
        context.ToInt(span, arguments[0]) == 0 ? "" : context.Scope.Graph.Language.And.Comma;

    /// <summary><c>excerpt quote.text 320</c>: the beginning of a text, cut between words.</summary>
    private static string Shorten(PageContext context, SourceSpan span, IReadOnlyList<object?> arguments)
    {
        var length = context.ToInt(span, arguments[1]);
        return length > 0 ? Excerpt.Shorten(Text(span, arguments[0], "text"), length)
            : throw new ScriptRuntimeException(span, "the length of an excerpt is greater than 0");
    }

    /// <summary>
    /// <c>text | string.replace 'a' 'b'</c>. Scriban's own measures the result only once it has taken the memory.
    /// </summary>
    private static string Replace(PageContext context, SourceSpan span, IReadOnlyList<object?> arguments)
    {
        var text = context.ObjectToString(arguments[0]) ?? "";
        var match = context.ObjectToString(arguments[1]) ?? "";
        var replacement = context.ObjectToString(arguments[2]) ?? "";
        if (match.Length == 0)
        {
            return text;
        }

        var length = text.Length + ((long)text.AsSpan().Count(match) * (replacement.Length - match.Length));
        return length > Limits.TemplateText ? throw PageContext.TextTooLong(span)
            : text.Replace(match, replacement, StringComparison.Ordinal);
    }

    /// <summary><c>passages_from article</c>: what it says where it links to the entity of the page.</summary>
    private static object PassagesFrom(PageContext context, SourceSpan span, IReadOnlyList<object?> arguments) =>
        arguments[0] is Entity from ? context.PassagesFrom(from)
            : throw new ScriptRuntimeException(span, "a content file is expected here: a person, an article, an event");

    /// <summary>
    /// <c>lang quote.language</c>: the attributes of an element whose words are in another language than the page, or
    /// than the words around it, if their language is given too.
    /// </summary>
    private static SafeHtml Lang(PageContext context, SourceSpan span, IReadOnlyList<object?> arguments)
    {
        const string Expected = "a language tag";
        var site = context.Scope.Graph.Settings.Language;
        return arguments[0] is null ? new("") : new(Direction.Attributes(
            Text(span, arguments[0], Expected),
            arguments.Count < 2 || arguments[1] is null ? site : Text(span, arguments[1], Expected)));
    }

    private static string MonthName(PageContext context, SourceSpan span, IReadOnlyList<object?> arguments) =>
        context.ToInt(span, arguments[0]) is >= 1 and <= 12 and var month
            ? context.Scope.Graph.Language.Dates.Months[month - 1]
            : throw new ScriptRuntimeException(span, "a month is a number from 1 to 12");
}
