using System.Collections;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace SiteGen.Rendering.Compilation;

/// <summary>The variable <c>for</c> in a loop, with the members that Scriban gives it.</summary>
/// <param name="items">The items of the loop.</param>
internal sealed class LoopState(IEnumerable items) : IScriptObject
{
    private int _index = -1;
    private int? _length;
    private bool _isLast;
    private bool _isChanged;
    private object? _item;

    public int Count => 0;

    public bool IsReadOnly { get; set; }

    private int Length => _length ??= items is ICollection list ? list.Count : items.Cast<object?>().Count();

    /// <summary>Goes on to the next item.</summary>
    public void MoveTo(object? item, bool isLast)
    {
        _index++;
        (_isChanged, _isLast, _item) = (_index == 0 || !Equals(_item, item), isLast, item);
    }

    public IEnumerable<string> GetMembers() => [];

    public bool Contains(string member) => TryGetValue(null, default, member, out _);

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        value = member switch
        {
            "index" => _index,
            "rindex" => Length - _index - 1,
            "length" => Length,
            "first" => _index == 0,
            "last" => _isLast,
            "even" => int.IsEvenInteger(_index),
            "odd" => int.IsOddInteger(_index),
            "changed" => _isChanged,
            _ => null,
        };
        return value is not null;
    }

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) =>
        false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => (IScriptObject)MemberwiseClone();
}
