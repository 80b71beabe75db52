using SkiaSharp;

namespace SiteGen.Cards;

/// <summary>Draws a card: words large, whose they are below, the site at the foot. Lengths are in pixels.</summary>
internal sealed class CardDrawing(SKCanvas canvas, CardFonts fonts)
{
    /// <summary>
    /// How cards look; raised with every change of it, so that cards of former builds are drawn anew. A test knows the
    /// bytes of a card of this version.
    /// </summary>
    public const string Version = "2";

    public const int Width = 1200;
    public const int Height = 630;

    private const float Left = 96;
    private const float Right = Width - 80;
    private const float RuleTop = 532;
    private const float FootBaseline = 580;

    private static readonly SKColor Paper = new(0xfc, 0xfa, 0xf6);
    private static readonly SKColor Ink = new(0x1d, 0x1a, 0x16);
    private static readonly SKColor Muted = new(0x62, 0x5b, 0x50);
    private static readonly SKColor Rule = new(0xdc, 0xd4, 0xc6);
    private static readonly SKColor Accent = new(0x8a, 0x2f, 0x1d);
    private static readonly SKColor AccentSoft = new(0xf3, 0xe2, 0xdb);
    private static readonly SKColor Warning = new(0x8a, 0x4b, 0x00);
    private static readonly SKColor Verified = new(0x2c, 0x60, 0x44);

    /// <summary>The colors that things are drawn in, beside the shades at their edges.</summary>
    public static SKColor[] Colors { get; } = [Paper, Ink, Muted, Rule, Accent, AccentSoft, Warning, Verified];

