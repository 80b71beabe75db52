using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SiteGen.BrowserTests.Support;

/// <summary>
/// A page in its own browser profile, with its foreign requests and complaints. Nothing leaves this machine: a request
/// to another origin is recorded and aborted. A profile costs more than a page, so it is emptied after a test and used
/// again by the next.
/// </summary>
internal sealed class OpenedPage : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _foreign = new();
    private readonly ConcurrentQueue<string> _complaints = new();

    private readonly Look _look;
    private readonly ConcurrentBag<OpenedPage> _idle;

    private OpenedPage(IPage page, Look look, ConcurrentBag<OpenedPage> idle)
    {
        (Page, _look, _idle) = (page, look, idle);
    }

    public IPage Page { get; }

    /// <summary>URLs of other origins that the page requested.</summary>
    public IReadOnlyCollection<string> ForeignRequests => _foreign;

    /// <summary>Errors and warnings on the console, and exceptions that nothing caught.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>An empty page, whose requests a test may answer itself.</summary>
    /// <param name="browser">The browser.</param>
    /// <param name="origin">The origin that the page may use, with a slash at the end.</param>
    /// <param name="look">The size, colours and abilities of the browser.</param>
    /// <param name="idle">The pages that the next tests use.</param>
    public static async Task<OpenedPage> CreateAsync(
        IBrowser browser, string origin, Look look, ConcurrentBag<OpenedPage> idle)
    {
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = look.Width, Height = look.Height },
            ColorScheme = look.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = look.HasScripts,
            HasTouch = look.HasTouch,
            ReducedMotion = look.HasReducedMotion ? ReducedMotion.Reduce : ReducedMotion.NoPreference,
        });
        context.SetDefaultTimeout(90_000);
        var opened = new OpenedPage(await context.NewPageAsync(), look, idle);
        bool IsForeign(string url) =>
            !url.StartsWith(origin, StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal);
        await context.RouteAsync(IsForeign, route =>
        {
            opened._foreign.Enqueue(route.Request.Url);
            return route.AbortAsync();
        });
        opened.Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                opened._complaints.Enqueue($"{message.Type}: {message.Text} ({message.Location})");
            }
        };
        opened.Page.PageError += (_, error) => opened._complaints.Enqueue($"exception: {error}");
        return opened;
    }

    /// <summary>
    /// Waits until a click or a key has led to another page, and that page is loaded. Playwright's own wait for a URL
    /// misses a navigation that happens between its look at the URL and the start of the wait.
    /// </summary>
    /// <param name="address">A regular expression for the URL.</param>
    public async Task ArriveAtAsync([StringSyntax(StringSyntaxAttribute.Regex)] string address)
    {
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex(address), new() { Timeout = 90_000 });
        await Page.WaitForLoadStateAsync();
    }

    /// <summary>Removes everything that a test stored, answered, emulated or opened.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Page.IsClosed || Page.Context.Pages.Count > 1)
        {
            await Page.Context.DisposeAsync();
            return;
        }

        if (Page.Url != "about:blank")
        {
            await Page.EvaluateAsync("() => { localStorage.clear(); sessionStorage.clear(); }");
        }

        await Page.GotoAsync("about:blank");
        await Page.Context.ClearCookiesAsync();
        await Page.UnrouteAllAsync();
        await Page.SetViewportSizeAsync(_look.Width, _look.Height);
        await Page.EmulateMediaAsync(new() { ColorScheme = _look.IsDark ? ColorScheme.Dark : ColorScheme.Light });
        _foreign.Clear();
        _complaints.Clear();
        _idle.Add(this);
    }
}
