namespace SiteGen.Cards;

/// <summary>A text broken into lines that fill a box in the largest letters that fit.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Size">The size of the letters, in pixels.</param>
/// <param name="Leading">From one line to the next, in pixels.</param>
internal sealed record FittedText(IReadOnlyList<string> Lines, float Size, float Leading)
{
    /// <summary>How high the lines are together.</summary>
    public float Height => Lines.Count * Leading;

    /// <summary>Fits a text; what does not even fit in the smallest letters is cut at a word.</summary>
    /// <param name="font">The font.</param>
    /// <param name="text">The text; line ends in it are kept.</param>
    /// <param name="box">The box.</param>
    public static FittedText Fit(CardFont font, string text, TextBox box)
    {
        var words = Split(font, text, box);
        var space = font.Measure(" ");
        // The largest size at which all lines fit, by halving; at the smallest, what is too much is cut.
        var longest = words.Max(w => w.Length);
        var (low, high) = (box.Smallest, box.Largest);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            var fits = longest * middle <= box.Width && Wrap(words, space, box.Width / middle).Count <= box.LinesAt(middle);
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

        return new([.. lines.Select(l => string.Join(' ', l.Select(w => w.Text)))], low, box.LeadingAt(low));
    }

    /// <summary>The words with their lengths; one that is longer than a line is broken, as addresses may be.</summary>
    private static List<Word> Split(CardFont font, string text, TextBox box)
    {
        var words = new List<Word>();
        var longest = box.Width / box.Smallest;
        foreach (var line in text.Split('\n'))
        {
            var isFirst = words.Count > 0;
            foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
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

                words.Add(new(rest, font.Measure(rest), isFirst));
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
            if (lines.Count == 0 || word.BeginsLine || length + space + word.Length > width)
            {
                lines.Add([]);
                length = -space;
            }

            lines[^1].Add(word);
            length += space + word.Length;
        }

        return lines;
    }

    /// <summary>As many lines, but of even length: no single word is left over for the last one.</summary>
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

        static string Ended(List<Word> line) => string.Join(' ', line.Select(w => w.Text)).TrimEnd(' ', ',', ';', ':', '.', '-', '–', '—') + "…";
    }

    /// <summary>A word, how long it is as a share of the size of the letters, and whether a line must begin with it.</summary>
    private readonly record struct Word(string Text, float Length, bool BeginsLine);
}

/// <summary>Where text goes; in pixels.</summary>
/// <param name="Width">How wide the box is.</param>
/// <param name="Height">How high it is.</param>
/// <param name="Smallest">The smallest letters.</param>
/// <param name="Largest">The largest letters.</param>
internal sealed record TextBox(float Width, float Height, int Smallest, int Largest)
{
    /// <summary>From one line to the next, as a share of the size, for the smallest letters; large ones need less.</summary>
    public float Looseness { get; init; } = 1.34f;

    public float LeadingAt(int size) => size * (Looseness - 0.24f * Math.Clamp((size - 30) / 90f, 0, 1));

    public int LinesAt(int size) => (int)(Height / LeadingAt(size));
}
