using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SiteGen.Text;

/// <summary>
/// Writes JSON in one format: indented, with LF line ends, non-ASCII letters unescaped, and a final line end.
/// </summary>
internal static class JsonText
{
    /// <summary>Enough for a citation; most documents are longer.</summary>
    private const int InitialSize = 2048;

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a document as UTF-8.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> write) =>
        [.. WriteToBuffer(write, Options).WrittenSpan, (byte)'\n'];

    /// <summary>Writes a document as UTF-8 without indentation, for files that browsers load.</summary>
    public static byte[] WriteCompact(Action<Utf8JsonWriter> write) =>
        [.. WriteToBuffer(write, Options with { Indented = false }).WrittenSpan, (byte)'\n'];

    /// <summary>Returns a document as text for display, without a final line end.</summary>
    public static string ToText(Action<Utf8JsonWriter> write) =>
        Encoding.UTF8.GetString(WriteToBuffer(write, Options).WrittenSpan);

    /// <summary>Returns a document as text on one line, for attributes.</summary>
    public static string ToLine(Action<Utf8JsonWriter> write) =>
        Encoding.UTF8.GetString(WriteToBuffer(write, Options with { Indented = false }).WrittenSpan);

    private static ArrayBufferWriter<byte> WriteToBuffer(Action<Utf8JsonWriter> write, JsonWriterOptions options)
    {
        var buffer = new ArrayBufferWriter<byte>(InitialSize);
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            write(json);
        }

        return buffer;
    }

    /// <summary>Writes a document as UTF-8 to a stream.</summary>
    public static void Write(Stream output, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            write(json);
        }

        output.WriteByte((byte)'\n');
    }
}
