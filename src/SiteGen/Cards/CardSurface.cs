using System.Runtime.InteropServices;
using SkiaSharp;

namespace SiteGen.Cards;

/// <summary>What one thread draws cards on, one after another, and the fonts it draws them with.</summary>
internal sealed class CardSurface : IDisposable
{
    private readonly CardFonts _fonts = new();
    private readonly SKBitmap _bitmap = new(new SKImageInfo(CardDrawing.Width, CardDrawing.Height, SKImageInfo.PlatformColorType, SKAlphaType.Opaque));
    private readonly SKCanvas _canvas;

    /// <summary>The rows as they stand in the file, each behind the number of its filter, which is zero.</summary>
    private readonly byte[] _rows = new byte[(1 + CardDrawing.Width) * CardDrawing.Height];

    private readonly CardPalette _palette = new();
    private readonly MemoryStream _file = new();

    public CardSurface()
    {
        _canvas = new(_bitmap);
    }

    /// <summary>Draws a card.</summary>
    /// <param name="card">The card.</param>
    /// <param name="beginning">What stands in its file before the palette.</param>
    /// <returns>The file.</returns>
    public byte[] Draw(SocialCard card, ReadOnlySpan<byte> beginning)
    {
        new CardDrawing(_canvas, _fonts).Draw(card);
        _palette.Reset(CardDrawing.Colors);
        var pixels = MemoryMarshal.Cast<byte, uint>(_bitmap.GetPixelSpan());
        for (var row = 0; row < CardDrawing.Height; row++)
        {
            Number(pixels.Slice(row * CardDrawing.Width, CardDrawing.Width), _rows.AsSpan(((1 + CardDrawing.Width) * row) + 1, CardDrawing.Width));
        }

        _file.SetLength(0);
        _file.Write(beginning);
        IndexedPng.WritePalette(_file, _palette.Colors);
        IndexedPng.WritePixels(_file, _rows);
        _file.Write(IndexedPng.End.Span);
        return _file.ToArray();
    }

    public void Dispose()
    {
        _file.Dispose();
        _canvas.Dispose();
        _bitmap.Dispose();
        _fonts.Dispose();
    }

    /// <summary>Most of a card is paper: equal pixels beside one another are looked up once.</summary>
    private void Number(ReadOnlySpan<uint> pixels, Span<byte> numbers)
    {
        for (var start = 0; start < pixels.Length;)
        {
            var color = pixels[start];
            var length = pixels[start..].IndexOfAnyExcept(color);
            length = length < 0 ? pixels.Length - start : length;
            numbers.Slice(start, length).Fill(_palette.NumberOf(new((byte)(color >> SKImageInfo.PlatformColorRedShift), (byte)(color >> SKImageInfo.PlatformColorGreenShift), (byte)(color >> SKImageInfo.PlatformColorBlueShift))));
            start += length;
        }
    }
}
