using System.Security.Cryptography;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Evidence;

/// <summary>Hashes of words and texts: SHA-256 of their UTF-8, as lower-case hexadecimal digits.</summary>
internal static class ContentHash
{
    /// <summary>Returns the hash of a text.</summary>
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>Returns the hash of the bytes of a file.</summary>
    public static string Of(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Whether a text has the form of a hash.</summary>
    public static bool IsHash(string text) =>
        text.Length == 2 * SHA256.HashSizeInBytes && text.All(char.IsAsciiHexDigitLower);

    /// <summary>
    /// Returns the hash of the words of a quotation. Runs of white space count as one space, so that wrapping the file
    /// differently does not change the hash.
    /// </summary>
    public static string OfWords(string words) => Of(WhiteSpace.Collapse(words));
}
