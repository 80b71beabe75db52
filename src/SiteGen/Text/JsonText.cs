using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SiteGen.Text;

/// <summary>JSON as all our files have it: indented, LF line ends, letters of every script as they are, a line end last.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a document as UTF-8.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> write) => Write(write, Options);

    /// <summary>The same without indentation, for files that browsers load while somebody waits.</summary>
    public static byte[] WriteCompact(Action<Utf8JsonWriter> write) => Write(write, Options with { Indented = false });

    /// <summary>The same as text, to be shown, without a line end behind it.</summary>
    public static string ToText(Action<Utf8JsonWriter> write)
    {
        var bytes = _bytes ??= new(4096);
        var json = _json ??= new(bytes, Options);
        try
        {
            write(json);
            json.Flush();
            return Encoding.UTF8.GetString(bytes.WrittenSpan);
        }
        finally
        {
            bytes.ResetWrittenCount();
            json.Reset(bytes);
        }
    }

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _bytes;

    [ThreadStatic]
    private static Utf8JsonWriter? _json;

    private static byte[] Write(Action<Utf8JsonWriter> write, JsonWriterOptions options)
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(bytes, options))
        {
            write(json);
        }

        bytes.Write("\n"u8);
        return bytes.WrittenSpan.ToArray();
    }

    /// <inheritdoc cref="Write(Action{Utf8JsonWriter})"/>
    public static void Write(Stream output, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            write(json);
        }

        output.WriteByte((byte)'\n');
    }
}
