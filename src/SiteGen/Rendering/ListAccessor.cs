using System.Collections;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace SiteGen.Rendering;

/// <summary>
/// Lists of the site as templates see them: <c>size</c>, <c>first</c> and <c>last</c>. Templates cannot change them.
/// </summary>
internal sealed class ListAccessor : IObjectAccessor, IListAccessor
{
    public static ListAccessor Instance { get; } = new();

    public bool HasIndexer => false;

    public Type? IndexType => null;

    public int GetLength(TemplateContext context, SourceSpan span, object target) => ((IList)target).Count;

    public object? GetValue(TemplateContext context, SourceSpan span, object target, int index) =>
        (IList)target is var list && index >= 0 && index < list.Count ? list[index] : null;

    public void SetValue(TemplateContext context, SourceSpan span, object target, int index, object? value) =>
        throw new ScriptRuntimeException(span, "a template cannot change a list of the site");

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => 3;

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) =>
        ["size", "first", "last"];

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) =>
        member is "size" or "first" or "last";

    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        var list = (IList)target;
        value = member switch
        {
            "size" => list.Count,
            "first" => list.Count > 0 ? list[0] : null,
            "last" => list.Count > 0 ? list[^1] : null,
            _ => throw new TemplateException(
                span, $"a list has no member '{member}'", "its members are: size, first, last"),
        };
        return true;
    }

    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) =>
        throw new ScriptRuntimeException(span, "a template cannot change a list of the site");

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) =>
        false;
}
