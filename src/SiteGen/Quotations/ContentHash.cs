using System.Security.Cryptography;
using System.Text;

namespace SiteGen.Quotations;

/// <summary>Hashes of words and texts: SHA-256 of their UTF-8, in lower-case hexadecimal digits.</summary>
internal static class ContentHash
{
    /// <summary>The hash of a text as it is.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>
    /// The hash of the words of a quotation. Line breaks and runs of white space do not count, so that a file may be
    /// wrapped anew.
    /// </summary>
    public static string OfWords(string words) => Of(string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
