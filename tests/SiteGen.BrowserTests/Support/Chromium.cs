using System.Diagnostics;
using Microsoft.Playwright;

namespace SiteGen.BrowserTests.Support;

/// <summary>An installed Chromium, driven by Playwright. Playwright's own download is never used.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private const string Variable = "SITEGEN_CHROMIUM";

    /// <summary>The first has no window to draw around a page, and opens one sooner.</summary>
    private static readonly string[] Names =
        ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

    /// <summary>It runs as root in containers, and must not ask or report anything.</summary>
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly IPlaywright _playwright;

    private Chromium(IPlaywright playwright, IBrowser browser)
    {
        (_playwright, Browser) = (playwright, browser);
    }

    public IBrowser Browser { get; }

    /// <summary>The path of the browser; null if there is none.</summary>
    public static string? Find() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
            ? named : Names.SelectMany(Requirement.OnPath).FirstOrDefault();

    /// <summary>Starts it, or ends the test if there is none.</summary>
    public static async Task<Chromium> StartAsync()
    {
        if (Find() is not { } path || !File.Exists(path))
        {
            // A variable that names no file is a mistake, and no reason to use another browser.
            Requirement.Missing("There is no browser: install one ('apt-get install chromium-headless-shell', "
                + $"or 'chromium'), or name it in {Variable}.");
            throw new UnreachableException();
        }

        // A busy machine is slow, which is no reason for a test to fail.
        Assertions.SetDefaultExpectTimeout(30_000);
        var playwright = await Playwright.CreateAsync();
        return new(
            playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Arguments }));
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
    }
}
