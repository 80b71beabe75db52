using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using SiteGen.Text;

namespace SiteGen.StructuredData;

/// <summary>
/// Writes graphs as the content of a <c>script</c> element, one after the other. What could end the element
/// (<c>&lt;/script</c>), or begin a comment in it, is escaped as JSON has it:
/// https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements. Not thread-safe.
/// </summary>
internal sealed class GraphScript
{
    private static readonly SearchValues<byte> Markup = SearchValues.Create("<>&"u8);

    private readonly ArrayBufferWriter<byte> _buffer = new(8 * 1024);
    private readonly Utf8JsonWriter _json;
    private readonly Utf8Builder _escaped = new(8 * 1024);

    public GraphScript() => _json = new(_buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Returns a graph in UTF-8, which lasts until the next call.</summary>
    public ReadOnlySpan<byte> Write(PageGraph graph)
    {
        _buffer.ResetWrittenCount();
        _json.Reset();
        graph.WriteTo(_json);
        _json.Flush();
        var rest = _buffer.WrittenSpan;
        if (!rest.ContainsAny(Markup))
        {
            return rest;
        }

        // In JSON these characters stand in strings only.
        _escaped.Clear();
        while (rest.IndexOfAny(Markup) is >= 0 and var at)
        {
            _escaped.WriteUtf8(rest[..at]);
            _escaped.WriteUtf8(rest[at] switch
            {
                (byte)'<' => "\\u003C"u8,
                (byte)'>' => "\\u003E"u8,
                _ => "\\u0026"u8,
            });
            rest = rest[(at + 1)..];
        }

        _escaped.WriteUtf8(rest);
        return _escaped.WrittenSpan;
    }
}
