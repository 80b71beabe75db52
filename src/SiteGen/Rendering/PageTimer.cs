namespace SiteGen.Rendering;

/// <summary>Cancels pages that take too long; one per thread, for one page after another.</summary>
/// <param name="limit">The time limit of a page.</param>
/// <param name="cancellation">Cancels all pages.</param>
internal sealed class PageTimer(TimeSpan limit, CancellationToken cancellation)
{
    private CancellationTokenSource _source = CancellationTokenSource.CreateLinkedTokenSource(cancellation);

    /// <summary>Starts the time of a page.</summary>
    /// <returns>Cancelled when the time is over.</returns>
    public CancellationToken Start()
    {
        // The time of the previous page may have run out just as it was finished.
        if (_source.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            _source.Dispose();
            _source = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        }

        _source.CancelAfter(limit);
        return _source.Token;
    }

    /// <summary>Stops the time of a finished page.</summary>
    public void Stop() => _source.CancelAfter(Timeout.InfiniteTimeSpan);
}
