using SkiaSharp;

namespace SiteGen.Cards;

/// <summary>
/// The palette of a card: at most 256 colors. Besides the colors it is drawn in, a card has the shades between them at
/// the edges of letters. Shades that differ only in the low three bits of red, green and blue look the same and share
/// an entry, so that a card needs about 200. Once the palette is full, the nearest entry is used.
/// </summary>
internal sealed class CardPalette
{
    private const int Capacity = 256;
    private const short None = -1;

    /// <summary>The index of a color by the five highest bits of its red, green and blue.</summary>
    private readonly short[] _indexes = new short[32 * 32 * 32];
    private readonly byte[] _colors = new byte[3 * Capacity];
    private int _count;

    /// <summary>Red, green and blue of all colors, by index.</summary>
    public ReadOnlySpan<byte> Colors => _colors.AsSpan(0, 3 * _count);

    /// <summary>Empties the palette.</summary>
    /// <param name="first">The first colors, which are kept exactly.</param>
    public void Reset(ReadOnlySpan<SKColor> first)
    {
        Array.Fill(_indexes, None);
        _count = 0;
        foreach (var color in first)
        {
            IndexOf(color);
        }
    }

    /// <summary>Returns the index of a color, and adds it if there is room.</summary>
    public byte IndexOf(SKColor color)
    {
        ref var index = ref _indexes[((color.Red >> 3) << 10) | ((color.Green >> 3) << 5) | (color.Blue >> 3)];
        if (index == None)
        {
            index = (short)(_count < Capacity ? Add(color) : Nearest(color));
        }

        return (byte)index;
    }

    private int Add(SKColor color)
    {
        var entry = _colors.AsSpan(3 * _count, 3);
        (entry[0], entry[1], entry[2]) = (color.Red, color.Green, color.Blue);
        return _count++;
    }

    private int Nearest(SKColor color) => Enumerable.Range(0, _count).MinBy(i =>
        Math.Abs(_colors[3 * i] - color.Red)
        + Math.Abs(_colors[(3 * i) + 1] - color.Green)
        + Math.Abs(_colors[(3 * i) + 2] - color.Blue));
}
