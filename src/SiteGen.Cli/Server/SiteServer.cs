using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SiteGen.Building;
using SiteGen.Pages;

namespace SiteGen.Cli.Server;

/// <summary>
/// Serves a site that is being edited, under the base path of the published site, and to this machine only unless the
/// user says otherwise. Browsers must not cache anything.
/// </summary>
internal sealed class SiteServer : IAsyncDisposable
{
    /// <summary>The path of the server's own files.</summary>
    private const string OwnPath = "/__sitegen";

    private const string Html = "text/html; charset=utf-8";

    private readonly LiveSite _site;
    private readonly ReloadHub _hub;
    private readonly WebApplication _app;
    private readonly byte[] _script = ReadScript();

    private readonly AllowedHosts _hosts;
    private readonly IPAddress? _listen;

    private SiteServer(LiveSite site, ReloadHub hub, int port, IPAddress? listen, AllowedHosts hosts)
    {
        (_site, _hub, _listen, _hosts) = (site, hub, listen, hosts);
        // The other builders read the server's settings from the working folder and watch everything below it.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            if (listen is not null)
            {
                kestrel.Listen(listen, port);
            }
            // Kestrel cannot choose one free port for both IPv4 and IPv6.
            else if (port == 0)
            {
                kestrel.Listen(IPAddress.Loopback, 0);
            }
            else
            {
                kestrel.ListenLocalhost(port);
            }
        });
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <summary>Identifies this run of the server, even if an earlier one used the same address.</summary>
    public string Session { get; } = Guid.NewGuid().ToString("N");

    /// <summary>The address of the home page.</summary>
    public string Address =>
        $"http://{AllowedHosts.NameOf(_listen)}:{new Uri(_app.Urls.First()).Port}{_site.Current.BasePath}";

    /// <summary>Starts a server.</summary>
    /// <param name="site">The site.</param>
    /// <param name="hub">The source of the messages to browsers.</param>
    /// <param name="port">The port; 0 for any free port.</param>
    /// <param name="listen">The address of this machine to listen at; null for the loopback addresses.</param>
    /// <param name="hosts">The names that the server answers to.</param>
    /// <exception cref="AddressInUseException">Another program uses the port.</exception>
    /// <exception cref="IOException">The port cannot be used.</exception>
    public static async Task<SiteServer> StartAsync(
        LiveSite site, ReloadHub hub, int port, IPAddress? listen, AllowedHosts hosts)
    {
        var server = new SiteServer(site, hub, port, listen, hosts);
        try
        {
            await server._app.StartAsync();
            return server;
        }
        catch (Exception exception)
        {
            await server.DisposeAsync();
            throw exception switch
            {
                { InnerException: AddressInUseException inUse } => inUse,
                SocketException when listen is not null => new IOException(
                    $"cannot listen at {listen}, port {port}: {exception.Message}", exception),
                SocketException => new IOException($"cannot use port {port}: {exception.Message}", exception),
                _ => exception,
            };
        }
    }

    /// <summary>Waits until the user stops the program.</summary>
    public Task WaitForShutdownAsync() => _app.WaitForShutdownAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static byte[] ReadScript()
    {
        using var resource = typeof(SiteServer).Assembly.GetManifestResourceStream("server/live.js")!;
        using var script = new MemoryStream();
        resource.CopyTo(script);
        return script.ToArray();
    }

    private Task AnswerAsync(HttpContext http)
    {
        var (request, response) = (http.Request, http.Response);
        response.Headers.CacheControl = "no-store";
        ServedHeaders.AddTo(response);
        if (!_hosts.Allow(http))
        {
            return RefuseHostAsync(http);
        }

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            response.Headers.Allow = "GET, HEAD";
            return Task.CompletedTask;
        }

        var path = request.Path.Value ?? "/";
        if (path.StartsWith(OwnPath + "/", StringComparison.Ordinal) && !IsFromOwnPages(request))
        {
            response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        var state = _site.Current;
        return path switch
        {
            OwnPath + "/live.js" => WriteAsync(
                http, StatusCodes.Status200OK, "text/javascript; charset=utf-8", _script),
            OwnPath + "/events" => SendEventsAsync(http),
            _ when !state.CanBeShown => WritePageAsync(
                http, StatusCodes.Status500InternalServerError, ErrorPage.Write(state.Diagnostics), state),
            _ when path + "/" == state.BasePath => RedirectAsync(http, state.BasePath + request.QueryString),
            "/" when state.BasePath != "/" => RedirectAsync(http, state.BasePath),
            _ when path.StartsWith(state.BasePath, StringComparison.Ordinal) => ServeAsync(
                http, state, path[(state.BasePath.Length - 1)..]),
            _ => NotFoundAsync(http, state),
        };
    }

    private Task ServeAsync(HttpContext http, LiveState state, string path)
    {
        var found = state.Find(path);
        if (found.Diagnostics.Count > 0)
        {
            return WritePageAsync(
                http, StatusCodes.Status500InternalServerError, ErrorPage.Write(found.Diagnostics), state);
        }

        if (found.File is not { } file)
        {
            return NotFoundAsync(http, state);
        }

        // The relative links of a page need the slash at the end of its address.
        if (!path.EndsWith('/') && file.Path == path[1..] + "/index.html")
        {
            return RedirectAsync(http, http.Request.Path + "/" + http.Request.QueryString);
        }

        var type = ContentTypes.Of(file.Path);
        if (file.CopyOf is not null)
        {
            // A file that has become a link to elsewhere is an error of the site, and is not followed meanwhile.
            return found.Open() is { } source
                ? TypedResults.Stream(source, type, enableRangeProcessing: true).ExecuteAsync(http)
                : NotFoundAsync(http, state);
        }

        var content = file.Late is { } late ? late.Make() : file.Content;
        return type == Html
            ? WritePageAsync(http, StatusCodes.Status200OK, content, state)
            : WriteAsync(http, StatusCodes.Status200OK, type, content);
    }

    private Task NotFoundAsync(HttpContext http, LiveState state) => state.Find("/404.html").File is { } page
        ? WritePageAsync(http, StatusCodes.Status404NotFound, page.Content, state)
        : WriteAsync(http, StatusCodes.Status404NotFound, "text/plain", "Not found"u8.ToArray());

    /// <summary>
    /// Answers a request for another host: 421, "misdirected request", is the status for a server that is not
    /// responsible for the host that is asked for (RFC 9110, section 15.5.20).
    /// </summary>
    private static Task RefuseHostAsync(HttpContext http) => WriteAsync(
        http, StatusCodes.Status421MisdirectedRequest, "text/plain; charset=utf-8",
        Encoding.UTF8.GetBytes(
            "This server answers only to 'localhost' and other names of this machine.\n"
            + "To use another name, start it with 'sitegen serve --host NAME'.\n"));

    /// <summary>
    /// Whether a request may come from a page of this server. Browsers say where requests come from; other programs
    /// say nothing.
    /// </summary>
    private static bool IsFromOwnPages(HttpRequest request)
    {
        var origins = request.Headers.Origin;
        var sites = request.Headers["Sec-Fetch-Site"];
        return (origins.Count == 0 || origins == $"{request.Scheme}://{request.Host}")
            && (sites.Count == 0 || sites == "same-origin" || sites == "none");
    }

    private static Task RedirectAsync(HttpContext http, string location) =>
        TypedResults.Redirect(location).ExecuteAsync(http);

    private static Task WriteAsync(HttpContext http, int status, string type, ReadOnlyMemory<byte> content)
    {
        var response = http.Response;
        (response.StatusCode, response.ContentType, response.ContentLength) = (status, type, content.Length);
        return HttpMethods.IsHead(http.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(content, http.RequestAborted).AsTask();
    }

    /// <summary>Writes a page with the script that reloads it at the end of its body.</summary>
    private Task WritePageAsync(HttpContext http, int status, ReadOnlyMemory<byte> page, LiveState state)
    {
        if (PagePolicy.In(page.Span) is { } policy)
        {
            http.Response.Headers.ContentSecurityPolicy = policy;
        }

        var end = page.Span.LastIndexOf("</body>"u8);
        if (end >= 0)
        {
            var script = Encoding.UTF8.GetBytes(
                $"<script type=\"module\" src=\"{OwnPath}/live.js\" data-session=\"{Session}\" "
                + $"data-version=\"{state.Version}\" data-pages=\"{state.PagesVersion}\"></script>");
            page = (byte[])[.. page.Span[..end], .. script, .. page.Span[end..]];
        }

        return WriteAsync(http, status, Html, page);
    }

    private async Task SendEventsAsync(HttpContext http)
    {
        try
        {
            var messages = _hub.Listen(_app.Lifetime.ApplicationStopping);
            await TypedResults.ServerSentEvents(messages).ExecuteAsync(http);
        }
        catch (OperationCanceledException)
        {
            // The browser disconnected, or the server is stopping.
        }
    }
}
