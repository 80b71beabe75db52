using System.Collections.Concurrent;

namespace SiteGen.Evidence.Fetching;

/// <summary>
/// Lets each host have one request at a time, with a pause between two, and limits how many hosts are asked at once.
/// </summary>
internal sealed class HostQueues(FetchOptions options) : IDisposable
{
    private readonly ConcurrentDictionary<string, HostQueue> _queues = new(StringComparer.OrdinalIgnoreCase);
    private readonly SemaphoreSlim _hosts = new(Math.Max(1, options.Hosts));

    /// <summary>Waits for the turn at a host, which lasts until the result is disposed.</summary>
    public async Task<IDisposable> EnterAsync(string host, CancellationToken cancellation)
    {
        var queue = _queues.GetOrAdd(host, _ => new());
        await queue.Turn.WaitAsync(cancellation);
        try
        {
            await queue.Pause.WaitAsync(cancellation);
            await _hosts.WaitAsync(cancellation);
        }
        catch
        {
            queue.Turn.Release();
            throw;
        }

        return new Turn(this, queue);
    }

    public void Dispose()
    {
        _hosts.Dispose();
        foreach (var queue in _queues.Values)
        {
            queue.Turn.Dispose();
        }
    }

    private sealed class HostQueue
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public Task Pause { get; set; } = Task.CompletedTask;
    }

    private sealed class Turn(HostQueues owner, HostQueue queue) : IDisposable
    {
        public void Dispose()
        {
            queue.Pause = Task.Delay(owner.PauseBetween);
            owner._hosts.Release();
            queue.Turn.Release();
        }
    }

    private TimeSpan PauseBetween => options.Pause;
}
