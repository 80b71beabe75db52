using SiteGen.Languages;
using SkiaSharp;

namespace SiteGen.Cards;

/// <summary>
/// Draws a card: its text, and the title and address of the site at the bottom. Lengths are in pixels.
/// </summary>
/// <param name="canvas">What to draw on.</param>
/// <param name="fonts">The fonts.</param>
/// <param name="colors">The colors of the theme.</param>
/// <param name="ofSpeaker">The color of the bar and the quotation marks.</param>
internal sealed class CardDrawing(SKCanvas canvas, CardFonts fonts, CardColors colors, SKColor ofSpeaker)
{
    /// <summary>
    /// The version of the drawing. Increase it whenever cards look different, so that the cards of previous builds are
    /// drawn again. A test compares the bytes of a card with those of this version.
    /// </summary>
    public const string Version = "5";

    public const int Width = 1200;
    public const int Height = 630;

    private const float Left = 96;
    private const float Right = Width - 80;
    private const float RuleTop = 532;
    private const float FootBaseline = 580;

    /// <summary>Draws a card on the whole canvas.</summary>
    public void Draw(SocialCard card)
    {
        canvas.Clear(colors.Paper);
        DrawFoot(card);
        switch (card.Form)
        {
            case CardForm.Quote:
                DrawQuote(card);
                break;
            case CardForm.Person:
                DrawPerson(card);
                break;
            default:
                DrawTitle(card);
                break;
        }
    }

    private void DrawFoot(SocialCard card)
    {
        Fill(new SKRect(0, 0, 14, Height), ofSpeaker);
        Fill(new SKRect(Left, RuleTop, Right, RuleTop + 2), colors.Rule);
        var address = fonts.Sans.Measure(card.Address) * 25;
        var room = Right - Left - 40;
        var title = Shorten(fonts.SerifBold, card.Site, 30, room);
        var site = Write(fonts.SerifBold, title, Left, FootBaseline, 30, colors.Ink);
        if (site + 40 + address <= Right)
        {
            Write(fonts.Sans, card.Address, Right - address, FootBaseline, 25, colors.Muted);
        }
    }

    private void DrawQuote(SocialCard card)
    {
        const float WordsTop = 58;
        const float WordsBottom = 388;
        const float MostHang = 28;
        var top = WordsTop;
        if (card.Warning.Length > 0)
        {
            DrawWarning(Shorten(fonts.SansBold, card.Warning, 26, Right - Left - 36));
            top += 68;
        }

        var (open, close) = card.Marks;
        var opening = fonts.Serif.Measure(open);
        var words = FittedText.Fit(
            fonts.Serif, open + card.Main + close, new(Right - Left, WordsBottom - top, 30, 230));
        // The lines are a little below the middle of their box.
        var y = top + ((WordsBottom - top - words.Height) * 0.55f) + (words.Leading * 0.5f) + (words.Size * 0.32f);
        // The opening quotation mark hangs a little to the left of the words, well away from the bar at the edge.
        var x = Left - Math.Min(opening * words.Size, MostHang);
        if (words.IsRightToLeft)
        {
            WriteLines(fonts.Serif, words, Left, y - (words.Leading * 0.5f) - (words.Size * 0.32f), colors.Ink);
        }

        for (var i = 0; i < words.Lines.Count && !words.IsRightToLeft; i++, y += words.Leading)
        {
            var line = words.Lines[i];
            if (i == 0)
            {
                x = Write(fonts.Serif, open, x, y, words.Size, ofSpeaker);
                line = line[open.Length..];
            }

            var isClosed = i == words.Lines.Count - 1 && line.EndsWith(close, StringComparison.Ordinal);
            var own = isClosed ? line[..^close.Length] : line;
            var end = Write(fonts.Serif, own, i == 0 ? x : Left, y, words.Size, colors.Ink);
            if (isClosed)
            {
                Write(fonts.Serif, close, end, y, words.Size, ofSpeaker);
            }
        }

        WriteLine(fonts.SansBold, Shorten(fonts.SansBold, card.Byline, 36, Right - Left), 448, 36, colors.Ink);
        // A line that is a little too long is set smaller: its end is the day.
        var size = (int)Math.Clamp((Right - Left) / fonts.Sans.Measure(card.Detail + " "), 20, 28);
        WriteLine(fonts.Sans, Shorten(fonts.Sans, card.Detail, size, Right - Left), 494, size, colors.Muted);
    }

    private void DrawWarning(string text)
    {
        var length = fonts.SansBold.Measure(text) * 26;
        Frame(new SKRect(Left, 48, Left + length + 36, 92), colors.Warning);
        Write(fonts.SansBold, text, Left + 18, 79, 26, colors.Warning);
    }

