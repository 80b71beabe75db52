using SkiaSharp;

namespace SiteGen.Cards;

/// <summary>
/// The colors of a card, at most 256. A card has a few of its own and the shades between them at the edges of letters:
/// colors that differ by less than 8 in each of red, green and blue are one, which nobody sees. Cards have about 200 then;
/// if one had more than fit, the nearest would stand for the rest.
/// </summary>
internal sealed class CardPalette
{
    private const int Most = 256;
    private const short None = -1;

    /// <summary>The number of a color by the five highest bits of its red, green and blue.</summary>
    private readonly short[] _numbers = new short[32 * 32 * 32];
    private readonly byte[] _colors = new byte[3 * Most];
    private int _count;

    /// <summary>Red, green and blue of all colors, in the order of their numbers.</summary>
    public ReadOnlySpan<byte> Colors => _colors.AsSpan(0, 3 * _count);

    /// <summary>Begins anew.</summary>
    /// <param name="first">Colors that are to be there exactly as they are.</param>
    public void Reset(ReadOnlySpan<SKColor> first)
    {
        Array.Fill(_numbers, None);
        _count = 0;
        foreach (var color in first)
        {
            NumberOf(color);
        }
    }

    /// <summary>The number of a color, which is taken up if there is room.</summary>
    public byte NumberOf(SKColor color)
    {
        ref var number = ref _numbers[((color.Red >> 3) << 10) | ((color.Green >> 3) << 5) | (color.Blue >> 3)];
        if (number == None)
        {
            number = (short)(_count < Most ? Add(color) : Nearest(color));
        }

        return (byte)number;
    }

    private int Add(SKColor color)
    {
        (_colors[3 * _count], _colors[(3 * _count) + 1], _colors[(3 * _count) + 2]) = (color.Red, color.Green, color.Blue);
        return _count++;
    }

    private int Nearest(SKColor color) => Enumerable.Range(0, _count).MinBy(i =>
        Math.Abs(_colors[3 * i] - color.Red) + Math.Abs(_colors[(3 * i) + 1] - color.Green) + Math.Abs(_colors[(3 * i) + 2] - color.Blue));
}
