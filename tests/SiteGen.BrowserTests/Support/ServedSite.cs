namespace SiteGen.BrowserTests.Support;

/// <summary>A site of one test, built into a folder and served from it.</summary>
internal sealed class ServedSite : IAsyncDisposable
{
    private readonly TemporaryFolder _output;

    private ServedSite(BuiltSite site, TemporaryFolder output, SiteServer server)
    {
        (Site, _output, Server) = (site, output, server);
    }

    public BuiltSite Site { get; }

    public SiteServer Server { get; }

    /// <summary>Builds the site of a folder, which may be deleted afterwards.</summary>
    public static async Task<ServedSite> StartAsync(string source)
    {
        var site = BuiltSite.Build(source);
        var output = new TemporaryFolder();
        site.PublishTo(output.Path);
        return new(site, output, await SiteServer.StartAsync(output.Path, site.BasePath));
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _output.Dispose();
    }
}
