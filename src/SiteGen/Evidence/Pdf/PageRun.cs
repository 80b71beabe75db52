using System.Text;

namespace SiteGen.Evidence.Pdf;

/// <summary>
/// Letters that follow each other on a line without a wide gap, in the order in which the page draws them.
/// </summary>
internal sealed class PageRun
{
    private readonly StringBuilder _text = new();

    /// <summary>The left edge, in points.</summary>
    public required double Left { get; init; }

    /// <summary>The right edge.</summary>
    public double Right { get; private set; }

    /// <summary>The height of the base line above the bottom of the page.</summary>
    public required double BaseLine { get; init; }

    /// <summary>The size of the letters.</summary>
    public required double Size { get; init; }

    /// <summary>The text.</summary>
    public string Text => _text.ToString();

    /// <summary>The offsets in the text at which footnote marks were left out.</summary>
    public List<int> FootnoteMarks { get; } = [];

    /// <summary>The number of UTF-16 units so far.</summary>
    public int Length => _text.Length;

    /// <summary>The last UTF-16 unit so far; a space if there is none.</summary>
    public char Last => _text.Length == 0 ? ' ' : _text[^1];

    /// <summary>Whether it has nothing but spaces.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>Appends a letter, after a space if there is a gap.</summary>
    public void Append(string letter, double right, bool hasGap)
    {
        if (hasGap && !char.IsWhiteSpace(Last) && !string.IsNullOrWhiteSpace(letter))
        {
            _text.Append(' ');
        }

        _text.Append(letter);
        Right = Math.Max(Right, right);
    }

    /// <summary>Notes a footnote mark at the end.</summary>
    public void AppendFootnoteMark(double right)
    {
        FootnoteMarks.Add(_text.Length);
        Right = Math.Max(Right, right);
    }

    /// <summary>Whether another run is on the same line.</summary>
    public bool IsBeside(PageRun other) =>
        Math.Abs(BaseLine - other.BaseLine) < 0.4 * Math.Min(Size, other.Size);
}
