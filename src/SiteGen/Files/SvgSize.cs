using System.Globalization;
using System.Xml;

namespace SiteGen.Files;

/// <summary>
/// Reads how large an SVG picture is in CSS pixels: its width and height, or else those of its view box.
/// </summary>
internal static class SvgSize
{
    /// <summary>Returns the size of a picture that has been examined; null if it has none of its own.</summary>
    public static (long Width, long Height)? Of(byte[] content)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(content), new()
            {
                DtdProcessing = DtdProcessing.Ignore,
                XmlResolver = null,
            });
            return reader.MoveToContent() == XmlNodeType.Element
                ? Of(Length(reader.GetAttribute("width")), Length(reader.GetAttribute("height")),
                    Box(reader.GetAttribute("viewBox")))
                : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>With one length, the other follows from the view box.</summary>
    private static (long Width, long Height)? Of(double? width, double? height, (double Width, double Height)? box)
    {
        if (box is var (boxWidth, boxHeight))
        {
            width ??= height is null ? boxWidth : height * boxWidth / boxHeight;
            height ??= width * boxHeight / boxWidth;
        }

        return width is >= 0.5 and < 1e6 && height is >= 0.5 and < 1e6
            ? ((long)Math.Round(width.Value), (long)Math.Round(height.Value)) : null;
    }

    /// <summary>A length in pixels; null for a percentage, and for units that depend on the font.</summary>
    private static double? Length(string? text)
    {
        var number = (text ?? "").Trim();
        var unit = number.TrimStart([.. "+-.0123456789"]);
        double? factor = unit switch
        {
            "" or "px" => 1,
            "pt" => 96.0 / 72,
            "pc" => 16,
            "in" => 96,
            "cm" => 96 / 2.54,
            "mm" => 96 / 25.4,
            "Q" => 96 / 101.6,
            _ => null,
        };
        return factor is not null && Number(number[..^unit.Length]) is { } value ? value * factor : null;
    }

    private static (double Width, double Height)? Box(string? text) =>
        (text ?? "").Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries) is [_, _, var w, var h]
            && Number(w) is > 0 and var width && Number(h) is > 0 and var height ? (width, height) : null;

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number) ? number : null;
}
