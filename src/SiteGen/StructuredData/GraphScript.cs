using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SiteGen.StructuredData;

/// <summary>
/// Writes graphs as the content of a <c>script</c> element, one after the other. What could end the element
/// (<c>&lt;/script</c>), or begin a comment in it, is escaped as JSON has it:
/// https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements. Not thread-safe.
/// </summary>
internal sealed class GraphScript
{
    private static readonly SearchValues<byte> Markup = SearchValues.Create("<>&"u8);

    private static readonly JsonWriterOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _graph = new(8 * 1024);
    private readonly ArrayBufferWriter<byte> _escaped = new(8 * 1024);

    /// <summary>Returns a graph in UTF-8, which lasts until the next call.</summary>
    public ReadOnlySpan<byte> Write(PageGraph graph)
    {
        _graph.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_graph, Options))
        {
            graph.WriteTo(json);
        }

        var rest = _graph.WrittenSpan;
        if (!rest.ContainsAny(Markup))
        {
            return rest;
        }

        // In JSON these characters stand in strings only.
        _escaped.ResetWrittenCount();
        while (rest.IndexOfAny(Markup) is >= 0 and var at)
        {
            _escaped.Write(rest[..at]);
            _escaped.Write(rest[at] switch
            {
                (byte)'<' => "\\u003C"u8,
                (byte)'>' => "\\u003E"u8,
                _ => "\\u0026"u8,
            });
            rest = rest[(at + 1)..];
        }

        _escaped.Write(rest);
        return _escaped.WrittenSpan;
    }
}
