using System.Text;
using CsCheck;

namespace SiteGen.Tests.Fuzz;

/// <summary>
/// Makes inputs of a grammar that are almost right: fragments of it glued together, and valid examples in which slices
/// are cut, doubled, swapped and replaced.
/// </summary>
internal static class FuzzInput
{
    /// <summary>What breaks programs in any grammar.</summary>
    private static readonly string[] Hostile =
    [
        "\0", "\u0001", "\u001B[2J", "\u007F", "\u0085", "\u009B", "\uFEFF", "\r", "\r\n", "\n\n", "\t", "\f", "\v",
        "\u2028", "\u2029", "\u200B", "\u00A0", "\u00AD", "\uD83D", "\uDE00", "\uD83D\uDE00", "\uFFFD", "\uFFFE",
        "\u202E", "\u202A", "\u2066", "\u2069", "\u200F", "\u061C", "e\u0301", "\u0301", "\u0130", "\u1E9E", "\uFF11",
        "99999999999999999999", "-1", "2147483648", "1e999", "0x7F", "NaN", "\\", "\"", "'", "`", "<", ">", "&", "&#0;",
        "&#x202E;", "%00", "%2e%2e/", "../../etc/passwd", "<script>alert(1)</script>", "javascript:alert(1)",
        "\" onload=\"alert(1)", "{{ 1 }}", "${x}", "]]>", "-->", "\u5F00\u6E90", "\u0627\u0644",
    ];

    /// <summary>Texts of a grammar.</summary>
    /// <param name="examples">Valid texts.</param>
    /// <param name="pieces">Fragments of valid texts.</param>
    public static Gen<string> Text(IReadOnlyList<string> examples, IReadOnlyList<string> pieces)
    {
        var piece = Piece(pieces);
        var glued = piece.Array[0, 24].Select(string.Concat);
        var mutated = Mutated([.. examples.Select(e => e.ToCharArray())], piece.Select(p => p.ToCharArray()))
            .Select(text => new string(text));
        return Gen.Frequency((2, glued), (3, mutated));
    }

    /// <summary>Files of a grammar of text: in UTF-8 mostly, and with bytes that are none.</summary>
    public static Gen<byte[]> File(IReadOnlyList<string> examples, IReadOnlyList<string> pieces) => Gen.Frequency(
        (5, Text(examples, pieces).Select(Encoding.UTF8.GetBytes)),
        (1, Bytes([.. examples.Select(Encoding.UTF8.GetBytes)], pieces)));

    /// <summary>Files of a binary grammar.</summary>
    public static Gen<byte[]> Bytes(IReadOnlyList<byte[]> examples, IReadOnlyList<string> pieces) => Mutated(
        examples,
        Gen.Frequency((3, Piece(pieces).Select(Encoding.UTF8.GetBytes)), (2, Gen.Byte.Array[1, 4])));

    /// <summary>A fragment: as it is, in part, or so often that something nests deep or a line gets long.</summary>
    private static Gen<string> Piece(IReadOnlyList<string> pieces)
    {
        var any = Gen.Frequency((8, Gen.OneOf(pieces.ToArray())), (2, Gen.OneOf(Hostile)));
        var part = Gen.Select(any, Gen.Double.Unit, Gen.Double.Unit, (text, a, b) =>
            text[(int)(Math.Min(a, b) * text.Length)..(int)Math.Ceiling(Math.Max(a, b) * text.Length)]);
        var count = Gen.Frequency((19, Gen.Int[2, 300]), (1, Gen.Int[300, 5_000]));
        var often = Gen.Select(any, count, (text, times) => string.Concat(Enumerable.Repeat(text, times)));
        return Gen.Frequency((16, any), (3, part), (1, often));
    }

    private static Gen<T[]> Mutated<T>(IReadOnlyList<T[]> examples, Gen<T[]> piece)
    {
        var example = Gen.OneOf(examples.ToArray());
        var step = Gen.Select(
            Gen.Int[0, 7], Gen.Double.Unit, Gen.Double.Unit, piece, example,
            (kind, a, b, more, other) => (Kind: kind, A: a, B: b, More: more, Other: other));
        return Gen.Select(example, step.Array[0, 5], (text, steps) =>
        {
            foreach (var (kind, a, b, more, other) in steps)
            {
                text = Mutate(text, kind, a, b, more, other);
            }

            return text;
        });
    }

    private static T[] Mutate<T>(T[] text, int kind, double a, double b, T[] more, T[] other)
    {
        // Most slices are short: a long one leaves nothing to read.
        var from = (int)(a * text.Length);
        var to = Math.Min(text.Length, from + 1 + (int)(Math.Pow(b, 4) * (text.Length - from)));
        to = Math.Max(from, to);
        return kind switch
        {
            0 => [.. text[..from], .. text[to..]],
            1 => [.. text[..to], .. text[from..]],
            2 => [.. text[..from], .. more, .. text[to..]],
            3 => [.. text[to..], .. text[from..to], .. text[..from]],
            4 => [.. text[..from], .. other[(int)(b * other.Length)..]],
            5 => text[..from],
            _ => [.. text[..from], .. more, .. text[from..]],
        };
    }
}
