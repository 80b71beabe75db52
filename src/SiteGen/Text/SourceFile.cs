using System.Runtime.InteropServices;
using System.Text;

namespace SiteGen.Text;

/// <summary>The text of a file of a site, with the path that messages show.</summary>
/// <remarks>
/// Most texts are read and rendered once, and then needed only for messages. Between uses they are kept as UTF-8 bytes:
/// 10 % less memory for a build of 10,000 files.
/// </remarks>
public sealed class SourceFile
{
    /// <summary>The number of bytes that <see cref="Beginning"/> decodes. Front matter is rarely longer.</summary>
    private const int BeginningLength = 1024;

    /// <summary>The text as UTF-8; null if the caller passed a string, or if decoding changed the text.</summary>
    private readonly ReadOnlyMemory<byte>? _utf8;

    private string? _text;
    private string? _beginning;
    private int[]? _lineStarts;

    /// <param name="path">Path below the site folder, with forward slashes: <c>content/quotes/x.md</c>.</param>
    /// <param name="text">The decoded text, without a byte order mark.</param>
    public SourceFile(string path, string text)
    {
        Path = path;
        _text = text;
    }

    private SourceFile(string path, ReadOnlyMemory<byte> utf8)
    {
        Path = path;
        _utf8 = utf8;
    }

    /// <summary>The path below the site folder, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>
    /// The whole text, with the line ends of the file. In a decoded file, control characters are replaced with U+FFFD,
    /// so that they never reach the output.
    /// </summary>
    public string Text => _text ??= Encoding.UTF8.GetString(_utf8!.Value.Span);

    /// <summary>The first lines of the text, at least one; all of it if it is short.</summary>
    internal string Beginning => _text ?? (_beginning ??= DecodeBeginning());

    /// <summary>Returns the text from an offset on, without caching the decoded text.</summary>
    internal string TextFrom(int offset) => _text is null && _utf8 is { } utf8
        ? Encoding.UTF8.GetString(utf8.Span[BytesBefore(offset).Length..])
        : Text[offset..];

    /// <summary>
    /// Bytes that identify the text: UTF-8, or the UTF-16 in memory if there is no UTF-8 of exactly this text.
    /// </summary>
    internal ReadOnlySpan<byte> Bytes => _utf8 is { } utf8 ? utf8.Span : MemoryMarshal.AsBytes(Text.AsSpan());

    /// <summary>Returns the bytes of the text before an offset.</summary>
    internal ReadOnlySpan<byte> BytesBefore(int offset)
    {
        if (_utf8 is not { Span: var bytes })
        {
            return MemoryMarshal.AsBytes(Text.AsSpan(0, offset));
        }

        // A character of four bytes is a surrogate pair in the text.
        var end = 0;
        for (var characters = 0; characters < offset;)
        {
            var length = bytes[end] switch { < 0x80 => 1, < 0xE0 => 2, < 0xF0 => 3, _ => 4 };
            (end, characters) = (end + length, characters + (length == 4 ? 2 : 1));
        }

        return bytes[..end];
    }

    /// <summary>The approximate length of the text, without decoding it.</summary>
    internal int Size => _utf8?.Length ?? Text.Length;

    /// <summary>Discards the decoded text; it is decoded again when needed.</summary>
    internal void DiscardText()
    {
        if (_utf8 is not null)
        {
            (_text, _beginning) = (null, null);
        }
    }

    /// <summary>The control characters that the file contained, with their offsets.</summary>
    public IReadOnlyList<(int Offset, char Character)> ControlCharacters { get; private init; } = [];

    /// <summary>
    /// Whether the bytes were a text in UTF-8, and not too many. If not, the text is not what the author wrote.
    /// </summary>
    public bool IsText { get; private init; } = true;

    /// <summary>
    /// Whether the file has so many control characters that it is no text; <see cref="Text"/> ends with the first.
    /// </summary>
    public bool IsBinary { get; private init; }

    /// <summary>The maximum number of bytes, if the file has more, which are not read; otherwise null.</summary>
    public int? ExceededLimit { get; private init; }

    /// <summary>Returns a file of two texts, one after the other, with the path of the first.</summary>
    internal static SourceFile Join(SourceFile first, SourceFile second) =>
        first._utf8 is { } start && second._utf8 is { } end
            ? new(first.Path, (ReadOnlyMemory<byte>)(byte[])[.. start.Span, .. end.Span])
            : new(first.Path, first.Text + second.Text);

    /// <summary>Returns a file without text, for messages about a missing file.</summary>
    public static SourceFile Missing(string path) => new(path, "");

    /// <summary>Returns a file that is too large to be read; it has no text.</summary>
    /// <param name="path">Path below the site folder.</param>
    /// <param name="limit">The maximum number of bytes.</param>
    public static SourceFile TooLarge(string path, int limit) =>
        new(path, "") { IsText = false, ExceededLimit = limit };

