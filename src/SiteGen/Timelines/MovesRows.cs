namespace SiteGen.Timelines;

/// <summary>The rows of a level, in which nothing overlaps.</summary>
internal sealed class MovesRows(int count)
{
    private readonly List<(double From, double To)>[] _rows =
        [.. Enumerable.Range(0, count).Select(_ => new List<(double From, double To)>())];

    /// <summary>The number of rows from the top down to the last one in use.</summary>
    public int Used => Array.FindLastIndex(_rows, r => r.Count > 0) + 1;

    /// <summary>The number of rows that are empty.</summary>
    public int Empty => _rows.Count(r => r.Count == 0);

    /// <summary>Whether a row has room; rows beyond the edges have none.</summary>
    public bool IsFree(int row, (double From, double To) place) =>
        row >= 0 && row < _rows.Length && _rows[row].TrueForAll(p => p.To <= place.From || place.To <= p.From);

    /// <summary>Takes a place in a row.</summary>
    public void Take(int row, (double From, double To) place) => _rows[row].Add(place);

    /// <summary>Takes back what was placed in a row last.</summary>
    public void Release(int row) => _rows[row].RemoveAt(_rows[row].Count - 1);
}
