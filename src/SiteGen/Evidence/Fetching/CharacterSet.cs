using System.Text;
using System.Text.Unicode;

namespace SiteGen.Evidence.Fetching;

/// <summary>
/// Decodes the bytes of texts as browsers do (https://encoding.spec.whatwg.org/ and the HTML standard, 13.2.3): a byte
/// order mark counts first, then what the server named, then what the page names; of other texts, those that are UTF-8
/// are read as that, and all others as windows-1252.
/// </summary>
internal static class CharacterSet
{
    /// <summary>The one that pages have that name none and are not UTF-8.</summary>
    private const string Default = "windows-1252";

    /// <summary>
    /// Decodes a text. The result depends on nothing but the arguments, and no bytes are refused: what the character
    /// set does not have becomes U+FFFD.
    /// </summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="named">The label that the server named; null or unknown for none.</param>
    /// <param name="mediaType">
    /// The type: only pages name a character set themselves, and WebVTT is always UTF-8.
    /// </param>
    /// <returns>The text without its byte order mark, and the name of the character set.</returns>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? named, string mediaType)
    {
        var name = NameOfByteOrderMark(bytes)
            ?? (mediaType == MediaType.WebVtt ? "utf-8" : null)
            ?? NameOf(named)
            ?? (mediaType == MediaType.Html ? MetaCharset.Find(bytes) : null)
            ?? (Utf8.IsValid(bytes) ? "utf-8" : Default);
        var text = OfName(name)!.GetString(bytes);
        return new(text.StartsWith('\uFEFF') ? text[1..] : text, name);
    }

    /// <summary>Returns the name of the character set that a label stands for; null if .NET has none such.</summary>
    public static string? NameOf(string? label) =>
        label is null ? null
        : CharacterSetLabels.NameOf(label.Trim(' ', '\t', '\n', '\f', '\r').ToLowerInvariant()) is { } name
            && OfName(name) is not null ? name : null;

    /// <summary>Returns the encoding that the first bytes mark; null if they mark none.</summary>
    public static Encoding? OfByteOrderMark(ReadOnlySpan<byte> bytes) =>
        NameOfByteOrderMark(bytes) is { } name ? OfName(name) : null;

    private static string? NameOfByteOrderMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("\uFEFF"u8) ? "utf-8"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? "utf-16be"
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? "utf-16le"
        : null;

    private static Encoding? OfName(string name) => name switch
    {
        "utf-8" => Encoding.UTF8,
        "utf-16le" => Encoding.Unicode,
        "utf-16be" => Encoding.BigEndianUnicode,
        _ => CharacterSetLabels.CodePageOf(name) is { } page
            ? CodePagesEncodingProvider.Instance.GetEncoding(
                page, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback)
            : null,
    };
}

/// <summary>A text that was bytes.</summary>
/// <param name="Text">The text.</param>
/// <param name="CharacterSet">The name of its character set, in lower case: <c>windows-1252</c>.</param>
internal sealed record DecodedText(string Text, string CharacterSet);
