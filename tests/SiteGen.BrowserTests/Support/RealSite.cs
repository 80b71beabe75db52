using System.Collections.Concurrent;
using SiteGen.Tests.Support;

[assembly: AssemblyFixture(typeof(SiteGen.BrowserTests.Support.RealSite))]

namespace SiteGen.BrowserTests.Support;

/// <summary>
/// The site in <c>content/</c>, built once for all tests, served under its real base path, and one browser to look at it,
/// which starts when the first test opens a page.
/// </summary>
public sealed class RealSite : IAsyncLifetime
{
    private readonly TemporaryFolder _output = new();
    private readonly ConcurrentDictionary<Look, ConcurrentBag<OpenedPage>> _idle = new();
    private readonly SemaphoreSlim _starting = new(1);
    private Chromium? _chromium;
    private SiteServer? _server;
    private BuiltSite? _site;

    internal BuiltSite Site => _site!;

    internal SiteServer Server => _server!;

    /// <summary>The folder that the site was published to.</summary>
    internal string OutputPath => _output.Path;

    public async ValueTask InitializeAsync()
    {
        _site = BuiltSite.Build(Repository.Root);
        _site.PublishTo(_output.Path);
        _server = await SiteServer.StartAsync(_output.Path, _site.BasePath);
    }

    /// <summary>Opens the page of a kind.</summary>
    internal Task<OpenedPage> OpenKindAsync(string kind, Look? look = null) => OpenAsync(PageKind.PathOf(kind, Site), look);

    /// <summary>Opens a page, by its path below the home page: <c>people/elon-musk/</c>.</summary>
    internal async Task<OpenedPage> OpenAsync(string path, Look? look = null)
    {
        var opened = await NewPageAsync(look);
        await opened.Page.GotoAsync(new Uri(Server.Home, path).AbsoluteUri);
        return opened;
    }

    /// <summary>An empty page.</summary>
    internal async Task<OpenedPage> NewPageAsync(Look? look = null)
    {
        look ??= new();
        var idle = _idle.GetOrAdd(look, _ => []);
        return idle.TryTake(out var page) ? page : await OpenedPage.CreateAsync((await BrowserAsync()).Browser, Server.Origin, look, idle);
    }

    /// <summary>An empty page for another site, in the browser of all tests; it is lent to no other.</summary>
    internal Task<OpenedPage> NewPageAsync(SiteServer server, Look? look = null) => NewPageAsync(server.Origin, look);

    /// <summary>The same for any server on this machine.</summary>
    internal async Task<OpenedPage> NewPageAsync(string origin, Look? look = null) =>
        await OpenedPage.CreateAsync((await BrowserAsync()).Browser, origin, look ?? new(), []);

    public async ValueTask DisposeAsync()
    {
        if (_chromium is not null)
        {
            await _chromium.DisposeAsync();
        }

        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _starting.Dispose();
        _output.Dispose();
    }

    /// <summary>Each test asks anew where there is no browser, so that each says what it is skipped for.</summary>
    private async Task<Chromium> BrowserAsync()
    {
        await _starting.WaitAsync();
        try
        {
            return _chromium ??= await Chromium.StartAsync();
        }
        finally
        {
            _starting.Release();
        }
    }
}
