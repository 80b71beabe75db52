using System.Globalization;
using System.Security;
using System.Text;
using SiteGen.Timelines;
using SkiaSharp;

namespace SiteGen.Cards;

/// <summary>
/// Writes a poster as an SVG file that needs nothing else: its letters are those of the reader's system, and its texts
/// have room in any common font.
/// </summary>
/// <param name="poster">The poster.</param>
/// <param name="drawing">One of its drawings.</param>
/// <param name="colors">The colors.</param>
internal sealed class PosterSvg(Poster poster, MovesDrawing drawing, PosterColors colors)
{
    private const double Margin = 48;
    private const double Top = 128;
    private const double Foot = 72;
    private const string Serif = "Newsreader, Georgia, 'Times New Roman', serif";
    private const string Sans = "'Public Sans', system-ui, 'Segoe UI', Helvetica, Arial, sans-serif";

    private readonly StringBuilder _svg = new();

    /// <summary>The file as text.</summary>
    public static string TextOf(Poster poster, MovesDrawing drawing, PosterColors colors)
    {
        var svg = new PosterSvg(poster, drawing, colors);
        svg.Write();
        return svg._svg.ToString();
    }

    private void Write()
    {
        var (width, height) = (drawing.Frame.Width + (2 * Margin), Math.Ceiling(Top + drawing.Height + Foot));
        var (paper, ink, muted) = (Hex(colors.Card.Paper), colors.Card.Ink, colors.Card.Muted);
        Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\"");
        Add($" aria-labelledby=\"title\" lang=\"{Escape(poster.Language)}\"");
        Add($" font-family=\"{Sans}\" font-size=\"{drawing.Frame.FontSize}\">\n");
        Add($"<title id=\"title\">{Escape(poster.Alt)}</title>\n");
        Add($"<rect width=\"{width}\" height=\"{height}\" fill=\"{paper}\"/>\n");
        Text(poster.Title, Margin, 64, $"font-family=\"{Serif}\" font-size=\"38\" font-weight=\"600\"", ink);
        Text(poster.Caption, Margin, 98, "font-size=\"16\"", muted);
        Add($"<g transform=\"translate({Margin} {Top})\">\n");
        Levels();
        Lines();
        foreach (var speaker in drawing.Speakers)
        {
            Marks(speaker);
        }

        Groups();
        Add($"</g>\n");
        var foot = height - 28;
        Text(poster.Site, Margin, foot, $"font-family=\"{Serif}\" font-size=\"20\" font-weight=\"600\"", ink);
        var source = $"{poster.Date} · {poster.Address}";
        Text(source, width - Margin, foot, "font-size=\"15\" text-anchor=\"end\"", muted);
        Add($"</svg>\n");
    }

    private void Levels()
    {
        var frame = drawing.Frame;
        foreach (var level in drawing.Levels)
        {
            Rule(level.Top);
            foreach (var (row, label) in level.Label.Index())
            {
                var y = level.Top + 22 + (row * frame.Leading);
                Text(label, 10, y, "font-weight=\"600\"", colors.Card.Ink);
            }
        }

        Rule(drawing.Height);
        foreach (var year in drawing.Years)
        {
            Add($"<path d=\"M{year.X} {frame.AxisHeight}V{drawing.Height}\" stroke=\"{Hex(colors.Card.Rule)}\"/>\n");
            if (year.Label.Length > 0)
            {
                Text(year.Label, year.X, 17, "", colors.Card.Muted);
            }
        }

        foreach (var x in drawing.Breaks)
        {
            Add($"<path d=\"M{x - 5} 18l4-12m2 12l4-12\" stroke=\"{Hex(colors.Card.Muted)}\" stroke-width=\"1.5\"/>\n");
        }
    }

    private void Rule(double y) =>
        Add($"<path d=\"M0 {y}H{drawing.Frame.Width}\" stroke=\"{Hex(colors.Card.Muted)}\"/>\n");

    /// <summary>The lines of the most telling speakers cover the others.</summary>
    private void Lines()
    {
        foreach (var speaker in drawing.Speakers.Reverse().Where(s => s.Path.Length > 0))
        {
            Add($"<path d=\"{speaker.Path}\" fill=\"none\" stroke=\"{ColorOf(speaker)}\" stroke-width=\"2.5\"/>\n");
        }
    }

    private void Marks(DrawnSpeaker speaker)
    {
        foreach (var point in speaker.Points)
        {
            var size = point.IsTurn ? 13 : 10;
            Add($"<path d=\"M{point.Left} {point.Y}H{point.Right}\" stroke=\"{ColorOf(speaker)}\"");
            Add($" stroke-linecap=\"round\" stroke-width=\"{size}\"/>\n");
            Place(point.Words, $"font-family=\"{Serif}\" font-style=\"italic\"");
        }

        Place(speaker.Name, "font-weight=\"600\"");
    }

    private void Groups()
    {
        foreach (var group in drawing.Groups)
        {
            Add($"<circle cx=\"{group.X}\" cy=\"{group.Y}\" r=\"11\" fill=\"none\"");
            Add($" stroke=\"{Hex(colors.Card.Muted)}\"/>\n");
            var count = group.Members.Count.ToString(CultureInfo.InvariantCulture);
            Text(count, group.X, group.Y + 4, "text-anchor=\"middle\" font-size=\"12\"", colors.Card.Ink);
        }
    }

    private void Place(PlacedText? text, string attributes)
    {
        if (text is not null)
        {
            var halo = $"paint-order=\"stroke\" stroke=\"{Hex(colors.Card.Paper)}\" stroke-width=\"3\"";
            var y = text.Y + (drawing.Frame.FontSize * 0.35);
            Text(text.Text, text.X, y, $"{attributes} {halo}", colors.Card.Ink);
        }
    }

    private void Text(string text, double x, double y, string attributes, SKColor color)
    {
        Add($"<text x=\"{Math.Round(x, 1)}\" y=\"{Math.Round(y, 1)}\" {attributes} fill=\"{Hex(color)}\">");
        Add($"{Escape(text)}</text>\n");
    }

    private void Add(FormattableString text) => _svg.Append(text.ToString(CultureInfo.InvariantCulture));

    private string ColorOf(DrawnSpeaker speaker) => Hex(colors.OfSpeaker(poster.Colors[speaker.Index]));

    private static string Escape(string text) => SecurityElement.Escape(text);

    private static string Hex(SKColor color) =>
        string.Create(CultureInfo.InvariantCulture, $"#{color.Red:x2}{color.Green:x2}{color.Blue:x2}");
}
