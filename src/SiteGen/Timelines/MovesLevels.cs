namespace SiteGen.Timelines;

/// <summary>The heights of the levels of a drawing, for a number of rows in each.</summary>
internal sealed class MovesLevels
{
    /// <summary>The most lines of the label of a level.</summary>
    private const int MostLines = 4;

    private readonly MovesFrame _frame;
    private readonly DrawnLevel[] _drawn;
    private readonly int[] _rows;

    /// <param name="content">What is drawn.</param>
    /// <param name="frame">The measures.</param>
    /// <param name="rows">The number of rows of each level.</param>
    /// <param name="hasGroups">Whether groups have a row more, for each level.</param>
    public MovesLevels(
        MovesContent content, MovesFrame frame, IReadOnlyList<int> rows, IReadOnlyList<bool> hasGroups)
    {
        (_frame, _rows) = (frame, [.. rows]);
        _drawn = new DrawnLevel[content.Levels.Count];
        var top = frame.AxisHeight;
        for (var i = 0; i < _drawn.Length; i++)
        {
            var label = Wrap(content.Levels[i], frame.FontSize, frame.LevelWidth - (frame.Gap / 2));
            var count = rows[i] + (hasGroups[i] ? 1 : 0);
            var height = Math.Max(count * frame.RowHeight, label.Count * frame.Leading) + (2 * frame.Padding);
            _drawn[i] = new(label, Length.Round(top), Length.Round(height));
            top += height;
        }
    }

    /// <summary>The bands.</summary>
    public IReadOnlyList<DrawnLevel> Drawn => _drawn;

    /// <summary>The lower edge of the last level.</summary>
    public double Bottom => Length.Round(_drawn[^1].Top + _drawn[^1].Height);

    /// <summary>The number of rows of all levels, without those of groups.</summary>
    public int Rows => _rows.Sum();

    /// <summary>The number of rows of a level, without that of groups.</summary>
    public int RowsOf(int level) => _rows[level];

    /// <summary>The middle of a row.</summary>
    public double MiddleOf(int level, int row) =>
        Length.Round(_drawn[level].Top + _frame.Padding + ((row + 0.5) * _frame.RowHeight));

    /// <summary>The middle of the row of groups, the last of the level.</summary>
    public double MiddleOfGroups(int level) => Length.Round(
        _drawn[level].Top + _drawn[level].Height - _frame.Padding - (_frame.RowHeight / 2));

    private static List<string> Wrap(string text, double size, double width)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines is [.., var line] && TextWidth.Of($"{line} {word}", size) <= width)
            {
                lines[^1] = $"{line} {word}";
            }
            else if (lines.Count == MostLines)
            {
                lines[^1] = TextWidth.Fit($"{lines[^1]} {word}…", size, width);
                break;
            }
            else
            {
                lines.Add(TextWidth.Fit(word, size, width));
            }
        }

        return lines;
    }
}
