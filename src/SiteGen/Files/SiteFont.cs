using System.Collections;
using System.Security.Cryptography;
using System.Text;

namespace SiteGen.Files;

/// <summary>The font of a site for the characters of cards that the built-in fonts lack.</summary>
/// <param name="content">The file.</param>
/// <param name="characters">For each code point whether the font has it.</param>
internal sealed class SiteFont(byte[] content, BitArray characters)
{
    /// <summary>The file.</summary>
    public byte[] Content { get; } = content;

    /// <summary>The SHA-256 of the file.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Whether the font has a character.</summary>
    public bool Has(Rune character) => character.Value < characters.Length && characters[character.Value];
}
