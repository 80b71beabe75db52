using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace SiteGen.Cli.Server;

/// <summary>The browsers that show the site, and the messages sent to them.</summary>
internal sealed class ReloadHub
{
    private readonly HashSet<Channel<string>> _browsers = [];
    private readonly Lock _lock = new();

    /// <summary>The latest message: the first that a browser receives when it connects.</summary>
    private string _latest = "";

    /// <summary>Sends a message to all browsers.</summary>
    public void Broadcast(string message)
    {
        lock (_lock)
        {
            _latest = message;
            foreach (var browser in _browsers)
            {
                browser.Writer.TryWrite(message);
            }
        }
    }

    /// <summary>Returns the messages for one browser until it disconnects. A slow one gets only the latest.</summary>
    public async IAsyncEnumerable<string> Listen([EnumeratorCancellation] CancellationToken cancellation)
    {
        var channel = Channel.CreateBounded<string>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (_lock)
        {
            _browsers.Add(channel);
            channel.Writer.TryWrite(_latest);
        }

        try
        {
            await foreach (var message in channel.Reader.ReadAllAsync(cancellation))
            {
                yield return message;
            }
        }
        finally
        {
            lock (_lock)
            {
                _browsers.Remove(channel);
            }
        }
    }
}
