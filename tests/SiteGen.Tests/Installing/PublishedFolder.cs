using System.Net;
using System.Net.Sockets;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace SiteGen.Tests.Installing;

/// <summary>Serves a built site below a path, as a plain file server does, and follows its links.</summary>
internal sealed class PublishedFolder : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly string _folder;
    private readonly Uri _base;

    /// <param name="folder">The built site.</param>
    /// <param name="address">Where it is served; it ends with a slash.</param>
    public PublishedFolder(string folder, Uri address)
    {
        (_folder, _base) = (folder, address);
        _listener.Prefixes.Add(address.GetLeftPart(UriPartial.Authority) + "/");
        _listener.Start();
        _ = AnswerAsync();
    }

    /// <summary>Returns a free address on this machine, with a base path.</summary>
    public static Uri FreeAddress(string basePath)
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return new($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}{basePath}");
    }

    /// <summary>Visits every page that links lead to; returns their number and the links that are dead.</summary>
    public async Task<(int Pages, IReadOnlyList<string> Dead)> CrawlAsync()
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        var dead = new List<string>();
        var known = new HashSet<Uri> { _base };
        var waiting = new Queue<(Uri Link, Uri On)>([(_base, _base)]);
        var pages = 0;
        while (waiting.TryDequeue(out var next))
        {
            using var response = await client.GetAsync(next.Link);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                dead.Add($"{next.Link} on {next.On}: {(int)response.StatusCode}");
            }
            else if (response.Content.Headers.ContentType?.MediaType == "text/html")
            {
                pages++;
                var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStreamAsync());
                foreach (var link in LinksOf(page, next.Link).Where(known.Add))
                {
                    waiting.Enqueue((link, next.Link));
                }
            }
        }

        return (pages, dead);
    }

    public void Dispose() => _listener.Close();

    /// <summary>Returns the addresses on this server that a page names, without fragments.</summary>
    private IEnumerable<Uri> LinksOf(IDocument page, Uri address) =>
        from element in page.QuerySelectorAll("[href], [src]")
        let link = new Uri(address, element.GetAttribute("href") ?? element.GetAttribute("src"))
        where link.Authority == _base.Authority && link.Scheme == _base.Scheme
        select new Uri(link.GetLeftPart(UriPartial.Path));

    private async Task AnswerAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            Answer(context);
        }
    }

    private void Answer(HttpListenerContext context)
    {
        using var response = context.Response;
        var path = Uri.UnescapeDataString(context.Request.Url!.AbsolutePath);
        path = path.EndsWith('/') ? path + "index.html" : path;
        var file = path.StartsWith(_base.AbsolutePath, StringComparison.Ordinal)
            ? Path.Combine(_folder, path[_base.AbsolutePath.Length..])
            : "";
        if (!File.Exists(file))
        {
            response.StatusCode = 404;
            return;
        }

        response.ContentType = Path.GetExtension(file) == ".html" ? "text/html" : "application/octet-stream";
        response.OutputStream.Write(File.ReadAllBytes(file));
    }
}
