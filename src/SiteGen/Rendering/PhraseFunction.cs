using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using SiteGen.Languages;
using SiteGen.Markup;
using SiteGen.Text;
using SourceSpan = Scriban.Parsing.SourceSpan;

namespace SiteGen.Rendering;

/// <summary>
/// <c>t 'quote.said_by' name: person.name</c>: a phrase of the interface in the language of the page, with its
/// arguments. The argument <c>count</c> chooses the form for a number of things.
/// </summary>
internal sealed class PhraseFunction : IScriptCustomFunction
{
    public const string Name = "t";

    public int RequiredParameterCount => 1;

    public int ParameterCount => 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    // No argument of a phrase can have this name: it would be mistaken for the key.
    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "the key");

    /// <summary>Returns a phrase: text, unless it has links or one of its arguments is HTML.</summary>
    /// <exception cref="ScriptRuntimeException">There is no such phrase, or it has other arguments.</exception>
    public static object Say(PageContext context, SourceSpan span, object? key, string[] names, object?[] values)
    {
        var language = context.Scope.Graph.Language;
        var (phrase, rules) = Find(context, span, key);
        int? count = null;
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i] == Phrase.Count)
            {
                count = context.ToInt(span, values[i]);
            }

            values[i] = Written(context, language, names[i], values[i]);
        }

        if (phrase.IsPlural && count is null)
        {
            throw new TemplateException(
                span, $"the phrase '{key}' needs a number", $"write: {Name} '{key}' count: …");
        }

        var form = phrase.Form(rules, count);
        foreach (var name in Phrase.ArgumentsOf(form))
        {
            if (!names.Contains(name))
            {
                throw new TemplateException(
                    span, $"the phrase '{key}' needs the argument '{name}'",
                    $"write: {Name} '{key}' {name}: …; the phrase is \"{Phrase.Written(form)}\"");
            }
        }

        var said = new PhraseHtml(form, names, values);
        return said.IsText ? said.ToText() : said;
    }

    /// <summary>Returns a phrase that templates name.</summary>
    public static (Phrase Phrase, PluralRules Rules) Find(PageContext context, SourceSpan span, object? key)
    {
        var name = TemplateFunctions.Text(span, key, "the key of a phrase");
        var words = context.Scope.Graph.Language.Words;
        return words.Find(name) ?? throw new TemplateException(
            span, $"there is no phrase '{name}'",
            TextDistance.DidYouMean(name, words.Keys) ?? "phrases of your own are in the group 'own' of content/i18n");
    }

    public object? Invoke(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var span = callerContext?.Span ?? context.CurrentSpan;
        if (arguments.Count != 1)
        {
            throw new ScriptRuntimeException(span, $"'{Name}' takes 1 value, not {arguments.Count}");
        }

        var (names, values) = (new List<string>(), new List<object?>());
        foreach (var argument in (callerContext as ScriptFunctionCall)?.Arguments.OfType<ScriptNamedArgument>() ?? [])
        {
            if (argument.Name?.Name is { } name
                && arguments.TryGetValue(context, argument.Span, name, out var value))
            {
                names.Add(name);
                values.Add(value);
            }
        }

        return Say((PageContext)context, span, arguments[0], [.. names], [.. values]);
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));

    /// <summary>Numbers in the figures of the language, years without groups; texts isolated; HTML as it is.</summary>
    private static object? Written(PageContext context, Language language, string name, object? value) => value switch
    {
        string text => language.Isolated(text),
        int year when name == "year" => language.Dates.Year(year),
        int number => language.Numbers.Grouped(number),
        null or SafeHtml or SiteUrl or RichText or StringBuilderOutput or PhraseHtml => value,
        _ => context.ObjectToString(value),
    };
}
