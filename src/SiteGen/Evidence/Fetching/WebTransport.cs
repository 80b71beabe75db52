using System.Globalization;
using System.Net;

namespace SiteGen.Evidence.Fetching;

/// <summary>Sends single requests: without cookies, passwords or redirects, to public addresses.</summary>
internal sealed class WebTransport : IDisposable
{
    /// <summary>What is preferred, best first: pages and documents over data for programs.</summary>
    private const string Accepted =
        "text/html,application/xhtml+xml,application/pdf,text/*;q=0.9,message/rfc822;q=0.8,*/*;q=0.5";

    private readonly FetchOptions _options;
    private readonly GuardedConnection _connection;
    private readonly IWebProxy _proxy;
    private readonly HttpMessageInvoker _direct;
    private readonly HttpMessageInvoker _proxied;

    public WebTransport(FetchOptions options, Network network)
    {
        (_options, _proxy) = (options, network.Proxy());
        _connection = new(network, options.AllowPrivate);
        var direct = NewHandler(network);
        direct.UseProxy = false;
        direct.ConnectCallback = (context, cancellation) => _connection.OpenAsync(context.DnsEndPoint, cancellation);
        _direct = new(direct);
        var proxied = NewHandler(network);
        proxied.Proxy = _proxy;
        _proxied = new(proxied);
    }

    /// <summary>Asks an address, and returns when the headers of the answer are there.</summary>
    /// <param name="address">The address.</param>
    /// <param name="day">The day whose state of it is wanted (RFC 7089); null for none.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="FetchException">There is no answer.</exception>
    public async Task<HttpResponseMessage> SendAsync(Uri address, DateOnly? day, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        request.Headers.TryAddWithoutValidation("User-Agent", _options.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", Accepted);
        if (day is { } near)
        {
            // Noon, since the copy nearest to the day may be of its evening.
            request.Headers.TryAddWithoutValidation(
                "Accept-Datetime", near.ToDateTime(new(12, 0)).ToString("R", CultureInfo.InvariantCulture));
        }

        try
        {
            if (IsProxied(address))
            {
                await _connection.RequireForProxyAsync(address.IdnHost, cancellation);
                return await _proxied.SendAsync(request, cancellation);
            }

            return await _direct.SendAsync(request, cancellation);
        }
        catch (HttpRequestException exception)
        {
            throw NetworkFailure.Of(exception, address);
        }
    }

    public void Dispose()
    {
        _direct.Dispose();
        _proxied.Dispose();
    }

    private SocketsHttpHandler NewHandler(Network network)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = _options.Timeout < TimeLimit.Longest ? _options.Timeout : TimeLimit.Longest,
            Credentials = null,
            MaxResponseDrainSize = 0,
            UseCookies = false,
        };
        handler.SslOptions.RemoteCertificateValidationCallback = network.AcceptCertificate;
        return handler;
    }

    private bool IsProxied(Uri address) =>
        !_proxy.IsBypassed(address) && _proxy.GetProxy(address) is { } proxy && proxy != address;
}
