using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace SiteGen.Tests.Evidence.Fetching;

/// <summary>The other side: a server on this machine, by http and by https.</summary>
internal sealed class WebServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Dictionary<string, RequestDelegate> _answers;
    private int _running;

    private WebServer(IEnumerable<(string Path, RequestDelegate Answer)> answers)
    {
        _answers = answers.ToDictionary(a => a.Path, a => a.Answer);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromMilliseconds(100));
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Listen(IPAddress.Loopback, 0, l => l.UseHttps(NewCertificate()));
        });
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <summary>What was asked, as <c>site.test/path</c>, in order of arrival.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>The headers of the last request for each path.</summary>
    public ConcurrentDictionary<string, Dictionary<string, string>> Headers { get; } = new();

    /// <summary>The most requests that were answered at the same time.</summary>
    public int MostAtOnce { get; private set; }

    public int Port => new Uri(_app.Urls.First()).Port;

    public int SecurePort => new Uri(_app.Urls.Last()).Port;

    public static async Task<WebServer> StartAsync(params IEnumerable<(string Path, RequestDelegate Answer)> answers)
    {
        var server = new WebServer(answers);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Answers with a text.</summary>
    public static RequestDelegate Text(string body, string? type = "text/html; charset=utf-8", int status = 200) =>
        Bytes(System.Text.Encoding.UTF8.GetBytes(body), type, status);

    public static RequestDelegate Bytes(
        byte[] body, string? type, int status = 200, params (string Name, string Value)[] headers) =>
        async context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = type;
            foreach (var (name, value) in headers)
            {
                context.Response.Headers[name] = value;
            }

            await context.Response.Body.WriteAsync(body);
        };

    public static RequestDelegate Status(int status, params (string Name, string Value)[] headers) =>
        Bytes([], null, status, headers);

    public static RequestDelegate Redirect(string target, int status = 302) => Status(status, ("Location", target));

    /// <summary>Gives each answer once, and the last one from then on.</summary>
    public static RequestDelegate Turns(params RequestDelegate[] answers)
    {
        var count = 0;
        return context => answers[Math.Min(Interlocked.Increment(ref count), answers.Length) - 1](context);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var running = Interlocked.Increment(ref _running);
        try
        {
            MostAtOnce = Math.Max(MostAtOnce, running);
            var path = new Uri(context.Request.GetEncodedUrl()).PathAndQuery;
            Asked.Enqueue($"{context.Request.Host.Host}{path}");
            Headers[path] = context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString());
            await (_answers.GetValueOrDefault(path) ?? _answers.GetValueOrDefault("*") ?? Status(404))(context);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

    private static X509Certificate2 NewCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=site.test", key, HashAlgorithmName.SHA256);
        var now = DateTimeOffset.UtcNow;
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), null);
    }
}
