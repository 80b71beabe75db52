using System.Diagnostics;
using System.Net;
using System.Text.Json;
using SiteGen.Tests.Cli;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Serving;

/// <summary>The command <c>serve</c> as users run it, asked as a browser asks.</summary>
internal sealed class ServedSite : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly HttpClient _client =
        new(new HttpClientHandler { AllowAutoRedirect = false }) { Timeout = Patience };
    private readonly StreamReader _events;

    private ServedSite(Process process, Uri address, StreamReader events)
    {
        (_process, Address, _events) = (process, address, events);
    }

    /// <summary>The address of the home page.</summary>
    public Uri Address { get; }

    public static Task<ServedSite> StartAsync(TestSite site, params IEnumerable<string> options) =>
        StartAsync(
            new ProcessStartInfo("dotnet", [SiteGenProcess.Program, "serve", site.Root, "--port", "0", .. options]));

    /// <summary>Starts a program that serves a site.</summary>
    public static async Task<ServedSite> StartAsync(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var line = await process.StandardOutput.ReadLineAsync()
            .WaitAsync(Patience) ?? throw new InvalidOperationException("serve said nothing");
        // What is not read would fill the pipe in the end, and the server would wait.
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        var address = new Uri(line.Split(' ').First(w => w.StartsWith("http://", StringComparison.Ordinal)));
        using var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        var stream = await client.GetStreamAsync(new Uri(address, "/__sitegen/events")).WaitAsync(Patience);
        return new(process, address, new StreamReader(stream));
    }

    /// <summary>Asks for a path below the site's.</summary>
    public async Task<(HttpStatusCode Status, string Text, HttpResponseMessage Response)> GetAsync(string path)
    {
        var response = await _client.GetAsync(new Uri(Address, path));
        return (response.StatusCode, await response.Content.ReadAsStringAsync(), response);
    }

    /// <summary>The page without the script that the server adds.</summary>
    public async Task<string> GetPageAsync(string path)
    {
        var (_, text, _) = await GetAsync(path);
        var from = text.IndexOf("<script type=\"module\" src=\"/__sitegen/", StringComparison.Ordinal);
        return from < 0 ? text
            : text.Remove(from, text.IndexOf("</script>", from, StringComparison.Ordinal) + "</script>".Length - from);
    }

    /// <summary>Waits for the next message to browsers that says a thing.</summary>
    public async Task<JsonElement> WaitForAsync(Func<JsonElement, bool> says)
    {
        using var end = new CancellationTokenSource(Patience);
        while (true)
        {
            var line = await _events.ReadLineAsync(end.Token)
                ?? throw new InvalidOperationException("the server closed the line");
            if (line.StartsWith("data: {", StringComparison.Ordinal))
            {
                var message = JsonDocument.Parse(line["data: ".Length..]).RootElement;
                if (says(message))
                {
                    return message;
                }
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _events.Dispose();
    }
}
