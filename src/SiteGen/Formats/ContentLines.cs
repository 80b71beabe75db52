using System.Text;
using SiteGen.Text;

namespace SiteGen.Formats;

/// <summary>
/// Writes the content lines of an iCalendar object (RFC 5545, section 3.1): <c>NAME:value</c>, ended by CR and LF, and
/// folded after 75 octets.
/// </summary>
internal sealed class ContentLines : IDisposable
{
    /// <summary>The longest line, in octets without the line end.</summary>
    private const int MaxLength = 75;

    private readonly Utf8Builder _bytes = new();

    /// <summary>The lines written so far, in UTF-8.</summary>
    public byte[] ToArray() => _bytes.ToArray();

    /// <summary>Adds a line whose value needs no escaping: a date, a URL or a keyword.</summary>
    public void Add(string name, string value)
    {
        ReadOnlySpan<byte> rest = Encoding.UTF8.GetBytes($"{name}:{value}");
        for (var room = MaxLength; rest.Length > room; room = MaxLength - 1)
        {
            var cut = room;
            // The standard allows a fold between any two octets, but most readers decode lines before they unfold them.
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

    /// <summary>Adds a line with a text value, which is escaped.</summary>
    public void AddText(string name, string text) => Add(name, Escape(text));

    /// <summary>Adds a line with a list of text values, which are escaped.</summary>
    public void AddTexts(string name, IEnumerable<string> texts) =>
        Add(name, string.Join(',', texts.Select(Escape)));

    /// <inheritdoc/>
    public void Dispose() => _bytes.Dispose();

    /// <summary>Escapes line ends, separators and backslashes (RFC 5545, section 3.3.11).</summary>
    private static string Escape(string text) => text.ReplaceLineEndings("\n")
        .Replace("\\", @"\\", StringComparison.Ordinal)
        .Replace(";", @"\;", StringComparison.Ordinal)
        .Replace(",", @"\,", StringComparison.Ordinal)
        .Replace("\n", @"\n", StringComparison.Ordinal);

    private static bool IsInsideCharacter(byte octet) => (octet & 0b1100_0000) == 0b1000_0000;
}
