using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using SiteGen.Evidence.Fetching;

namespace SiteGen.Tests.Evidence.Fetching;

/// <summary>Many sources, and what is left when it is interrupted.</summary>
public class FetchAllTests
{
    private const string Page = "<!DOCTYPE html><p>We keep the promise.";

    private static CancellationToken TestEnd => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_request_has_a_result()
    {
        await using var web = await TestWeb.StartAsync(
            ("/a", WebServer.Text(Page)), ("/b", WebServer.Status(410)), ("/c", WebServer.Text(Page)));

        var results = await web.FetchAllAsync(
            new("1", web.At("/a")), new("2", web.At("/b")), new("3", web.At("other.test/c")));

        Assert.Equal(["1 fetched", "2 Gone", "3 fetched"], results.Select(Tell).Order(StringComparer.Ordinal));
        Assert.Equal(2, web.Files.Count);
    }

    [Fact]
    public async Task A_host_has_one_request_at_a_time_and_several_hosts_are_asked_at_once()
    {
        var (running, most) = (new Dictionary<string, int>(), 0);
        await using var web = await TestWeb.StartAsync(("*", async context =>
        {
            var host = context.Request.Host.Host;
            lock (running)
            {
                running[host] = running.GetValueOrDefault(host) + 1;
                most = Math.Max(most, running[host]);
            }

            await Task.Delay(100);
            lock (running)
            {
                running[host]--;
            }

            await WebServer.Text(Page)(context);
        }
        ));
        web.Options = web.Options with { Hosts = 2 };

        var results = await web.FetchAllAsync(
            [.. Enumerable.Range(0, 9).Select(i => new FetchRequest($"{i}", web.At($"{i % 3}.test/{i}")))]);

        Assert.All(results, r => Assert.IsType<Fetched>(r));
        Assert.Equal((9, 1, 2), (results.Count, most, web.Server.MostAtOnce));
    }

    [Fact]
    public async Task A_host_has_peace_between_two_sources()
    {
        await using var web = await TestWeb.StartAsync(("/a", WebServer.Redirect("/b")), ("/b", WebServer.Text(Page)));
        web.Options = web.Options with { Pause = TimeSpan.FromSeconds(1) };
        var start = Stopwatch.StartNew();

        await web.FetchAllAsync([.. Enumerable.Range(0, 3).Select(i => new FetchRequest($"{i}", web.At("/a")))]);

        // Two pauses between three sources, none at the three redirects.
        Assert.InRange(start.ElapsedMilliseconds, 1990, 4500);
    }

    [Fact]
    public async Task A_slow_host_holds_up_no_other()
    {
        await using var web = await TestWeb.StartAsync(
            ("/slow", c => Task.Delay(Timeout.Infinite, c.RequestAborted)), ("/a", WebServer.Text(Page)));
        web.Options = web.Options with { Timeout = TimeSpan.FromSeconds(2) };

        var results = await web.FetchAllAsync(
            new("slow", web.At("slow.test/slow")), new("waits", web.At("slow.test/a")), new("a", web.At("/a")));

        // Waiting for a turn counts for no limit.
        Assert.Equal(["a fetched", "slow TooSlow", "waits fetched"], results.Select(Tell));
    }

    [Fact]
    public async Task An_interruption_leaves_nothing()
    {
        await using var web = await TestWeb.StartAsync(("/endless", async context =>
        {
            await context.Response.WriteAsync(new string('a', 200_000), context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        }
        ));
        using var end = CancellationTokenSource.CreateLinkedTokenSource(TestEnd);
        using var fetcher = web.NewFetcher();
        var fetch = fetcher.FetchAsync(new("id", web.At("/endless")), web.Folder, end.Token);
        while (web.Files.Count == 0)
        {
            await Task.Delay(10, TestEnd);
        }

        await end.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetch);
        Assert.Empty(web.Files);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_interruption_of_many_leaves_only_what_was_handed_out(bool byToken)
    {
        await using var web = await TestWeb.StartAsync(
            ("/slow", c => Task.Delay(Timeout.Infinite, c.RequestAborted)), ("/a", WebServer.Text(Page)));
        using var end = CancellationTokenSource.CreateLinkedTokenSource(TestEnd);
        using var fetcher = web.NewFetcher();
        FetchRequest[] requests =
        [
            .. Enumerable.Range(0, 20).Select(i => new FetchRequest($"{i}", web.At($"h{i}.test/a"))),
            new("slow", web.At("/slow")),
        ];

        var handedOut = new List<string>();
        var exception = await Record.ExceptionAsync(async () =>
        {
            await foreach (var result in fetcher.FetchAllAsync(requests, web.Folder, end.Token))
            {
                handedOut.Add(Path.GetFileName(Assert.IsType<Fetched>(result).File));
                while (web.Files.Count < 20)
                {
                    await Task.Delay(10, TestEnd);
                }

                if (!byToken)
                {
                    break;
                }

                await end.CancelAsync();
            }
        });

        Assert.Equal(byToken, exception is OperationCanceledException);
        Assert.Equal(handedOut.Order(), web.Files.Order());
        Assert.InRange(handedOut.Count, 1, 20);
    }

    [Fact]
    public async Task A_disk_that_fails_ends_it()
    {
        await using var web = await TestWeb.StartAsync(
            ("/slow", c => Task.Delay(Timeout.Infinite, c.RequestAborted)), ("/a", WebServer.Text(Page)));
        var file = Path.Combine(web.Folder, "file");
        await File.WriteAllTextAsync(file, "", TestEnd);
        using var fetcher = web.NewFetcher();
        FetchRequest[] requests = [new("slow", web.At("slow.test/slow")), new("a", web.At("/a"))];

        await Assert.ThrowsAsync<IOException>(
            async () => await fetcher.FetchAllAsync(requests, file, TestEnd).ToArrayAsync(TestEnd));
    }

    private static string Tell(FetchResult result) =>
        $"{result.Request.Id} {(result as FetchFailure)?.Kind.ToString() ?? "fetched"}";
}
