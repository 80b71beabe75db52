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

    /// <summary>A larger buffer is not kept for the next document.</summary>
    private const int MostKept = 1 << 20;

    /// <summary>The buffer of a thread; null while a document is being written.</summary>
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    /// <summary>Writes a document as UTF-8.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> write) => Write(write, Options, Ended);

    /// <summary>The same without indentation, for files that browsers load while somebody waits.</summary>
    public static byte[] WriteCompact(Action<Utf8JsonWriter> write) => Write(write, Options with { Indented = false }, Ended);

    /// <summary>The same as text, to be shown, without a line end behind it.</summary>
    public static string ToText(Action<Utf8JsonWriter> write) => Write(write, Options, Encoding.UTF8.GetString);

    private static byte[] Ended(ReadOnlySpan<byte> json) => [.. json, (byte)'\n'];

    private static T Write<T>(Action<Utf8JsonWriter> write, JsonWriterOptions options, Func<ReadOnlySpan<byte>, T> take)
    {
        var buffer = _buffer ?? new(4096);
        _buffer = null;
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            write(json);
        }

        var result = take(buffer.WrittenSpan);
        if (buffer.Capacity <= MostKept)
        {
            buffer.ResetWrittenCount();
            _buffer = buffer;
        }

        return result;
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
