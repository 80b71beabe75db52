namespace SiteGen.Timelines;

/// <summary>The rows of a level, in which nothing overlaps.</summary>
internal sealed class MovesRows(int most)
{
    private readonly List<List<(double From, double To)>> _rows = [];

    /// <summary>The number of rows in use.</summary>
    public int Count => _rows.Count;

    /// <summary>Places a line, with words in the row above or below it, in the first rows that have room.</summary>
    /// <param name="line">From the start to the end of the line, with its name.</param>
    /// <param name="words">From the start to the end of the words; null for none.</param>
    /// <param name="side">The row of the words: -1 above the line, 1 below it.</param>
    /// <returns>The row of the line; null if no rows have room.</returns>
    public int? Place((double From, double To) line, (double From, double To)? words, int side)
    {
        var first = words is not null && side < 0 ? 1 : 0;
        var end = words is not null && side > 0 ? most - 1 : most;
        for (var row = first; row < end; row++)
        {
            if (IsFree(row, line) && (words is not { } w || IsFree(row + side, w)))
            {
                Take(row, line);
                if (words is { } taken)
                {
                    Take(row + side, taken);
                }

                return row;
            }
        }

        return null;
    }

    /// <summary>Takes back what was placed last.</summary>
    public void Remove(int row, bool hasWords, int side)
    {
        if (hasWords)
        {
            _rows[row + side].RemoveAt(_rows[row + side].Count - 1);
        }

        _rows[row].RemoveAt(_rows[row].Count - 1);
        while (_rows is [.., []])
        {
            _rows.RemoveAt(_rows.Count - 1);
        }
    }

    private void Take(int row, (double From, double To) place)
    {
        while (_rows.Count <= row)
        {
            _rows.Add([]);
        }

        _rows[row].Add(place);
    }

    private bool IsFree(int row, (double From, double To) place) =>
        row >= _rows.Count || _rows[row].TrueForAll(p => p.To <= place.From || place.To <= p.From);
}
