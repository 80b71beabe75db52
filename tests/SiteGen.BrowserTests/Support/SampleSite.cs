using System.Collections.Concurrent;

[assembly: AssemblyFixture(typeof(SiteGen.BrowserTests.Support.SampleSite))]

namespace SiteGen.BrowserTests.Support;

/// <summary>
/// The site of <see cref="SampleHistory"/>, which has a page of every kind, built once for all tests and served under
/// its base path; and one browser for all tests, which starts when the first one opens a page.
/// </summary>
public sealed class SampleSite : IAsyncLifetime
{
    private readonly TemporaryFolder _output = new();
    private readonly ConcurrentDictionary<Look, ConcurrentBag<OpenedPage>> _idle = new();
    private readonly ConcurrentDictionary<string, Lazy<Task<ServedSite>>> _inLanguages = new();
    private readonly SemaphoreSlim _starting = new(1);
    private Chromium? _chromium;
    private SiteServer? _server;
    private BuiltSite? _site;

    internal BuiltSite Site => _site!;

    internal SiteServer Server => _server!;

    /// <summary>The folder with the built site.</summary>
    internal string OutputPath => _output.Path;

    public async ValueTask InitializeAsync()
    {
        using var source = SampleHistory.Create("en");
        _site = BuiltSite.Build(source.Root);
        _site.PublishTo(_output.Path);
        _server = await SiteServer.StartAsync(_output.Path, _site.BasePath);
    }

    /// <summary>Opens the page of a kind.</summary>
    internal Task<OpenedPage> OpenKindAsync(string kind, Look? look = null) =>
        OpenAsync(PageKind.PathOf(kind, Site), look);

    /// <summary>Opens a page by its path below the home page: <c>people/vera-lindqvist/</c>.</summary>
    internal async Task<OpenedPage> OpenAsync(string path, Look? look = null)
    {
        var opened = await NewPageAsync(look);
        await opened.Page.GotoAsync(new Uri(Server.Home, path).AbsoluteUri);
        return opened;
    }

    /// <summary>Opens the page of a kind of the same site in another language.</summary>
    internal async Task<OpenedPage> OpenKindAsync(string kind, string language, Look? look = null) =>
        await OpenAsync(await InAsync(language), PageKind.PathOf(kind, (await InAsync(language)).Site), look);

    /// <summary>Opens a page of another site by its path below the home page.</summary>
    internal async Task<OpenedPage> OpenAsync(ServedSite served, string path, Look? look = null)
    {
        var opened = await NewPageAsync(served.Server, look);
        await opened.Page.GotoAsync(new Uri(served.Server.Home, path).AbsoluteUri);
        return opened;
    }

    /// <summary>The same site with the words and dates of another language.</summary>
    internal Task<ServedSite> InAsync(string language) =>
        _inLanguages.GetOrAdd(language, _ => new(() => TranslateAsync(language))).Value;

    /// <summary>An empty page.</summary>
    internal async Task<OpenedPage> NewPageAsync(Look? look = null)
    {
        look ??= new();
        var idle = _idle.GetOrAdd(look, _ => []);
        return idle.TryTake(out var page)
            ? page : await OpenedPage.CreateAsync((await BrowserAsync()).Browser, Server.Origin, look, idle);
    }

    /// <summary>An empty page for another site, which no other test reuses.</summary>
    internal Task<OpenedPage> NewPageAsync(SiteServer server, Look? look = null) => NewPageAsync(server.Origin, look);

    /// <summary>An empty page for any server on this machine, which no other test reuses.</summary>
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

        foreach (var served in _inLanguages.Values)
        {
            await (await served.Value).DisposeAsync();
        }

        _starting.Dispose();
        _output.Dispose();
    }

    private static async Task<ServedSite> TranslateAsync(string language)
    {
        using var source = SampleHistory.Create(language);
        return await ServedSite.StartAsync(source.Root);
    }

    /// <summary>Without a browser every test asks again, so that each reports why it is skipped.</summary>
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
