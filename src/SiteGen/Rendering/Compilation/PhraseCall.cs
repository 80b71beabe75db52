using Scriban.Parsing;

namespace SiteGen.Rendering.Compilation;

/// <summary><c>t 'key' name: value</c></summary>
/// <param name="span">Its position in the template.</param>
/// <param name="function">The name of the function.</param>
/// <param name="key">The key of the phrase.</param>
/// <param name="names">The names of the arguments.</param>
/// <param name="arguments">The arguments.</param>
/// <param name="hidden">The call by Scriban, for when a variable of the template hides the function.</param>
internal sealed class PhraseCall(
    SourceSpan span, Symbol function, Expression key, string[] names, Expression[] arguments, ScribanExpression hidden)
    : Expression(span)
{
    public override object? Evaluate(PageContext context) => context.Variables.Has(function)
        ? hidden.Evaluate(context)
        : PhraseFunction.Say(context, Span, key.Evaluate(context), names, EvaluateAll(arguments, context));
}
