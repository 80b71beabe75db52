using System.Runtime.InteropServices;
using HarfBuzzSharp;
using SkiaSharp;

namespace SiteGen.Cards;

/// <summary>
/// A font of cards in one weight. Its characters are in two files, for the basic and the extended Latin script. Text is
/// drawn as outlines in font units, so that hinting, which differs between machines, does not affect it.
/// </summary>
internal sealed class CardFont : IDisposable
{
    private readonly Subset[] _subsets;

    /// <param name="files">The files; a character is taken from the first that has it.</param>
    public CardFont(params byte[][] files)
    {
        _subsets = [.. files.Select(f => new Subset(f))];
    }

    /// <summary>Returns the length of a line at a font size of 1.</summary>
    public float Measure(string text)
    {
        var length = 0f;
        Shape(text, (_, _, _, advance) => length += advance);
        return length;
    }

    /// <summary>Draws a line.</summary>
    /// <returns>The horizontal position of its end.</returns>
    public float Draw(SKCanvas canvas, string text, float x, float y, float size, SKPaint paint)
    {
        Shape(text, (subset, glyph, offset, advance) =>
        {
            if (subset.OutlineOf(glyph) is { } outline)
            {
                canvas.Save();
                canvas.Translate(x + offset.X * size, y - offset.Y * size);
                canvas.Scale(size / subset.UnitsPerEm);
                canvas.DrawPath(outline, paint);
                canvas.Restore();
            }

            x += advance * size;
        });
        return x;
    }

    /// <summary>Draws a line with a border around its letters, which sets it off from what it covers.</summary>
    public void Draw(SKCanvas canvas, string text, SKPoint start, float size, SKPaint paint, SKColor border)
    {
        var x = start.X;
        Shape(text, (subset, glyph, offset, advance) =>
        {
            if (subset.OutlineOf(glyph) is { } outline)
            {
                var scale = size / subset.UnitsPerEm;
                using var around = new SKPaint
                {
                    Color = border,
                    IsAntialias = true,
                    Style = SKPaintStyle.Stroke,
                    StrokeWidth = 5 / scale,
                    StrokeJoin = SKStrokeJoin.Round,
                };
                canvas.Save();
                canvas.Translate(x + offset.X * size, start.Y - offset.Y * size);
                canvas.Scale(scale);
                canvas.DrawPath(outline, around);
                canvas.Restore();
            }

            x += advance * size;
        });
        Draw(canvas, text, start.X, start.Y, size, paint);
    }

    /// <summary>Whether one of the files has a character.</summary>
    public bool Has(int character) => _subsets.Any(p => p.Has(character));

    public void Dispose()
    {
        foreach (var subset in _subsets)
        {
            subset.Dispose();
        }
    }

    /// <summary>Visits the glyphs of a line in order, with kerning and ligatures.</summary>
    /// <param name="text">The line.</param>
    /// <param name="visit">Receives each glyph with its file, offset and advance.</param>
    private void Shape(string text, Action<Subset, ushort, SKPoint, float> visit)
    {
        for (var start = 0; start < text.Length;)
        {
            var subset = SubsetOf(text[start]);
            var end = start + 1;
            while (end < text.Length && (subset.Has(text[end]) || SubsetOf(text[end]) == subset))
            {
                end++;
            }

            subset.Shape(text.AsSpan(start, end - start), visit);
            start = end;
        }
    }

    private Subset SubsetOf(char character) => Array.Find(_subsets, p => p.Has(character)) ?? _subsets[0];

    /// <summary>A file of the font.</summary>
    private sealed class Subset : IDisposable
    {
        private readonly SKTypeface _typeface;
        private readonly SKFont _outlines;
        private readonly Face _face;
        private readonly Font _shaper;
        private readonly Dictionary<ushort, SKPath?> _paths = [];

        public Subset(byte[] file)
        {
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

        public bool Has(int character) => _outlines.GetGlyph(character) != 0;

        public SKPath? OutlineOf(ushort glyph)
        {
            if (!_paths.TryGetValue(glyph, out var path))
            {
                _paths.Add(glyph, path = _outlines.GetGlyphPath(glyph));
            }

            return path;
        }

        public void Shape(ReadOnlySpan<char> text, Action<Subset, ushort, SKPoint, float> visit)
        {
            using var buffer = new HarfBuzzSharp.Buffer
            {
                Direction = Direction.LeftToRight,
                Script = Script.Latin,
                Language = new Language("en"),
            };
            buffer.AddUtf16(text);
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
}