    private void DrawPerson(SocialCard card)
    {
        const float Radius = 74;
        var indent = 0f;
        if (card.Initials.Length > 0)
        {
            var isColored = card.Color is not null;
            using var soft = new SKPaint { Color = isColored ? Tint() : colors.AccentSoft, IsAntialias = true };
            canvas.DrawCircle(Left + Radius, 168, Radius, soft);
            var half = fonts.SansBold.Measure(card.Initials) * 26;
            var ink = isColored ? colors.Ink : colors.Accent;
            Write(fonts.SansBold, card.Initials, Left + Radius - half, 186, 52, ink);
            indent = (Radius * 2) + 40;
        }

        var name = FittedText.Fit(fonts.SerifBold, card.Main, new(Right - Left - indent, 190, 40, 92));
        WriteLines(fonts.SerifBold, name, Left + indent, 168 - (name.Height / 2), colors.Ink);
        if (card.Summary.Length > 0)
        {
            var summary = FittedText.Fit(fonts.Serif, card.Summary, new(Right - Left, 178, 30, 42));
            WriteLines(fonts.Serif, summary, Left, 284, colors.Ink);
        }

        WriteLine(fonts.SansBold, card.Byline, 498, 28, card.Color is null ? colors.Accent : colors.Muted);
    }

    /// <summary>The paper with a little of the speaker's color, as behind initials on pages.</summary>
    private SKColor Tint()
    {
        return new(Mix(colors.Paper.Red, ofSpeaker.Red), Mix(colors.Paper.Green, ofSpeaker.Green),
            Mix(colors.Paper.Blue, ofSpeaker.Blue));

        static byte Mix(byte paper, byte color) => (byte)(((paper * 82) + (color * 18)) / 100);
    }

    private void DrawTitle(SocialCard card)
    {
        var top = card.Kind.Length > 0 ? 116f : 72;
        WriteLine(fonts.SansBold, card.Kind, 92, 28, colors.Accent);
        var hasSummary = card.Summary.Length > 0;
        var box = hasSummary ? new TextBox(Right - Left, 210, 38, 104) : new TextBox(Right - Left, 330, 38, 120);
        var title = FittedText.Fit(fonts.SerifBold, card.Main, box);
        WriteLines(fonts.SerifBold, title, Left, top, colors.Ink);
        if (hasSummary)
        {
            top += title.Height + 20;
            var bottom = card.Bars is null ? 454 : 320;
            var summary = FittedText.Fit(fonts.Serif, card.Summary, new(Right - Left, bottom - top, 28, 42));
            WriteLines(fonts.Serif, summary, Left, top, colors.Muted);
            top += summary.Height;
        }

        if (card.Bars is { } bars)
        {
            DrawBars(bars, Math.Max(top + 10, 330));
        }

        var line = card.Line;
        if (line.Length > 0)
        {
            WriteLine(fonts.Sans, Shorten(fonts.Sans, line, 27, Right - Left), 498, 27, colors.Muted);
        }
    }

    private void DrawBars(CardBars bars, float top)
    {
        const float Bottom = 482;
        const float LabelBaseline = 512;
        var step = (Right - Left) / bars.Heights.Count;
        foreach (var (index, height) in bars.Heights.Index().Where(b => b.Item > 0))
        {
            var x = Left + (index * step);
            // A whole pixel at least: what happened is seen, however little it is.
            var size = Math.Max(3, (float)height * (Bottom - top));
            Fill(new SKRect(x, Bottom - size, x + Math.Max(2, step - 3), Bottom), ofSpeaker);
        }

        Fill(new SKRect(Left, Bottom, Right, Bottom + 2), colors.Rule);
        Write(fonts.Sans, bars.First, Left, LabelBaseline, 22, colors.Muted);
        var width = fonts.Sans.Measure(bars.Last) * 22;
        Write(fonts.Sans, bars.Last, Right - width, LabelBaseline, 22, colors.Muted);
    }

    private void WriteLines(CardFont font, FittedText text, float x, float top, SKColor color)
    {
        var y = top + (text.Leading * 0.5f) + (text.Size * 0.32f);
        foreach (var line in text.Lines)
        {
            var start = text.IsRightToLeft ? Right - (font.Measure(line) * text.Size) : x;
            using var paint = new SKPaint { Color = color, IsAntialias = true };
            font.Draw(canvas, line, start, y, text.Size, paint, text.IsRightToLeft);
            y += text.Leading;
        }
    }

    /// <summary>Writes a line at the edge where its text begins.</summary>
    private void WriteLine(CardFont font, string text, float y, float size, SKColor color) => Write(
        font, text, Direction.OfText(text) == true ? Right - (font.Measure(text) * size) : Left, y, size, color);

    private float Write(CardFont font, string text, float x, float y, float size, SKColor color)
    {
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        return font.Draw(canvas, text, x, y, size, paint);
    }

    /// <summary>Returns a text as one line, cut at a word if it is too long.</summary>
    private static string Shorten(CardFont font, string text, int size, float width)
    {
        var box = new TextBox(width, size * 1.5f, size, size);
        return FittedText.Fit(font, text.Replace('\n', ' '), box).Lines is [var line, ..] ? line : "";
    }

    private void Fill(SKRect rectangle, SKColor color)
    {
        using var paint = new SKPaint { Color = color };
        canvas.DrawRect(rectangle, paint);
    }

    private void Frame(SKRect rectangle, SKColor color)
    {
        using var paint = Line(color, 2);
        canvas.DrawRoundRect(rectangle, 5, 5, paint);
    }

    private static SKPaint Line(SKColor color, float width) => new()
    {
        Color = color,
        IsAntialias = true,
        Style = SKPaintStyle.Stroke,
        StrokeWidth = width,
        StrokeCap = SKStrokeCap.Round,
        StrokeJoin = SKStrokeJoin.Round,
    };
}
