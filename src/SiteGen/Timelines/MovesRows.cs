namespace SiteGen.Timelines;

/// <summary>The rows of a level, in which nothing overlaps.</summary>
internal sealed class MovesRows(int most)
{
    private readonly List<List<(double From, double To)>> _rows = [];

    /// <summary>The number of rows in use.</summary>
    public int Count => _rows.Count;

    /// <summary>Places a line with its words above it in the first rows that have room.</summary>
    /// <param name="line">From the start to the end of the line, with its name.</param>
    /// <param name="words">From the start to the end of each text above it.</param>
    /// <returns>The row of the line; null if no rows have room.</returns>
    public int? Place((double From, double To) line, IReadOnlyList<(double From, double To)> words)
    {
        for (var row = words.Count == 0 ? 0 : 1; row < most; row++)
        {
            if (IsFree(row, line) && words.All(w => IsFree(row - 1, w)))
            {
                while (_rows.Count <= row)
                {
                    _rows.Add([]);
                }

                _rows[row].Add(line);
                if (words.Count > 0)
                {
                    _rows[row - 1].AddRange(words);
                }

                return row;
            }
        }

        return null;
    }

    /// <summary>Takes back what was placed last in a row.</summary>
    public void Remove(int row, int words)
    {
        _rows[row].RemoveAt(_rows[row].Count - 1);
        if (words > 0)
        {
            _rows[row - 1].RemoveRange(_rows[row - 1].Count - words, words);
        }

        while (_rows is [.., []])
        {
            _rows.RemoveAt(_rows.Count - 1);
        }
    }

    private bool IsFree(int row, (double From, double To) place) =>
        row >= _rows.Count || _rows[row].TrueForAll(p => p.To <= place.From || place.To <= p.From);
}
