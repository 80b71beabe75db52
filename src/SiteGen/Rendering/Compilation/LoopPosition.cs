using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace SiteGen.Rendering.Compilation;

/// <summary>The variable <c>for</c> within a loop, with the members that the template language gives it.</summary>
/// <param name="items">What the loop runs over.</param>
internal sealed class LoopPosition(IEnumerable<object?> items) : IScriptObject
{
    private int _index = -1;
    private int? _length;
    private bool _isLast;
    private bool _isChanged;
    private object? _item;

    public int Count => 0;

    public bool IsReadOnly { get; set; }

    public IEnumerable<string> GetMembers() => [];

    public bool Contains(string member) => Find(member, out _);

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value) => Find(member, out value);

    /// <summary>Goes on to the next item.</summary>
    public void MoveTo(object? item, bool isLast)
    {
        _index++;
        (_isChanged, _isLast, _item) = (_index == 0 || !Equals(_item, item), isLast, item);
    }

    /// <summary>A member by its name.</summary>
    public bool Find(string member, out object? value)
    {
        value = member switch
        {
            "index" => _index,
            "rindex" => Length - _index - 1,
            "length" => Length,
            "first" => Boxes.Of(_index == 0),
            "last" => Boxes.Of(_isLast),
            "even" => Boxes.Of((_index & 1) == 0),
            "odd" => Boxes.Of((_index & 1) == 1),
            "changed" => Boxes.Of(_isChanged),
            _ => null,
        };
        return value is not null;
    }

    private int Length => _length ??= items.Count();

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => (IScriptObject)MemberwiseClone();
}
