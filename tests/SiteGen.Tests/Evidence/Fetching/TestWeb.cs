using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using SiteGen.Evidence.Fetching;

namespace SiteGen.Tests.Evidence.Fetching;

/// <summary>
/// An internet of one server: every public address leads to it, and hosts have the addresses that a test gives them.
/// A folder takes what is fetched.
/// </summary>
internal sealed class TestWeb : IAsyncDisposable
{
    /// <summary>The address of hosts that a test says nothing about.</summary>
    private const string Public = "93.184.216.34";

    /// <summary>The time in tests.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 28, 12, 0, 0, TimeSpan.Zero);

    private readonly WebServer _server;

    private TestWeb(WebServer server)
    {
        _server = server;
        Network = new()
        {
            ResolveAsync = (host, _) => Task.FromResult(
                Hosts.TryGetValue(host, out var addresses)
                    ? addresses.Invoke().Select(IPAddress.Parse).ToArray()
                    : host.EndsWith(".test", StringComparison.Ordinal) ? [IPAddress.Parse(Public)]
                    : throw new SocketException((int)SocketError.HostNotFound)),
            ConnectAsync = ConnectAsync,
            Proxy = () => new WebProxy(),
            AcceptCertificate = (_, certificate, _, _) => certificate?.Subject == "CN=site.test",
        };
        Options = new()
        {
            Timeout = TimeSpan.FromSeconds(20),
            Pause = TimeSpan.Zero,
            RetryPause = TimeSpan.FromMilliseconds(5),
        };
    }

    public WebServer Server => _server;

    /// <summary>The addresses of hosts, asked for each time.</summary>
    public Dictionary<string, Func<string[]>> Hosts { get; } = [];

    /// <summary>The addresses that were connected to.</summary>
    public ConcurrentQueue<IPAddress> Connected { get; } = new();

    public Network Network { get; set; }

    public FetchOptions Options { get; set; }

    public string Folder { get; } = Directory.CreateTempSubdirectory("sitegen-fetch-").FullName;

    /// <summary>The names of the files in the folder.</summary>
    public IReadOnlyList<string> Files => [.. Directory.EnumerateFiles(Folder).Select(f => Path.GetFileName(f)!)];

    public static async Task<TestWeb> StartAsync(params IEnumerable<(string Path, RequestDelegate Answer)> answers) =>
        new(await WebServer.StartAsync(answers));

    /// <summary>Returns an address at the server: <c>/page</c>, or <c>other.test/page</c>.</summary>
    public Uri At(string path, bool secure = false)
    {
        var (host, rest) = path.StartsWith('/') ? ("site.test", path) : (path.Split('/')[0], path[path.IndexOf('/')..]);
        return new($"http{(secure ? "s" : "")}://{host}:{(secure ? _server.SecurePort : _server.Port)}{rest}");
    }

    /// <summary>Fetches an address of the server.</summary>
    public Task<FetchResult> FetchAsync(string path) => FetchAsync(new FetchRequest("id", At(path)));

    public async Task<FetchResult> FetchAsync(FetchRequest request)
    {
        using var fetcher = NewFetcher();
        return await fetcher.FetchAsync(request, Folder, TestContext.Current.CancellationToken);
    }

    /// <summary>Fetches many, and returns the results in their order of arrival.</summary>
    public async Task<IReadOnlyList<FetchResult>> FetchAllAsync(params FetchRequest[] requests)
    {
        using var fetcher = NewFetcher();
        return await fetcher.FetchAllAsync(requests, Folder, TestContext.Current.CancellationToken)
            .ToArrayAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Fetches an address of the server and says what came of it.</summary>
    public async Task<string> TellAsync(string path) => Tell(await FetchAsync(path));

    public Fetcher NewFetcher() => new(Options, () => Now, Network);

    /// <summary>
    /// Says what came of a request. Files are deleted; a failure has left none. The server's address is left out.
    /// </summary>
    public string Tell(FetchResult result)
    {
        if (result is Fetched fetched)
        {
            Assert.StartsWith(".part-", Path.GetFileName(fetched.File), StringComparison.Ordinal);
            Assert.Equal(fetched.Size, new FileInfo(fetched.File).Length);
            fetched.Dispose();
        }

        Assert.Empty(Files);
        return Shorten(result switch
        {
            Fetched f => $"{f.MediaType} {f.CharacterSet ?? "-"} {f.Final} {f.Place}",
            FetchFailure f => $"{f.Kind}: {f.Reason}",
            _ => throw new InvalidOperationException(),
        });
    }

    /// <summary>Leaves the ports out.</summary>
    public string Shorten(string text) =>
        text.Replace($":{_server.Port}", "", StringComparison.Ordinal)
            .Replace($":{_server.SecurePort}", "", StringComparison.Ordinal);

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private async Task<Stream> ConnectAsync(IPEndPoint address, CancellationToken cancellation)
    {
        Connected.Enqueue(address.Address);
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, address.Port, cancellation);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
