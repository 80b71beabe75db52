using System.Text;
using SiteGen.Text;

namespace SiteGen.Formats;

/// <summary>
/// The lines of an iCalendar object (RFC 5545, section 3.1): <c>NAME:value</c>, ended by CR and LF, and folded where they
/// are longer than 75 octets.
/// </summary>
internal sealed class ContentLines : IDisposable
{
    /// <summary>In octets, without the line end.</summary>
    private const int MaximumLength = 75;

    private readonly Utf8Builder _bytes = new();

    /// <summary>The lines so far, in UTF-8.</summary>
    public byte[] ToArray() => _bytes.ToArray();

    /// <summary>Adds a line whose value is written as it is: a date, an address, a word of the standard.</summary>
    public void Add(string name, string value)
    {
        ReadOnlySpan<byte> rest = Encoding.UTF8.GetBytes($"{name}:{value}");
        for (var room = MaximumLength; rest.Length > room; room = MaximumLength - 1)
        {
            var cut = room;
            // The standard lets a fold stand anywhere between octets; most readers decode the lines before they unfold them.
            while (IsInsideCharacter(rest[cut]))
            {
                cut--;
            }

            _bytes.WriteUtf8(rest[..cut]);
            _bytes.WriteUtf8("\r\n "u8);
            rest = rest[cut..];
        }

        _bytes.WriteUtf8(rest);
        _bytes.WriteUtf8("\r\n"u8);
    }

    /// <summary>Adds a line whose value is a text.</summary>
    public void AddText(string name, string text) => Add(name, Escape(text));

    /// <summary>Adds a line whose value is a list of texts.</summary>
    public void AddTexts(string name, IEnumerable<string> texts) => Add(name, string.Join(',', texts.Select(Escape)));

    /// <inheritdoc/>
    public void Dispose() => _bytes.Dispose();

    /// <summary>RFC 5545, section 3.3.11: a text has neither line ends nor the marks between values as they are.</summary>
    private static string Escape(string text) => text.ReplaceLineEndings("\n")
        .Replace("\\", @"\\", StringComparison.Ordinal).Replace(";", @"\;", StringComparison.Ordinal)
        .Replace(",", @"\,", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal);

    private static bool IsInsideCharacter(byte octet) => (octet & 0b1100_0000) == 0b1000_0000;
}
