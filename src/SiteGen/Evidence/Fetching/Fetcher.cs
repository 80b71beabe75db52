using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace SiteGen.Evidence.Fetching;

/// <summary>
/// Gets sources from the web: from their own addresses; if these do not give them, from the web archive that a source
/// names; else from the web archive that a TimeGate finds (RFC 7089).
/// </summary>
/// <remarks>
/// <para>Failures of the web are results; only those of the disk are exceptions. Only public addresses are asked, as
/// checked when a connection is made, unless <see cref="FetchOptions.AllowPrivate"/>. If the environment names a proxy
/// (<c>https_proxy</c>, …), the proxy connects, and the address is checked before as far as it is known here.</para>
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
    /// Gets sources from several hosts at once, and returns each when it arrives, in this order. Leaving the loop stops
    /// all requests, and deletes the files that were not returned.
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
            // If the disk fails for one source, it fails for all.
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
    /// Whether a web archive may have what an address does not give. It is not asked for what should not be got (from a
    /// private address, or against robots.txt), nor for what would be the same there (a wrong type, too large).
    /// </summary>
    private static bool MayBeElsewhere(FetchFailureKind kind) => kind is not (
        FetchFailureKind.BadAddress or FetchFailureKind.Private or FetchFailureKind.RefusedByRobots
        or FetchFailureKind.WrongType or FetchFailureKind.TooLarge);
}
