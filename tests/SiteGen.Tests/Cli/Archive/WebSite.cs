using Microsoft.AspNetCore.Http;
using SiteGen.Tests.Building;
using SiteGen.Tests.Evidence.Fetching;

namespace SiteGen.Tests.Cli.Archive;

/// <summary>A site with a source on a server of this machine, which a test can change.</summary>
internal sealed class WebSite : IAsyncDisposable
{
    /// <summary>Words that only the archive has.</summary>
    public const string Private = "This phrase is only in the archive.";

    private readonly Dictionary<string, RequestDelegate> _answers = [];

    private WebSite(WebServer server, ArchiveSite site) => (Server, Site) = (server, site);

    public WebServer Server { get; }

    public ArchiveSite Site { get; }

    /// <summary>Starts the server, which has the letter at <c>/letter</c>.</summary>
    public static async Task<WebSite> StartAsync(params (string Path, string Text)[] more)
    {
        WebSite? web = null;
        var server = await WebServer.StartAsync(("*", context =>
            (web!._answers.GetValueOrDefault(context.Request.Path) ?? WebServer.Status(404))(context)));
        web = new(server, new(more));
        web.Source("letter", "/letter");
        web.Answer("/letter", Page(VerifiedSite.Words));
        return web;
    }

    /// <summary>A page with an article that has words.</summary>
    public static string Page(string words) => $"""
        <!DOCTYPE html><html lang="en"><head><title>A letter</title></head><body><nav>Home</nav><article>
        <h1>A letter</h1><p>Dear Bob,</p><p>{Private} {words} I mean it, and I have meant it for as long as I have
        written letters to you about what we should do with our work, which is to give it away.</p><p>Ann</p></article>
        </body></html>
        """;

    /// <summary>Says what the server answers from now on.</summary>
    public void Answer(string path, string page) => Answer(path, WebServer.Text(page));

    /// <inheritdoc cref="Answer(string, string)"/>
    public void Answer(string path, RequestDelegate answer) => _answers[path] = answer;

    /// <summary>Returns an address at the server.</summary>
    public string At(string path) => $"http://127.0.0.1:{Server.Port}{path}";

    /// <summary>Writes a source with an address at the server.</summary>
    public void Source(string id, string path, string keys = "") => Site.Site.Write(
        $"content/sources/{id}.md", $"---\ntitle: A letter\ntype: letter\nurl: {At(path)}\n{keys}---\n");

    /// <summary>Runs <c>archive fetch</c> or <c>archive check</c>; returns its run without ports.</summary>
    public CommandRun Run(string command, params IEnumerable<string> arguments)
    {
        var run = Site.Run(["archive", command, .. arguments, "--allow-private"]);
        return run with { Output = Shorten(run.Output), Errors = Shorten(run.Errors) };
    }

    /// <summary>Leaves the port out.</summary>
    public string Shorten(string text) => text.Replace($":{Server.Port}", "", StringComparison.Ordinal);

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Site.Dispose();
    }
}
