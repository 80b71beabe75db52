using System.Text;
using SiteGen.Languages;

namespace SiteGen.Cards;

/// <summary>A text broken into lines, at the largest font size that fits a box.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Size">The font size, in pixels.</param>
/// <param name="Leading">The distance from one line to the next, in pixels.</param>
internal sealed record FittedText(IReadOnlyList<string> Lines, float Size, float Leading)
{
    /// <summary>The height of all lines, in pixels.</summary>
    public float Height => Lines.Count * Leading;

    /// <summary>Whether it is written from right to left.</summary>
    public bool IsRightToLeft { get; private init; }

    /// <summary>Fits a text into a box; a text that is too long even at the smallest size is cut at a word.</summary>
    /// <param name="font">The font.</param>
    /// <param name="text">The text; its line ends are kept.</param>
    /// <param name="box">The box.</param>
    public static FittedText Fit(CardFont font, string text, TextBox box)
    {
        var words = Split(font, text, box);
        var space = font.Measure(" ");
        // A binary search for the largest size at which all lines fit.
        var longest = words.Max(w => w.Length);
        var (low, high) = (box.Smallest, box.Largest);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            var fits = longest * middle <= box.Width
                && Wrap(words, space, box.Width / middle).Count <= box.LinesAt(middle);
            (low, high) = fits ? (middle, high) : (low, middle - 1);
        }

        var width = box.Width / low;
        var lines = Wrap(words, space, width);
        var most = box.LinesAt(low);
        if (lines.Count > most)
        {
            lines = Cut(font, lines, most, width);
        }
        else if (lines.Count <= 5)
        {
            lines = Balance(words, space, width, lines);
        }

        return new([.. lines.Select(TextOf)], low, TextBox.LeadingAt(low))
        {
            IsRightToLeft = Direction.OfText(text) == true,
        };
    }

    /// <summary>Splits a text into words, and words that are longer than a line, such as URLs, into pieces.</summary>
    private static List<Word> Split(CardFont font, string text, TextBox box)
    {
        var words = new List<Word>();
        var longest = box.Width / box.Smallest;
        foreach (var line in text.Split('\n'))
        {
            var isFirst = words.Count > 0;
            foreach (var (word, isGlued) in LineBreaks.PartsOf(line))
            {
                var rest = word;
                while (font.Measure(rest) > longest)
                {
                    var length = rest.Length - 1;
                    while (length > 1 && font.Measure(rest[..length]) > longest)
                    {
                        length = length * 9 / 10;
                    }

                    words.Add(new(rest[..length], font.Measure(rest[..length]), isFirst));
                    (rest, isFirst) = (rest[length..], false);
                }

                words.Add(new(rest, font.Measure(rest), isFirst, isGlued && rest.Length == word.Length));
                isFirst = false;
            }
        }

        return words;
    }

    private static List<List<Word>> Wrap(List<Word> words, float space, float width)
    {
        var lines = new List<List<Word>>();
        var length = 0f;
        foreach (var word in words)
        {
            var gap = word.IsGlued ? 0 : space;
            if (lines.Count == 0 || word.BeginsLine || length + gap + word.Length > width)
            {
                lines.Add([]);
                (length, gap) = (-space, space);
            }

            lines[^1].Add(word);
            length += gap + word.Length;
        }

        return lines;
    }

    /// <summary>
    /// Breaks the text into the same number of lines, but of even length, so that the last one is not a single word.
    /// </summary>
    private static List<List<Word>> Balance(List<Word> words, float space, float width, List<List<Word>> lines)
    {
        var (low, high) = (width * 0.55f, width);
        for (var i = 0; i < 8; i++)
        {
            var middle = (low + high) / 2;
            var tried = words.TrueForAll(w => w.Length <= middle) ? Wrap(words, space, middle) : null;
            if (tried?.Count == lines.Count)
            {
                (high, lines) = (middle, tried);
            }
            else
            {
                low = middle;
            }
        }

        return lines;
    }

    private static List<List<Word>> Cut(CardFont font, List<List<Word>> lines, int most, float width)
    {
        var last = lines[most - 1];
        while (last.Count > 1 && font.Measure(Ended(last)) > width)
        {
            last.RemoveAt(last.Count - 1);
        }

        return [.. lines[..(most - 1)], [new(Ended(last), 0, false)]];

        static string Ended(List<Word> line) =>
            TextOf(line).TrimEnd(' ', ',', ';', ':', '.', '-', '–', '—') + "…";
    }

    private static string TextOf(List<Word> line)
    {
        var text = new StringBuilder();
        foreach (var word in line)
        {
            text.Append(text.Length == 0 || word.IsGlued ? "" : " ").Append(word.Text);
        }

        return text.ToString();
    }

    /// <summary>A word.</summary>
    /// <param name="Text">The word.</param>
    /// <param name="Length">Its length at a font size of 1.</param>
    /// <param name="BeginsLine">Whether a line must begin with it.</param>
    /// <param name="IsGlued">Whether no space stands before it.</param>
    private readonly record struct Word(string Text, float Length, bool BeginsLine, bool IsGlued = false);
}

/// <summary>A box for text; lengths are in pixels.</summary>
/// <param name="Width">The width of the box.</param>
/// <param name="Height">The height of the box.</param>
/// <param name="Smallest">The smallest font size.</param>
/// <param name="Largest">The largest font size.</param>
internal sealed record TextBox(float Width, float Height, int Smallest, int Largest)
{
    /// <summary>Returns the distance from one line to the next; large text needs less of it.</summary>
    public static float LeadingAt(int size) => size * (1.34f - 0.24f * Math.Clamp((size - 30) / 90f, 0, 1));

    /// <summary>Returns the number of lines that fit.</summary>
    public int LinesAt(int size) => (int)(Height / LeadingAt(size));
}
