using System.Threading.Channels;

namespace SiteGen.Cli.Server;

/// <summary>The browsers that look at the site, and what they are told.</summary>
internal sealed class ReloadHub
{
    private readonly HashSet<Channel<string>> _browsers = [];
    private readonly Lock _lock = new();

    /// <summary>The last message, which browsers that come later get first.</summary>
    private string _latest = "";

    /// <summary>Tells all browsers something.</summary>
    public void Tell(string message)
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

    /// <summary>What a browser is told from now on, until it leaves. One that is slow gets the latest only.</summary>
    public async IAsyncEnumerable<string> Listen([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var channel = Channel.CreateBounded<string>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
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
