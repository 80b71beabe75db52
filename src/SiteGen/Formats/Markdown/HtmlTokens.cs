using System.Net;

namespace SiteGen.Formats.Markdown;

/// <summary>What a token of HTML is.</summary>
internal enum HtmlTokenKind
{
    /// <summary>There is none left.</summary>
    End,

    /// <summary>Text, with character references.</summary>
    Text,

    /// <summary>The start of an element.</summary>
    Start,

    /// <summary>The end of an element.</summary>
    Close,
}

/// <summary>
/// Reads the HTML that Markdown was rendered to: well-formed, with attributes in double quotation marks, and without
/// comments or scripts. It is no reader for any other HTML.
/// </summary>
internal ref struct HtmlTokens(ReadOnlySpan<char> html)
{
    private readonly ReadOnlySpan<char> _html = html;
    private int _next;

    /// <summary>What the current token is.</summary>
    public HtmlTokenKind Kind { get; private set; }

    /// <summary>The text, or the name of the element.</summary>
    public ReadOnlySpan<char> Value { get; private set; }

    /// <summary>What is between the name of the element and the end of its tag.</summary>
    private ReadOnlySpan<char> Attributes { get; set; }

    /// <summary>What follows the current token.</summary>
    public readonly ReadOnlySpan<char> Rest => _html[_next..];

    /// <summary>Reads the next token; false if there is none.</summary>
    public bool Read()
    {
        if (_next >= _html.Length)
        {
            Kind = HtmlTokenKind.End;
            return false;
        }

        var rest = _html[_next..];
        if (rest[0] != '<')
        {
            var end = rest.IndexOf('<');
            Value = end < 0 ? rest : rest[..end];
            Kind = HtmlTokenKind.Text;
            _next += Value.Length;
            return true;
        }

        var tag = rest[1..EndOfTag(rest)];
        _next += tag.Length + 2;
        Kind = tag.Length > 0 && tag[0] == '/' ? HtmlTokenKind.Close : HtmlTokenKind.Start;
        tag = Kind == HtmlTokenKind.Close ? tag[1..] : tag;
        var space = tag.IndexOfAny(" /\n");
        Value = space < 0 ? tag : tag[..space];
        Attributes = space < 0 ? default : tag[space..];
        return true;
    }

    /// <summary>Whether the current token is the start of an element of this name.</summary>
    public readonly bool Is(string element) => Kind == HtmlTokenKind.Start && Value.SequenceEqual(element);

    /// <summary>The value of an attribute of the current token, decoded; null if it has none.</summary>
    public readonly string? Attribute(string name)
    {
        var rest = Attributes;
        while (rest.IndexOf(name) is >= 0 and var at)
        {
            var value = rest[(at + name.Length)..];
            if (at > 0 && rest[at - 1] is ' ' or '\n' && value.StartsWith("=\""))
            {
                value = value[2..];
                var end = value.IndexOf('"');
                return Decode(end < 0 ? value : value[..end]);
            }

            rest = value;
        }

        return null;
    }

    /// <summary>Whether the current token has an attribute without a value, or with one.</summary>
    public readonly bool Has(string name) => Attributes.IndexOf(" " + name) >= 0;

    /// <summary>Whether the current token has a class that begins so.</summary>
    public readonly bool HasClass(string beginning) => !Attributes.IsEmpty && Attribute("class") is { } classes
        && (classes.StartsWith(beginning, StringComparison.Ordinal)
            || classes.Contains(" " + beginning, StringComparison.Ordinal));

    /// <summary>Returns the HTML up to the next end of an element, and moves behind it.</summary>
    public ReadOnlySpan<char> ReadTo(string element)
    {
        var rest = Rest;
        var end = rest.IndexOf($"</{element}>");
        var inner = end < 0 ? rest : rest[..end];
        _next = end < 0 ? _html.Length : _next + end + element.Length + 3;
        return inner;
    }

    /// <summary>Returns text with character references replaced.</summary>
    public static string Decode(ReadOnlySpan<char> text) =>
        text.Contains('&') ? WebUtility.HtmlDecode(text.ToString()) : text.ToString();

    /// <summary>The offset of the <c>&gt;</c> of a tag; attributes may contain some.</summary>
    private static int EndOfTag(ReadOnlySpan<char> tag)
    {
        var isQuoted = false;
        for (var i = 1; i < tag.Length; i++)
        {
            if (tag[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (tag[i] == '>' && !isQuoted)
            {
                return i;
            }
        }

        return tag.Length - 1;
    }
}
