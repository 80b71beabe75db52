using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using SiteGen.Text;
using SourceSpan = Scriban.Parsing.SourceSpan;

namespace SiteGen.Rendering;

/// <summary>
/// What templates see of one type: a fixed list of members, each with its getter. Without reflection, it works compiled
/// ahead of time; templates cannot change anything.
/// </summary>
internal abstract class Accessor(string typeName) : IObjectAccessor
{
    private readonly Dictionary<string, Member> _members = new(StringComparer.Ordinal);

    /// <summary>The name of the type in messages and in the documentation: "a person".</summary>
    public string TypeName { get; } = typeName;

    /// <summary>The .NET type whose values it reads.</summary>
    public abstract Type Target { get; }

    /// <summary>The names of the members, in the order in which they were added.</summary>
    public IEnumerable<string> Names => _members.Keys;

    public bool HasIndexer => false;

    public Type? IndexType => null;

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => _members.Count;

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => _members.Keys;

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) =>
        _members.ContainsKey(member);

    public bool TryGetValue(
        TemplateContext context, SourceSpan span, object target, string member, out object? value) =>
        MemberOf(span, member).TryGet(target, ((PageContext)context).Scope, out value);

    /// <summary>The member of a name.</summary>
    /// <exception cref="ScriptRuntimeException">There is none of that name.</exception>
    public Member MemberOf(SourceSpan span, string name) =>
        _members.TryGetValue(name, out var member) ? member : throw new TemplateException(
            span, $"{TypeName} has no member '{name}'",
            TextDistance.DidYouMean(name, _members.Keys) ?? $"its members are: {string.Join(", ", _members.Keys)}");

    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) =>
        throw new ScriptRuntimeException(span, $"a template cannot change {TypeName}");

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) =>
        throw new ScriptRuntimeException(span, $"a template cannot change {TypeName}");

    protected void AddMember(string name, Member member) => _members.Add(name, member);
}

/// <inheritdoc cref="Accessor"/>
internal sealed class Accessor<T>(string typeName) : Accessor(typeName)
    where T : class
{
    // A derived type could have members of its own with these names.
    public override Type Target { get; } =
        typeof(T).IsSealed ? typeof(T) : throw new ArgumentException($"{typeof(T)} is not sealed");

    /// <summary>Adds a member.</summary>
    public Accessor<T> Add(string name, Func<T, object?> get) => Add(name, (target, _) => get(target));

    /// <summary>Adds a member that needs the linked site.</summary>
    public Accessor<T> Add(string name, Func<T, RenderScope, object?> get)
    {
        AddMember(name, new Member<T>(get));
        return this;
    }
}