    /// <summary>Draws a card on the whole canvas.</summary>
    public void Draw(SocialCard card)
    {
        canvas.Clear(Paper);
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
                DrawArticle(card);
                break;
        }
    }

    private void DrawFoot(SocialCard card)
    {
        Fill(new SKRect(0, 0, 14, Height), Accent);
        Fill(new SKRect(Left, RuleTop, Right, RuleTop + 2), Rule);
        var address = fonts.Sans.Measure(card.Address) * 25;
        var room = Right - Left - 40;
        var site = Write(fonts.SerifBold, Shortened(fonts.SerifBold, card.Site, 30, room), Left, FootBaseline, 30, Ink);
        if (site + 40 + address <= Right)
        {
            Write(fonts.Sans, card.Address, Right - address, FootBaseline, 25, Muted);
        }
    }

    private void DrawQuote(SocialCard card)
    {
        const float WordsTop = 58;
        const float WordsBottom = 394;
        var top = WordsTop;
        if (card.Warning.Length > 0)
        {
            DrawWarning(Shortened(fonts.SansBold, card.Warning, 26, Right - Left - 36));
            top += 68;
        }

        var opening = fonts.Serif.Measure("“");
        var words = FittedText.Fit(fonts.Serif, card.Main + "”", new(Right - Left, WordsBottom - top, 30, 230));
        // The lines stand in the middle of their box; what is left over is mostly above them.
        var y = top + ((WordsBottom - top - words.Height) * 0.55f) + (words.Leading * 0.5f) + (words.Size * 0.32f);
        // The opening mark hangs in the margin where there is room for it.
        var hang = Math.Min(opening * words.Size, Left - 34);
        var first = Left + (opening * words.Size) - hang;
        Write(fonts.Serif, "“", Left - hang, y, words.Size, Accent);
        for (var i = 0; i < words.Lines.Count; i++, y += words.Leading)
        {
            var line = words.Lines[i];
            var x = i == 0 || first > Left ? first : Left;
            var isClosed = i == words.Lines.Count - 1 && line.EndsWith('”');
            x = Write(fonts.Serif, isClosed ? line[..^1] : line, x, y, words.Size, Ink);
            if (i == words.Lines.Count - 1)
            {
                Write(fonts.Serif, "”", x, y, words.Size, Accent);
            }
        }

        // The marks have their room first: a long name is cut rather than what is said of the words.
        var room = Right - Left - LengthOfMarks(card);
        var end = Write(fonts.SansBold, Shortened(fonts.SansBold, card.Byline, 34, room), Left, 454, 34, Ink);
        DrawMarks(card, end);
        Write(fonts.Sans, Shortened(fonts.Sans, card.Detail, 27, Right - Left), Left, 498, 27, Muted);
    }

    private void DrawWarning(string text)
    {
        var length = fonts.SansBold.Measure(text) * 26;
        Frame(new SKRect(Left, 48, Left + length + 36, 92), Warning);
        Write(fonts.SansBold, text, Left + 18, 79, 26, Warning);
    }

    private float LengthOfMarks(SocialCard card) =>
        (card.Wording.Length == 0 ? 0 : (fonts.SansBold.Measure(card.Wording) * 22) + 50)
        + (card.Verification.Length == 0 ? 0 : (fonts.Sans.Measure(card.Verification) * 24) + (card.IsVerified ? 56 : 26));

    /// <summary>How the words relate to what was said, and whether that was checked, behind the speaker.</summary>
    private void DrawMarks(SocialCard card, float x)
    {
        const float Baseline = 453;
        if (card.Wording.Length > 0)
        {
            x += 26;
            var end = Write(fonts.SansBold, card.Wording, x + 12, Baseline - 1, 22, Warning) + 12;
            Frame(new SKRect(x, Baseline - 25, end, Baseline + 9), Warning);
            x = end;
        }

        if (card.Verification.Length == 0)
        {
            return;
        }

        x += 26;
        if (card.IsVerified)
        {
            DrawCheck(x, Baseline);
            x += 30;
        }

        Write(fonts.Sans, card.Verification, x, Baseline, 24, card.IsVerified ? Verified : Muted);
    }

    private void DrawCheck(float x, float baseline)
    {
        using var paint = Line(Verified, 3.2f);
        using var builder = new SKPathBuilder();
        builder.MoveTo(x + 2, baseline - 9);
        builder.LineTo(x + 8, baseline - 2);
        builder.LineTo(x + 20, baseline - 17);
        using var check = builder.Detach();
        canvas.DrawPath(check, paint);
    }

    private void DrawPerson(SocialCard card)
    {
        const float Radius = 74;
        var indent = 0f;
        if (card.Initials.Length > 0)
        {
            using var soft = new SKPaint { Color = AccentSoft, IsAntialias = true };
            canvas.DrawCircle(Left + Radius, 168, Radius, soft);
            Write(fonts.SansBold, card.Initials, Left + Radius - (fonts.SansBold.Measure(card.Initials) * 26), 186, 52, Accent);
            indent = (Radius * 2) + 40;
        }

        var name = FittedText.Fit(fonts.SerifBold, card.Main, new(Right - Left - indent, 190, 40, 92));
        WriteLines(fonts.SerifBold, name, Left + indent, 168 - (name.Height / 2), Ink);
        if (card.Summary.Length > 0)
        {
            var summary = FittedText.Fit(fonts.Serif, card.Summary, new(Right - Left, 178, 30, 42));
            WriteLines(fonts.Serif, summary, Left, 284, Ink);
        }

        Write(fonts.SansBold, card.Byline, Left, 498, 28, Accent);
    }

    private void DrawArticle(SocialCard card)
    {
        Write(fonts.SansBold, "Article", Left, 92, 28, Accent);
        var hasSummary = card.Summary.Length > 0;
        var title = FittedText.Fit(fonts.SerifBold, card.Main, new(Right - Left, hasSummary ? 200 : 330, 38, hasSummary ? 76 : 120));
        var top = 116f;
        WriteLines(fonts.SerifBold, title, Left, top, Ink);
        if (hasSummary)
        {
            top += title.Height + 20;
            WriteLines(fonts.Serif, FittedText.Fit(fonts.Serif, card.Summary, new(Right - Left, 454 - top, 28, 36)), Left, top, Muted);
        }

        var line = string.Join(", ", new[] { card.Byline, card.Detail }.Where(p => p.Length > 0));
        Write(fonts.Sans, Shortened(fonts.Sans, line, 27, Right - Left), Left, 498, 27, Muted);
    }

    private void WriteLines(CardFont font, FittedText text, float x, float top, SKColor color)
    {
        var y = top + (text.Leading * 0.5f) + (text.Size * 0.32f);
        foreach (var line in text.Lines)
        {
            Write(font, line, x, y, text.Size, color);
            y += text.Leading;
        }
    }

    private float Write(CardFont font, string text, float x, float y, float size, SKColor color)
    {
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        return font.Draw(canvas, text, x, y, size, paint);
    }

    /// <summary>A text on one line, cut at a word where it is too long.</summary>
    private static string Shortened(CardFont font, string text, int size, float width) =>
        FittedText.Fit(font, text.Replace('\n', ' '), new(width, size * 1.5f, size, size)).Lines is [var line, ..] ? line : "";

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

    private static SKPaint Line(SKColor color, float width) =>
        new() { Color = color, IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = width, StrokeCap = SKStrokeCap.Round, StrokeJoin = SKStrokeJoin.Round };
}
