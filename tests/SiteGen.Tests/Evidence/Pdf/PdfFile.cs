using System.Globalization;
using System.Text;

namespace SiteGen.Tests.Evidence.Pdf;

/// <summary>
/// Writes PDFs by hand, so that a test decides what is drawn, where and in which order. The page is 600 points wide and
/// 800 high; the letters are Courier, 0.6 of their size wide.
/// </summary>
internal sealed class PdfFile
{
    private readonly List<string> _pages = [];

    /// <summary>More keys of the catalogue, such as <c>/PageLabels</c>.</summary>
    public string Catalog { get; init; } = "";

    /// <summary>More keys of the resources of pages, and objects after these, which have numbers from 10.</summary>
    public string Resources { get; init; } = "";

    /// <summary>More objects: their text after <c>N 0 obj</c>, numbered from 10.</summary>
    public IReadOnlyList<string> Objects { get; init; } = [];

    /// <summary>Writes a PDF of one page, or of more if there are several, with lines below each other.</summary>
    public static byte[] OfLines(params IEnumerable<IEnumerable<string>> pages)
    {
        var file = new PdfFile();
        foreach (var lines in pages)
        {
            file.Page([.. lines.Select((l, i) => Draw(l, 60, 700 - (14 * i)))]);
        }

        return file.ToArray();
    }

    /// <summary>Returns the operators that draw a line.</summary>
    public static string Draw(string text, double x, double y, double size = 10)
    {
        var escaped = text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("(", @"\(", StringComparison.Ordinal)
            .Replace(")", @"\)", StringComparison.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"BT /F {size} Tf 1 0 0 1 {x} {y} Tm ({escaped}) Tj ET");
    }

    /// <summary>Adds a page of operators.</summary>
    public PdfFile Page(params IEnumerable<string> operators)
    {
        _pages.Add(string.Join('\n', operators));
        return this;
    }

    public byte[] ToArray()
    {
        var first = 10 + Objects.Count;
        var objects = new SortedDictionary<int, string>
        {
            [1] = $"<< /Type /Catalog /Pages 2 0 R {Catalog} >>",
            [2] = $"<< /Type /Pages /Count {_pages.Count} /Kids "
                + $"[{string.Join(' ', _pages.Select((_, i) => $"{first + (2 * i)} 0 R"))}] >>",
            [3] = "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
        };
        for (var i = 0; i < Objects.Count; i++)
        {
            objects[10 + i] = Objects[i];
        }

        for (var i = 0; i < _pages.Count; i++)
        {
            objects[first + (2 * i)] = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << "
                + "/F 3 0 R >> "
                + $"{Resources} >> /Contents {first + (2 * i) + 1} 0 R >>";
            objects[first + (2 * i) + 1] = $"<< /Length {Encoding.Latin1.GetByteCount(_pages[i])} "
                + $">>\nstream\n{_pages[i]}\nendstream";
        }

        var text = new StringBuilder("%PDF-1.7\n");
        var offsets = new SortedDictionary<int, int>();
        foreach (var (number, value) in objects)
        {
            offsets[number] = text.Length;
            text.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{value}\nendobj\n");
        }

        var start = text.Length;
        text.Append("xref\n0 1\n0000000000 65535 f \n");
        foreach (var (number, offset) in offsets)
        {
            text.Append(CultureInfo.InvariantCulture, $"{number} 1\n{offset:D10} 00000 n \n");
        }

        text.Append(CultureInfo.InvariantCulture,
            $"trailer\n<< /Size {objects.Keys.Max() + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }
}
