using System.Runtime.InteropServices;
using SkiaSharp;

namespace SiteGen.Cards;

/// <summary>A canvas on which cards are drawn one after another, with the fonts. Not thread-safe.</summary>
internal sealed class CardSurface : IDisposable
{
    private readonly PosterColors _colors;
    private readonly CardFonts _fonts;
    private readonly SKBitmap _bitmap =
        new(new SKImageInfo(CardDrawing.Width, CardDrawing.Height, SKImageInfo.PlatformColorType, SKAlphaType.Opaque));

    private readonly SKCanvas _canvas;

    /// <summary>The rows of the file: a zero, which means no filter, and the palette index of each pixel.</summary>
    private readonly byte[] _rows = new byte[(1 + CardDrawing.Width) * CardDrawing.Height];

    private readonly CardPalette _palette = new();
    private readonly MemoryStream _file = new();

    public CardSurface(PosterColors colors, CardFonts fonts)
    {
        (_colors, _fonts) = (colors, fonts);
        _canvas = new(_bitmap);
    }

    /// <summary>Draws a card.</summary>
    /// <param name="card">The card.</param>
    /// <param name="beginning">The beginning of its file, up to the palette.</param>
    /// <returns>The file.</returns>
    public byte[] Draw(SocialCard card, ReadOnlySpan<byte> beginning)
    {
        new CardDrawing(_canvas, _fonts, _colors.Card, _colors.OfCard(card.Color)).Draw(card);
        return Encode([.. _colors.Card.All, _colors.OfCard(card.Color)], beginning);
    }

    /// <summary>Draws a poster in the size of a card.</summary>
    /// <param name="poster">The poster.</param>
    /// <param name="beginning">The beginning of its file, up to the palette.</param>
    /// <returns>The file.</returns>
    public byte[] Draw(Poster poster, ReadOnlySpan<byte> beginning)
    {
        new PosterDrawing(_canvas, _fonts, _colors).Draw(poster);
        return Encode(_colors.All, beginning);
    }

    private byte[] Encode(SKColor[] colors, ReadOnlySpan<byte> beginning)
    {
        _palette.Reset(colors);
        var pixels = MemoryMarshal.Cast<byte, uint>(_bitmap.GetPixelSpan());
        for (var row = 0; row < CardDrawing.Height; row++)
        {
            Index(
                pixels.Slice(row * CardDrawing.Width, CardDrawing.Width),
                _rows.AsSpan(((1 + CardDrawing.Width) * row) + 1, CardDrawing.Width));
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

    /// <summary>
    /// Converts pixels to palette indexes. Most of a card is background, so a run of equal pixels is looked up once.
    /// </summary>
    private void Index(ReadOnlySpan<uint> pixels, Span<byte> indexes)
    {
        for (var start = 0; start < pixels.Length;)
        {
            var pixel = pixels[start];
            var length = pixels[start..].IndexOfAnyExcept(pixel);
            length = length < 0 ? pixels.Length - start : length;
            indexes.Slice(start, length).Fill(_palette.IndexOf(ColorOf(pixel)));
            start += length;
        }
    }

    private static SKColor ColorOf(uint pixel) => new(
        (byte)(pixel >> SKImageInfo.PlatformColorRedShift),
        (byte)(pixel >> SKImageInfo.PlatformColorGreenShift),
        (byte)(pixel >> SKImageInfo.PlatformColorBlueShift));
}
