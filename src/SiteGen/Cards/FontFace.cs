using System.Runtime.InteropServices;
using HarfBuzzSharp;
using SkiaSharp;

namespace SiteGen.Cards;

/// <summary>
/// A file of a font: its outlines, and the shaping of text with kerning, ligatures and joined letters.
/// </summary>
internal sealed class FontFace : IDisposable
{
    private readonly SKTypeface _typeface;
    private readonly SKFont _outlines;
    private readonly Face _face;
    private readonly Font _shaper;
    private readonly Dictionary<ushort, SKPath?> _paths = [];

    /// <summary>The language of the text, which chooses between forms of letters; null for a file of Latin.</summary>
    private readonly string? _language;

    /// <param name="file">The file.</param>
    /// <param name="language">The language of the text, for the font of a site; null for the built-in fonts.</param>
    public FontFace(byte[] file, string? language = null)
    {
        _language = language;
        using var data = SKData.CreateCopy(file);
        _typeface = SKTypeface.FromData(data) ?? throw new InvalidDataException("a font for cards cannot be read");
        UnitsPerEm = _typeface.UnitsPerEm;
        _outlines = new SKFont(_typeface, UnitsPerEm)
        {
            Hinting = SKFontHinting.None,
            LinearMetrics = true,
            Subpixel = true,
        };
        _face = new Face(TableOf) { UnitsPerEm = UnitsPerEm };
        _shaper = new Font(_face);
        _shaper.SetScale(UnitsPerEm, UnitsPerEm);
        _shaper.SetFunctionsOpenType();
    }

    public int UnitsPerEm { get; }

    /// <summary>Whether it is the font of the site.</summary>
    public bool IsOfSite => _language is not null;

    public bool Has(int character) => _outlines.GetGlyph(character) != 0;

    public SKPath? OutlineOf(ushort glyph)
    {
        if (!_paths.TryGetValue(glyph, out var path))
        {
            _paths.Add(glyph, path = _outlines.GetGlyphPath(glyph));
        }

        return path;
    }

    /// <summary>Visits the glyphs of a text from left to right.</summary>
    /// <param name="text">A text in one direction, all of whose characters the file has.</param>
    /// <param name="isRightToLeft">Its direction.</param>
    /// <param name="visit">Receives each glyph with its offset and advance at a font size of 1.</param>
    public void Shape(
        ReadOnlySpan<char> text, bool isRightToLeft, Action<FontFace, ushort, SKPoint, float> visit)
    {
        using var buffer = new HarfBuzzSharp.Buffer
        {
            Direction = isRightToLeft ? Direction.RightToLeft : Direction.LeftToRight,
            Language = new Language(_language ?? "en"),
        };
        if (!IsOfSite)
        {
            buffer.Script = Script.Latin;
        }

        buffer.AddUtf16(text);
        if (IsOfSite)
        {
            buffer.GuessSegmentProperties();
        }

        _shaper.Shape(buffer);
        float units = UnitsPerEm;
        foreach (var (info, position) in buffer.GlyphInfos.Zip(buffer.GlyphPositions))
        {
            var offset = new SKPoint(position.XOffset / units, position.YOffset / units);
            visit(this, (ushort)info.Codepoint, offset, position.XAdvance / units);
        }
    }

    public void Dispose()
    {
        foreach (var path in _paths.Values)
        {
            path?.Dispose();
        }

        _shaper.Dispose();
        _face.Dispose();
        _outlines.Dispose();
        _typeface.Dispose();
    }

    /// <summary>Returns a table of the font. Skia has decompressed the file.</summary>
    private Blob TableOf(Face face, Tag tag)
    {
        if (!_typeface.TryGetTableData(tag, out var table))
        {
            return Blob.Empty;
        }

        var memory = Marshal.AllocCoTaskMem(table.Length);
        Marshal.Copy(table, 0, memory, table.Length);
        return new Blob(memory, table.Length, MemoryMode.ReadOnly, () => Marshal.FreeCoTaskMem(memory));
    }
}
