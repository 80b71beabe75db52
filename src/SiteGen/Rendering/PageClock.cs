namespace SiteGen.Rendering;

/// <summary>Ends pages that take too long; one per thread, for one page after another.</summary>
/// <param name="limit">How long a page may take.</param>
/// <param name="end">Ends all pages.</param>
internal sealed class PageClock(TimeSpan limit, CancellationToken end)
{
    private CancellationTokenSource _source = CancellationTokenSource.CreateLinkedTokenSource(end);

    /// <summary>Begins the time of a page.</summary>
    /// <returns>Cancelled when it is over.</returns>
    public CancellationToken Start()
    {
        // The page before may have been done in the moment in which its time was over.
        if (_source.IsCancellationRequested && !end.IsCancellationRequested)
        {
            _source.Dispose();
            _source = CancellationTokenSource.CreateLinkedTokenSource(end);
        }

        _source.CancelAfter(limit);
        return _source.Token;
    }

    /// <summary>Ends the time of a page that is done.</summary>
    public void Stop() => _source.CancelAfter(Timeout.InfiniteTimeSpan);
}
