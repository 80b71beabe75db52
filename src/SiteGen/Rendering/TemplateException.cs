using Scriban.Syntax;
using SiteGen.Diagnostics;
using SourceSpan = Scriban.Parsing.SourceSpan;

namespace SiteGen.Rendering;

/// <summary>A mistake in a template, with help.</summary>
internal sealed class TemplateException(SourceSpan span, string message, string? help, Rule? rule = null)
    : ScriptRuntimeException(span, message)
{
    public Rule Rule { get; } = rule ?? Rules.TemplateFailed;

    public string? Help { get; } = help;
}
