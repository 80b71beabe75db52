using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SiteGen.Building;

namespace SiteGen.Cli.Server;

/// <summary>
/// Serves a site that is being edited, under the path it will have, to this machine only. Nothing is stored by browsers.
/// </summary>
internal sealed class SiteServer : IAsyncDisposable
{
    /// <summary>Below it is what belongs to the server and not to the site.</summary>
    public const string OwnPath = "/__sitegen";

    private const string Html = "text/html; charset=utf-8";

    private readonly LiveSite _site;
    private readonly ReloadHub _hub;
    private readonly WebApplication _app;
    private readonly byte[] _script = ServerFile.Read("live.js");

    private SiteServer(LiveSite site, ReloadHub hub, int port)
    {
        (_site, _hub) = (site, hub);
        // Others read settings for the server from the working folder, and watch all that is below it for changes of them.
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // A port that the system chooses can only be asked for at one address.
            if (port == 0)
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

    /// <summary>Tells this server from others that were at the same address.</summary>
    public string Session { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));

    /// <summary>The address of the home page.</summary>
    public string Address => $"http://localhost:{new Uri(_app.Urls.First()).Port}{_site.Current.BasePath}";

    /// <summary>Starts to serve.</summary>
    /// <param name="site">The site.</param>
    /// <param name="hub">Where browsers are told of changes.</param>
    /// <param name="port">The port; 0 for one that is free.</param>
    /// <exception cref="AddressInUseException">Another program has the port.</exception>
    /// <exception cref="IOException">The port cannot be used.</exception>
    public static async Task<SiteServer> StartAsync(LiveSite site, ReloadHub hub, int port)
    {
        var server = new SiteServer(site, hub, port);
        try
        {
            await server._app.StartAsync();
            return server;
        }
        catch (Exception exception)
        {
            await server._app.DisposeAsync();
            throw exception.InnerException is AddressInUseException inUse ? inUse
                : exception is System.Net.Sockets.SocketException ? new IOException($"port {port} cannot be used: {exception.Message}") : exception;
        }
    }

    /// <summary>Serves until the program is told to end.</summary>
    public Task WaitAsync() => _app.WaitForShutdownAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task AnswerAsync(HttpContext http)
    {
        var (request, response) = (http.Request, http.Response);
        response.Headers.CacheControl = "no-store";
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            response.Headers.Allow = "GET, HEAD";
            return Task.CompletedTask;
        }

        var path = request.Path.Value ?? "/";
        var state = _site.Current;
        return path switch
        {
            OwnPath + "/live.js" => WriteAsync(http, StatusCodes.Status200OK, "text/javascript; charset=utf-8", _script),
            OwnPath + "/events" => SendEventsAsync(http),
            _ when !state.CanBeShown => WriteAsync(http, StatusCodes.Status500InternalServerError, Html, WithScript(ErrorPage.Write(state.Diagnostics), state)),
            _ when path + "/" == state.BasePath => RedirectAsync(response, state.BasePath + request.QueryString),
            "/" when state.BasePath != "/" => RedirectAsync(response, state.BasePath),
            _ when path.StartsWith(state.BasePath, StringComparison.Ordinal) => ServeAsync(http, state, path[(state.BasePath.Length - 1)..]),
            _ => NotFoundAsync(http, state),
        };
    }

    private Task ServeAsync(HttpContext http, LiveState state, string path)
    {
        var found = state.Find(path);
        if (found.Diagnostics.Count > 0)
        {
            return WriteAsync(http, StatusCodes.Status500InternalServerError, Html, WithScript(ErrorPage.Write(found.Diagnostics), state));
        }

        if (found.File is not { } file)
        {
            return NotFoundAsync(http, state);
        }

        // Relative links on a page go by the slash at the end of its address.
        if (!path.EndsWith('/') && file.Path == path[1..] + "/index.html")
        {
            return RedirectAsync(http.Response, http.Request.Path + "/" + http.Request.QueryString);
        }

        var type = ContentTypes.Of(file.Path);
        if (file.CopyOf is { } source)
        {
            return Results.File(source, type, enableRangeProcessing: true).ExecuteAsync(http);
        }

        ReadOnlyMemory<byte> content = file.Late is { } late ? late.Make() : file.Content;
        return WriteAsync(http, StatusCodes.Status200OK, type, type == Html ? WithScript(content, state) : content);
    }

    private Task NotFoundAsync(HttpContext http, LiveState state)
    {
        var page = state.Find("/404.html").File;
        return page is null ? WriteAsync(http, StatusCodes.Status404NotFound, "text/plain", "Not found"u8.ToArray())
            : WriteAsync(http, StatusCodes.Status404NotFound, Html, WithScript(page.Content, state));
    }

    private static Task RedirectAsync(HttpResponse response, string location)
    {
        response.Redirect(location);
        return Task.CompletedTask;
    }

    private static Task WriteAsync(HttpContext http, int status, string type, ReadOnlyMemory<byte> content)
    {
        var response = http.Response;
        (response.StatusCode, response.ContentType, response.ContentLength) = (status, type, content.Length);
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(content, http.RequestAborted).AsTask();
    }

    /// <summary>A page with the script that reloads it, before the end of its body; anything else as it is.</summary>
    private ReadOnlyMemory<byte> WithScript(ReadOnlyMemory<byte> page, LiveState state)
    {
        var end = page.Span.LastIndexOf("</body>"u8);
        if (end < 0)
        {
            return page;
        }

        var script = Encoding.UTF8.GetBytes(
            $"<script type=\"module\" src=\"{OwnPath}/live.js\" data-session=\"{Session}\" data-version=\"{state.Version}\" data-pages=\"{state.PagesVersion}\"></script>");
        return (byte[])[.. page.Span[..end], .. script, .. page.Span[end..]];
    }

    private async Task SendEventsAsync(HttpContext http)
    {
        http.Response.ContentType = "text/event-stream";
        using var end = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, _app.Lifetime.ApplicationStopping);
        try
        {
            await foreach (var message in _hub.Listen(end.Token))
            {
                await http.Response.WriteAsync($"data: {message}\n\n", end.Token);
                await http.Response.Body.FlushAsync(end.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The browser left, or the server is going.
        }
    }
}