    /// <summary>Decodes a file in UTF-8, with or without a byte order mark.</summary>
    /// <param name="path">Path below the site folder.</param>
    /// <param name="bytes">The bytes of the file.</param>
    /// <param name="invalidAt">
    /// The offset in the decoded text of the first byte sequence that is not UTF-8, or of the first control
    /// character of a file that has too many to be a text; otherwise -1.
    /// </param>
    public static SourceFile Decode(string path, ReadOnlySpan<byte> bytes, out int invalidAt) =>
        DecodeKept(path, bytes.ToArray(), out invalidAt);

    /// <summary>Decodes a file like <see cref="Decode"/>, and keeps its bytes, which must not change.</summary>
    internal static SourceFile DecodeKept(string path, ReadOnlyMemory<byte> content, out int invalidAt)
    {
        if (content.Span.StartsWith(Encoding.UTF8.Preamble))
        {
            content = content[Encoding.UTF8.Preamble.Length..];
        }

        var bytes = content.Span;
        var valid = IndexOfInvalidUtf8(bytes);
        if (valid < 0 && !SiteGen.Text.ControlCharacters.AreIn(bytes))
        {
            invalidAt = -1;
            return new SourceFile(path, content);
        }

        // Before anything is decoded: what a power cut leaves is a file of NUL bytes.
        if (SiteGen.Text.ControlCharacters.CountAscii(bytes) > Limits.ControlCharacters)
        {
            var first = SiteGen.Text.ControlCharacters.IndexOfAscii(bytes);
            first = valid < 0 ? first : Math.Min(valid, first);
            var beginning = Encoding.UTF8.GetString(bytes[..(first + 1)]);
            invalidAt = beginning.Length - 1;
            return new SourceFile(path, SiteGen.Text.ControlCharacters.Replace(beginning))
            {
                IsText = false,
                IsBinary = true,
            };
        }

        invalidAt = valid < 0 ? -1 : Encoding.UTF8.GetCharCount(bytes[..valid]);
        var text = Encoding.UTF8.GetString(bytes);
        return new SourceFile(path, SiteGen.Text.ControlCharacters.Replace(text))
        {
            IsText = valid < 0,
            ControlCharacters = [.. SiteGen.Text.ControlCharacters.FindAll(text).Select(i => (i, text[i]))],
        };
    }

    /// <summary>Returns the text of a span, cut off at the end of the file.</summary>
    public ReadOnlySpan<char> Slice(SourceSpan span)
    {
        // Another thread may discard the text at any time, so each field is read once.
        var (whole, beginning) = (_text, _beginning);
        var text = whole ?? (span.End <= beginning?.Length ? beginning : Text);
        var start = Math.Clamp(span.Start, 0, text.Length);
        return text.AsSpan(start, Math.Clamp(span.Length, 0, text.Length - start));
    }

    /// <summary>
    /// Returns the line and column of an offset. Offsets outside the text are moved to its nearest end.
    /// </summary>
    public LinePosition GetPosition(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var line = GetLineIndex(offset);
        var start = LineStarts[line];
        return new LinePosition(line + 1, CountCodePoints(Text.AsSpan(start, offset - start)) + 1);
    }

    /// <summary>Returns the span of the line that contains an offset, without its line end.</summary>
    public SourceSpan GetLineSpan(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var start = LineStarts[GetLineIndex(offset)];
        var length = Text.AsSpan(start).IndexOfAny('\r', '\n');
        return new SourceSpan(start, length < 0 ? Text.Length - start : length);
    }

    /// <summary>Returns the offset of a 0-based line and a 0-based UTF-16 column, as parsers report them.</summary>
    public int GetOffset(int line, int column)
    {
        var starts = LineStarts;
        return line >= starts.Length ? Text.Length : Math.Min(starts[line] + column, Text.Length);
    }

    internal static int CountCodePoints(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }

            count++;
        }

        return count;
    }

    private string DecodeBeginning()
    {
        var bytes = _utf8 is { } utf8 ? utf8.Span : default;
        var end = bytes.Length <= BeginningLength ? -1 : bytes[..BeginningLength].LastIndexOf((byte)'\n');
        return end < 0 ? Text : Encoding.UTF8.GetString(bytes[..(end + 1)]);
    }

    private int[] LineStarts => _lineStarts ??= FindLineStarts(Text);

    private int GetLineIndex(int offset)
    {
        var index = Array.BinarySearch(LineStarts, offset);
        return index >= 0 ? index : ~index - 1;
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }

    private static int IndexOfInvalidUtf8(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return -1;
        }

        var index = 0;
        while (index < bytes.Length &&
               Rune.DecodeFromUtf8(bytes[index..], out _, out var consumed) == System.Buffers.OperationStatus.Done)
        {
            index += consumed;
        }

        return index;
    }
}
