using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using SiteGen.Content;

namespace SiteGen.Rendering;

/// <summary>
/// Keys of a site's own as templates see them. A key that is missing is nothing: which keys there are is up to the
/// site, and most are not in every file.
/// </summary>
internal sealed class CustomMapAccessor : IObjectAccessor
{
    public static CustomMapAccessor Instance { get; } = new();

    public bool HasIndexer => true;

    public Type? IndexType => typeof(string);

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => ((CustomMap)target).Count;

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) =>
        ((CustomMap)target).Keys;

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => true;

    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = ((CustomMap)target).TryFind(member, out var entry) ? entry.PlainValue : null;
        return true;
    }

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value) =>
        TryGetValue(context, span, target, TemplateFunctions.Text(span, index, "a key"), out value);

    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) =>
        throw CannotChange(span);

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) =>
        throw CannotChange(span);

    private static ScriptRuntimeException CannotChange(SourceSpan span) =>
        new(span, "a template cannot change the keys of the site");
}
