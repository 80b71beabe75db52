using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace SiteGen.Rendering.Compilation;

/// <summary>The variable <c>for</c> within a loop, with the members that the template language gives it.</summary>
internal sealed class LoopPosition(object?[] items) : IScriptObject
{
    /// <summary>The place of the current item, from 0.</summary>
    public int Index { get; set; }

    public int Count => 0;

    public bool IsReadOnly { get; set; }

    public IEnumerable<string> GetMembers() => [];

    public bool Contains(string member) => Find(member, out _);

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value) => Find(member, out value);

    /// <summary>A member by its name.</summary>
    public bool Find(string member, out object? value)
    {
        value = member switch
        {
            "index" => Index,
            "rindex" => items.Length - Index - 1,
            "length" => items.Length,
            "first" => Boxes.Of(Index == 0),
            "last" => Boxes.Of(Index == items.Length - 1),
            "even" => Boxes.Of((Index & 1) == 0),
            "odd" => Boxes.Of((Index & 1) == 1),
            "changed" => Boxes.Of(Index == 0 || !Equals(items[Index - 1], items[Index])),
            _ => null,
        };
        return value is not null;
    }

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => (IScriptObject)MemberwiseClone();
}
