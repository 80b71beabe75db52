using System.Text;
using SkiaSharp;

namespace SiteGen.Cards;

/// <summary>
/// A font of cards in one weight. Its characters are in two files, for the basic and the extended Latin script; the
/// font of the site has others. Text is drawn as outlines in font units, so that hinting, which differs between
/// machines, does not affect it.
/// </summary>
internal sealed class CardFont : IDisposable
{
    private readonly FontFace[] _faces;

    /// <param name="faces">The files; a character is taken from the first that has it.</param>
    public CardFont(params FontFace[] faces)
    {
        _faces = faces;
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
    public float Draw(
        SKCanvas canvas, string text, float x, float y, float size, SKPaint paint, bool? isRightToLeft = null)
    {
        Shape(text, (face, glyph, offset, advance) =>
        {
            if (face.OutlineOf(glyph) is { } outline)
            {
                canvas.Save();
                canvas.Translate(x + offset.X * size, y - offset.Y * size);
                canvas.Scale(size / face.UnitsPerEm);
                canvas.DrawPath(outline, paint);
                canvas.Restore();
            }

            x += advance * size;
        }, isRightToLeft);
        return x;
    }

    /// <summary>Draws a line with a border around its letters, which sets it off from what it covers.</summary>
    public void Draw(SKCanvas canvas, string text, SKPoint start, float size, SKPaint paint, SKColor border)
    {
        var x = start.X;
        Shape(text, (face, glyph, offset, advance) =>
        {
            if (face.OutlineOf(glyph) is { } outline)
            {
                var scale = size / face.UnitsPerEm;
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
    public bool Has(int character) => Array.Exists(_faces, p => p.Has(character));

    public void Dispose()
    {
        foreach (var face in _faces.Where(f => !f.IsOfSite))
        {
            face.Dispose();
        }
    }

    /// <summary>Visits the glyphs of a line from left to right, with kerning and ligatures.</summary>
    /// <param name="text">The line.</param>
    /// <param name="visit">Receives each glyph with its file, offset and advance.</param>
    /// <param name="isRightToLeft">The direction of the paragraph; null for that of the line itself.</param>
    private void Shape(string text, Action<FontFace, ushort, SKPoint, float> visit, bool? isRightToLeft = null)
    {
        foreach (var run in BidiLine.RunsOf(text, isRightToLeft))
        {
            var parts = Split(text, run);
            if (run.IsRightToLeft)
            {
                parts.Reverse();
            }

            foreach (var (face, start, end) in parts)
            {
                face.Shape(text.AsSpan(start, end - start), run.IsRightToLeft, visit);
            }
        }
    }

    /// <summary>The parts of a text that are in different files.</summary>
    private List<(FontFace Face, int Start, int End)> Split(string text, BidiLine.Run run)
    {
        var parts = new List<(FontFace, int, int)>();
        for (var start = run.Start; start < run.End;)
        {
            var face = FaceOf(text, start);
            var end = After(text, start);
            while (end < run.End && (Continues(face, text, end) || FaceOf(text, end) == face))
            {
                end = After(text, end);
            }

            parts.Add((face, start, end));
            start = end;
        }

        return parts;
    }

    /// <summary>
    /// Whether a file goes on with a character, which another one may have too. Spaces are those of the built-in fonts,
    /// with which lines are measured.
    /// </summary>
    private static bool Continues(FontFace face, string text, int at) => face.Has(CharacterAt(text, at))
        && !(face.IsOfSite && (text[at] == ' ' || char.IsAsciiLetterOrDigit(text[at])));

    private FontFace FaceOf(string text, int at)
    {
        var character = CharacterAt(text, at);
        return Array.Find(_faces, p => p.Has(character)) ?? _faces[0];
    }

    private static int CharacterAt(string text, int at) =>
        Rune.TryGetRuneAt(text, at, out var rune) ? rune.Value : text[at];

    private static int After(string text, int at) =>
        at + (Rune.TryGetRuneAt(text, at, out var rune) ? rune.Utf16SequenceLength : 1);
}
