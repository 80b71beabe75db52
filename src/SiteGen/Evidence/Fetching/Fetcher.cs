using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace SiteGen.Evidence.Fetching;

/// <summary>
/// Gets sources from the web: from their own addresses; if these do not have them any more, from the web archive that a
/// source names; then from what a TimeGate knows (RFC 7089).
/// </summary>
/// <remarks>
/// <para>What the world does is a result, never an exception; those are for the disk. Only public addresses are asked,
/// checked when a connection is made, unless <see cref="FetchOptions.AllowPrivate"/>. If the environment names a proxy
/// (<c>https_proxy</c>, …), that one connects, and what is known here of an address is checked before.</para>
/// <para>One fetcher is for one run: it asks each <c>robots.txt</c> once.</para>
/// </remarks>
public sealed class Fetcher : IDisposable
{
    private readonly FetchOptions _options;
    private readonly WebTransport _transport;
    private readonly HostQueues _queues;
    private readonly AddressFetch _addresses;

    /// <summary>Prepares to fetch; nothing is asked yet.</summary>
    /// <param name="options">The limits.</param>
    /// <param name="now">Tells the time.</param>
    public Fetcher(FetchOptions options, Func<DateTimeOffset> now)
        : this(options, now, Network.Internet)
    {
    }

    internal Fetcher(FetchOptions options, Func<DateTimeOffset> now, Network network)
    {
        _options = options;
        _transport = new(options, network);
        _queues = new(options);
        _addresses = new(options, now, _transport, _queues);
    }

    /// <summary>Gets a source.</summary>
    /// <param name="request">The source.</param>
    /// <param name="folder">Where its file is put, with a name that begins with <c>.part-</c>.</param>
    /// <param name="cancellation">Ends it; no file is left.</param>
    /// <exception cref="IOException">The disk failed.</exception>
    /// <exception cref="UnauthorizedAccessException">Permission to write to the folder is missing.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public async Task<FetchResult> FetchAsync(FetchRequest request, string folder, CancellationToken cancellation)
    {
        var failed = new List<FetchAttempt>();
        foreach (var (place, address) in PlacesOf(request))
        {
            try
            {
                var fetched = await _addresses.GetAsync(request, place, address, folder, cancellation);
                return fetched with { Failed = failed };
            }
            catch (FetchException failure)
            {
                cancellation.ThrowIfCancellationRequested();
                failed.Add(new(place, failure.Kind, failure.Message));
                if (!MayBeElsewhere(failure.Kind))
                {
                    break;
                }
            }
        }

        return new FetchFailure(request) { Failed = failed };
    }

    /// <summary>
    /// Gets sources, several hosts at once, and returns each when it is there: the order is that of arrival. Ending the
    /// loop ends everything that is under way, and deletes the files that were not handed out.
    /// </summary>
    /// <inheritdoc cref="FetchAsync"/>
    public async IAsyncEnumerable<FetchResult> FetchAllAsync(
        IReadOnlyList<FetchRequest> requests,
        string folder,
        [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var results = Channel.CreateUnbounded<FetchResult>();
        var tasks = requests.Select(r => PutAsync(r, folder, results.Writer, end)).ToArray();
        var all = Task.WhenAll(tasks);
        var completion = all.ContinueWith(
            t => results.Writer.TryComplete(t.Exception?.InnerException), CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        try
        {
            await foreach (var result in results.Reader.ReadAllAsync(cancellation))
            {
                yield return result;
            }
        }
        finally
        {
            await end.CancelAsync();
            await completion;
            while (results.Reader.TryRead(out var left))
            {
                (left as Fetched)?.Dispose();
            }
        }

        cancellation.ThrowIfCancellationRequested();
    }

    /// <summary>Ends all connections.</summary>
    public void Dispose()
    {
        _transport.Dispose();
        _queues.Dispose();
    }

    private async Task PutAsync(
        FetchRequest request, string folder, ChannelWriter<FetchResult> results, CancellationTokenSource end)
    {
        try
        {
            await results.WriteAsync(await FetchAsync(request, folder, end.Token), CancellationToken.None);
        }
        catch
        {
            // If the disk fails for one, it does for the others.
            await end.CancelAsync();
            throw;
        }
    }

    private IEnumerable<(FetchPlace Place, Uri Address)> PlacesOf(FetchRequest request)
    {
        yield return (FetchPlace.Address, request.Address);
        if (request.ArchiveAddress is { } archive && archive != request.Address)
        {
            yield return (FetchPlace.Archive, archive);
        }

        if (_options.TimeGate is { } gate && Memento.Ask(gate, request.Address) is { } asked)
        {
            yield return (FetchPlace.TimeGate, asked);
        }
    }

    /// <summary>
    /// Whether an archive may have what an address does not have. It is not asked for what should not be got (a private
    /// address, a site that does not want it), nor for what it has as well (a wrong type, too much).
    /// </summary>
    private static bool MayBeElsewhere(FetchFailureKind kind) => kind is not (
        FetchFailureKind.BadAddress or FetchFailureKind.Private or FetchFailureKind.RefusedByRobots
        or FetchFailureKind.WrongType or FetchFailureKind.TooLarge);
}
