using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace SiteGen.BrowserTests.Support;

/// <summary>
/// Serves a folder on a free port of this machine as a host of static sites does: below a base path, with
/// <c>index.html</c> for a folder and <c>404.html</c> for a missing file.
/// </summary>
internal sealed class SiteServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private SiteServer(WebApplication application, string basePath)
    {
        _application = application;
        Origin = application.Urls.Single() + "/";
        Home = new Uri(new Uri(Origin), basePath);
    }

    /// <summary>Scheme, host and port, with a slash at the end.</summary>
    public string Origin { get; }

    /// <summary>The URL of the home page.</summary>
    public Uri Home { get; }

    public static async Task<SiteServer> StartAsync(string folder, string basePath)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var application = builder.Build();
        var server = new FileServerOptions
        {
            FileProvider = new PhysicalFileProvider(folder),
            RequestPath = basePath.TrimEnd('/'),
        };
        // .bib has no type there.
        var types = new FileExtensionContentTypeProvider { Mappings = { [".bib"] = "text/plain" } };
        server.StaticFileOptions.ContentTypeProvider = types;
        // The files of Pagefind's index have no known type.
        server.StaticFileOptions.ServeUnknownFileTypes = true;
        application.UseFileServer(server);
        application.Run(async context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            context.Response.ContentType = "text/html";
            await context.Response.SendFileAsync(Path.Combine(folder, "404.html"));
        });
        await application.StartAsync();
        return new(application, basePath);
    }

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();
}
