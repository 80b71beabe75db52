using System.Globalization;
using SiteGen.Timelines;
using SkiaSharp;

namespace SiteGen.Cards;

/// <summary>Draws a poster in the size of a card. Lengths are in pixels.</summary>
internal sealed class PosterDrawing(SKCanvas canvas, CardFonts fonts, PosterColors colors)
{
    /// <summary>
    /// The version of the drawing. Increase it whenever pictures look different, so that those of previous builds are
    /// drawn again.
    /// </summary>
    public const string Version = "2";

    /// <summary>The most height of the drawing.</summary>
    public const double MostHeight = FootBaseline - 40 - Top;

    /// <summary>The smallest height of a row in which its text can be read.</summary>
    public const double SmallestRow = 21;

    private const float Left = 54;
    private const float Top = 126;
    private const float FootBaseline = 600;

    /// <summary>The measures of the drawing.</summary>
    public static MovesFrame Frame { get; } =
        new(Width: CardDrawing.Width - 96, LevelWidth: 168, NameWidth: 176, FontSize: 16)
        {
            RowHeight = 28,
            MostPoints = 60,
        };

    /// <summary>Draws a poster on the whole canvas.</summary>
    public void Draw(Poster poster)
    {
        var card = colors.Card;
        canvas.Clear(card.Paper);
        Fill(new SKRect(0, 0, 14, CardDrawing.Height), card.Accent);
        var room = CardDrawing.Width - (2 * Left);
        Write(fonts.SerifBold, Shorten(fonts.SerifBold, poster.Title, 42, room), Left, 66, 42, card.Ink);
        Write(fonts.Sans, Shorten(fonts.Sans, poster.Caption, 20, room), Left, 100, 20, card.Muted);
        canvas.Save();
        canvas.Translate(Left, Top);
        Draw(poster, poster.Picture);
        canvas.Restore();
        var source = $"{poster.Date} · {poster.Address}";
        var width = fonts.Sans.Measure(source) * 20;
        Write(
            fonts.SerifBold, Shorten(fonts.SerifBold, poster.Site, 26, room - width - 40), Left, FootBaseline, 26,
            card.Ink);
        Write(fonts.Sans, source, CardDrawing.Width - Left - width, FootBaseline, 20, card.Muted);
    }

    private void Draw(Poster poster, MovesDrawing drawing)
    {
        DrawLevels(drawing);
        foreach (var speaker in drawing.Speakers.Reverse().Where(s => s.Path.Length > 0))
        {
            using var path = SKPath.ParseSvgPathData(speaker.Path);
            using var paint = Stroke(colors.OfSpeaker(poster.Colors[speaker.Index]), 3.5f);
            canvas.DrawPath(path, paint);
        }

        var size = (float)drawing.Frame.FontSize;
        foreach (var speaker in drawing.Speakers)
        {
            foreach (var point in speaker.Points)
            {
                using var paint = Stroke(colors.OfSpeaker(poster.Colors[speaker.Index]), point.IsTurn ? 15 : 12);
                // A line of no length is not drawn everywhere.
                var right = (float)Math.Max(point.Right, point.Left + 0.1);
                canvas.DrawLine((float)point.Left, (float)point.Y, right, (float)point.Y, paint);
                Place(fonts.Serif, point.Words, size + 1);
            }

            Place(fonts.SansBold, speaker.Name, size);
        }

        foreach (var group in drawing.Groups)
        {
            using var paint = Stroke(colors.Card.Muted, 1.5f);
            canvas.DrawCircle((float)group.X, (float)group.Y, 12, paint);
            var count = group.Members.Count.ToString(CultureInfo.InvariantCulture);
            var width = fonts.SansBold.Measure(count) * 14;
            Write(fonts.SansBold, count, (float)group.X - (width / 2), (float)group.Y + 5, 14, colors.Card.Ink);
        }
    }

    private void DrawLevels(MovesDrawing drawing)
    {
        var size = (float)drawing.Frame.FontSize;
        foreach (var level in drawing.Levels)
        {
            var top = (float)level.Top;
            Rule(drawing, level.Top);
            foreach (var (row, label) in level.Label.Index())
            {
                Write(
                    fonts.SansBold, label, 10, top + 24 + (row * (float)drawing.Frame.Leading), size, colors.Card.Ink);
            }
        }

        Rule(drawing, drawing.Height);
        foreach (var year in drawing.Years)
        {
            var x = (float)year.X;
            Fill(new SKRect(x, (float)drawing.Frame.AxisHeight, x + 1, (float)drawing.Height), colors.Card.Rule);
            Write(fonts.Sans, year.Label, x, 18, size, colors.Card.Muted);
        }

        foreach (var x in drawing.Breaks)
        {
            using var paint = Stroke(colors.Card.Muted, 1.5f);
            canvas.DrawLine((float)x - 5, 18, (float)x - 1, 6, paint);
            canvas.DrawLine((float)x + 1, 18, (float)x + 5, 6, paint);
        }
    }

    private void Rule(MovesDrawing drawing, double y) =>
        Fill(new SKRect(0, (float)y, (float)drawing.Frame.Width, (float)y + 1), colors.Card.Muted);

    private void Place(CardFont font, PlacedText? text, float size)
    {
        if (text is not null)
        {
            using var paint = new SKPaint { Color = colors.Card.Ink, IsAntialias = true };
            var start = new SKPoint((float)text.X, (float)text.Y + (size * 0.35f));
            font.Draw(canvas, text.Text, start, size, paint, colors.Card.Paper);
        }
    }

    private void Write(CardFont font, string text, float x, float y, float size, SKColor color)
    {
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        font.Draw(canvas, text, x, y, size, paint);
    }

    private static string Shorten(CardFont font, string text, int size, float width) =>
        FittedText.Fit(font, text, new(width, size * 1.5f, size, size)).Lines is [var line, ..] ? line : "";

    private void Fill(SKRect rectangle, SKColor color)
    {
        using var paint = new SKPaint { Color = color };
        canvas.DrawRect(rectangle, paint);
    }

    private static SKPaint Stroke(SKColor color, float width) => new()
    {
        Color = color,
        IsAntialias = true,
        Style = SKPaintStyle.Stroke,
        StrokeWidth = width,
        StrokeCap = SKStrokeCap.Round,
    };
}
