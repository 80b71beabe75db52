using System.Buffers;
using System.Globalization;
using System.Text;

namespace SiteGen.Text;

/// <summary>
/// A growing UTF-8 buffer that is also a <see cref="TextWriter"/>, so that libraries write pages and rendered Markdown
/// directly as the bytes of the output. It can be reused after <see cref="Clear"/>. Not thread-safe.
/// </summary>
public sealed class Utf8Builder : TextWriter
{
    private byte[] _bytes;
    private char _pendingHighSurrogate;

    public Utf8Builder(int capacity = 16 * 1024)
        : base(CultureInfo.InvariantCulture)
    {
        _bytes = new byte[capacity];
        CoreNewLine = ['\n'];
    }

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>The number of bytes written.</summary>
    public int Length { get; private set; }

    /// <summary>The bytes written so far; valid until the next write.</summary>
    public ReadOnlySpan<byte> WrittenSpan => _bytes.AsSpan(0, Length);

    /// <summary>Empties the buffer, keeping its memory.</summary>
    public void Clear()
    {
        Length = 0;
        _pendingHighSurrogate = default;
    }

    /// <summary>Returns a copy of the bytes.</summary>
    public byte[] ToArray() => WrittenSpan.ToArray();

    /// <summary>Appends UTF-8 bytes.</summary>
    public void WriteUtf8(ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length);
        utf8.CopyTo(_bytes.AsSpan(Length));
        Length += utf8.Length;
    }

    /// <inheritdoc/>
    public override void Write(char value)
    {
        if (value < 0x80 && _pendingHighSurrogate == default)
        {
            Reserve(1);
            _bytes[Length++] = (byte)value;
            return;
        }

        Write(new ReadOnlySpan<char>(in value));
    }

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (buffer.IsEmpty)
        {
            return;
        }

        // A caller may split a surrogate pair between two calls.
        if (_pendingHighSurrogate != default)
        {
            ReadOnlySpan<char> pair = [_pendingHighSurrogate, buffer[0]];
            _pendingHighSurrogate = default;
            Encode(pair);
            buffer = buffer[1..];
        }

        if (!buffer.IsEmpty && char.IsHighSurrogate(buffer[^1]))
        {
            _pendingHighSurrogate = buffer[^1];
            buffer = buffer[..^1];
        }

        Encode(buffer);
    }

    /// <summary>Appends text of ASCII letters that HTML need not escape, as most text is.</summary>
    /// <returns>False for any other text, of which nothing is appended.</returns>
    public bool TryWritePlain(ReadOnlySpan<char> text)
    {
        Reserve(text.Length);
        var bytes = _bytes.AsSpan(Length, text.Length);
        if (_pendingHighSurrogate != default
            || Ascii.FromUtf16(text, bytes, out _) != OperationStatus.Done || bytes.ContainsAny(SpecialBytes))
        {
            return false;
        }

        Length += text.Length;
        return true;
    }

    /// <summary>Appends text escaped for HTML, safe between tags and in quoted attributes.</summary>
    public void WriteEscaped(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var special = text.IndexOfAny(Special);
            if (special < 0)
            {
                Write(text);
                return;
            }

            Write(text[..special]);
            WriteUtf8(text[special] switch
            {
                '&' => "&amp;"u8,
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                '"' => "&quot;"u8,
                _ => "&#39;"u8,
            });
            text = text[(special + 1)..];
        }
    }

    /// <summary>Appends a number in the invariant culture.</summary>
    public void WriteNumber<T>(T number)
        where T : IUtf8SpanFormattable
    {
        Reserve(32);
        if (number.TryFormat(_bytes.AsSpan(Length), out var written, default, CultureInfo.InvariantCulture))
        {
            Length += written;
        }
        else
        {
            Write(string.Create(CultureInfo.InvariantCulture, $"{number}"));
        }
    }

    /// <summary>
    /// Appends a number in the invariant culture. Numbers with at most one decimal place, such as coordinates in
    /// drawings, are formatted as integers, which is faster.
    /// </summary>
    public void WriteNumber(double number)
    {
        var tenths = Math.Round(number * 10);
        if (Math.Abs(tenths) >= int.MaxValue || tenths / 10 != number || (tenths == 0 && double.IsNegative(number)))
        {
            WriteNumber<double>(number);
            return;
        }

        var (whole, tenth) = Math.DivRem((int)Math.Abs(tenths), 10);
        WriteUtf8(tenths < 0 ? "-"u8 : []);
        WriteNumber(whole);
        if (tenth > 0)
        {
            WriteUtf8([(byte)'.', (byte)('0' + tenth)]);
        }
    }

    private static SearchValues<char> Special { get; } = SearchValues.Create("&<>\"'");

    private static SearchValues<byte> SpecialBytes { get; } = SearchValues.Create("&<>\"'"u8);

    private void Encode(ReadOnlySpan<char> text)
    {
        Reserve(text.Length * 3);
        Length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(Length));
    }

    private void Reserve(int count)
    {
        if (Length + count > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
        }
    }
}
