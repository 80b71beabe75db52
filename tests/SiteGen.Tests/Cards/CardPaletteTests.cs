using SiteGen.Cards;
using SkiaSharp;

namespace SiteGen.Tests.Cards;

/// <summary>How a card gets along with one byte per pixel.</summary>
public class CardPaletteTests
{
    private static readonly SKColor[] Own = [new(0xfc, 0xfa, 0xf6), new(0x1d, 0x1a, 0x16)];

    [Fact]
    public void Own_colors_stay_exact_and_others_differ_by_less_than_can_be_seen()
    {
        var palette = Palette(Own);
        // Shades as at the edge of a letter.
        SKColor[] shades = [.. Enumerable.Range(0, 256).Select(i => new SKColor(Mix(0, i), Mix(1, i), Mix(2, i)))];
        byte[] numbers = [.. shades.Select(palette.IndexOf)];
        var shown = numbers.Select(n => ColorOf(palette, n)).ToArray();

        Assert.All(Own, c => Assert.Equal(c, ColorOf(palette, palette.IndexOf(c))));
        Assert.All(shades.Zip(shown), s => Assert.InRange(Difference(s.First, s.Second), 0, 7));
        Assert.InRange(numbers.Distinct().Count(), 20, 100);

        static byte Mix(int channel, int share) =>
            (byte)(((Channel(Own[0], channel) * (255 - share)) + (Channel(Own[1], channel) * share)) / 255);
    }

    [Fact]
    public void In_a_full_palette_the_nearest_color_is_used()
    {
        var palette = Palette([Own[1], Own[0]]);
        for (var i = 0; i < 300; i++)
        {
            palette.IndexOf(new((byte)(i % 16 * 8), (byte)(i / 16 * 8), 0));
        }

        Assert.Equal(256 * 3, palette.Colors.Length);
        Assert.Equal(Own[0], ColorOf(palette, palette.IndexOf(new(0xef, 0xee, 0xed))));
    }

    [Fact]
    public void A_reset_palette_has_only_its_first_colors()
    {
        var palette = Palette(Own);
        palette.IndexOf(SKColors.Red);
        palette.Reset([SKColors.Blue]);

        Assert.Equal([0, 0, 255], palette.Colors.ToArray());
        Assert.Equal(1, palette.IndexOf(SKColors.Red));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(300, 2)]
    [InlineData(7, 640)]
    public void A_written_picture_is_read_back_unchanged(int width, int height)
    {
        byte[] colors = [0, 10, 20, 200, 210, 220, 255, 255, 255];
        byte[] rows =
        [
            .. Enumerable.Range(0, height).SelectMany(
                y => Enumerable.Range(0, width).Select(x => IndexAt(x, y)).Prepend((byte)0)),
        ];
        using var file = new MemoryStream();
        file.Write(IndexedPng.Header(width, height));
        file.Write(IndexedPng.Note("About", "nothing"));
        IndexedPng.WritePalette(file, colors);
        IndexedPng.WritePixels(file, rows);
        file.Write(IndexedPng.End.Span);
        using var read = SKBitmap.Decode(file.ToArray());

        Assert.Equal((width, height), (read.Width, read.Height));
        Assert.Equal(
            Enumerable.Range(0, width * height).Select(i => 3 * IndexAt(i % width, i / width))
                .Select(n => new SKColor(colors[n], colors[n + 1], colors[n + 2])),
            read.Pixels);

        static byte IndexAt(int x, int y) => (byte)(((x * 7) + y) % 3);
    }

    private static CardPalette Palette(SKColor[] first)
    {
        var palette = new CardPalette();
        palette.Reset(first);
        return palette;
    }

    private static SKColor ColorOf(CardPalette palette, byte number) =>
        new(palette.Colors[3 * number], palette.Colors[(3 * number) + 1], palette.Colors[(3 * number) + 2]);

    private static int Difference(SKColor one, SKColor other) =>
        Enumerable.Range(0, 3).Max(c => Math.Abs(Channel(one, c) - Channel(other, c)));

    private static byte Channel(SKColor color, int channel) =>
        channel switch { 0 => color.Red, 1 => color.Green, _ => color.Blue };
}
