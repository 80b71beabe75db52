namespace SiteGen.Timelines;

/// <summary>Packs items into as few horizontal tracks as possible, so that those in a track do not overlap.</summary>
/// <param name="max">The maximum number of tracks.</param>
internal sealed class Tracks(int max = int.MaxValue)
{
    private readonly List<double> _ends = [];

    /// <summary>The number of tracks.</summary>
    public int Count => _ends.Count;

    /// <summary>Places an item in the first track that ends before it, or in a new one.</summary>
    /// <returns>The track; null if there is none.</returns>
    public int? Place(double left, double right)
    {
        var track = _ends.FindIndex(end => end <= left);
        if (track >= 0)
        {
            _ends[track] = right;
            return track;
        }

        if (_ends.Count == max)
        {
            return null;
        }

        _ends.Add(right);
        return _ends.Count - 1;
    }

    /// <summary>Sets the end of the last item of a track.</summary>
    public void Extend(int track, double right) => _ends[track] = right;
}
