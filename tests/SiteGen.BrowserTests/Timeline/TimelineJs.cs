using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests.Timeline;

/// <summary>A slide of TimelineJS as the page shows it.</summary>
/// <param name="Id">The <c>unique_id</c> of the event.</param>
/// <param name="Headline">Its headline, as text.</param>
/// <param name="Date">Its date, as text.</param>
internal sealed record Slide(string Id, string Headline, string Date);

/// <summary>
/// The real TimelineJS 3 in a page of our own server, with a timeline in it. It is the npm package
/// <c>@knight-lab/timelinejs</c>, which is not part of this repository: <c>SITEGEN_TIMELINEJS</c> names its folder.
/// </summary>
internal sealed partial class TimelineJs : IAsyncDisposable
{
    private const string Variable = "SITEGEN_TIMELINEJS";

    private const string Html = """
        <!DOCTYPE html>
        <html lang="en"><meta charset="utf-8"><title>TimelineJS</title><link rel="icon" href="data:,">
        <link rel="stylesheet" href="dist/css/timeline.css"><script src="dist/js/timeline.js"></script>
        <div id="timeline" style="height: 700px"></div>
        """;

    /// <summary>No font, since those of TimelineJS come from another host.</summary>
    private const string Start = """
        address => new Promise((resolve, reject) => {
          const options = { font: null, script_path: location.origin + '/timelinejs/dist/js/' };
          window.timeline = new TL.Timeline('timeline', address, options);
          window.timeline.on('ready', () => resolve());
          setTimeout(() => reject(new Error('TimelineJS is not ready: ' + document.body.innerText)), 80000);
        })
        """;

    private const string Read = """
        () => [...document.querySelectorAll('.tl-slide:not(.tl-slide-titleslide)')].map(s =>
          [s.id, s.querySelector('.tl-headline').textContent, s.querySelector('.tl-headline-date').textContent])
        """;

    private readonly OpenedPage _opened;

    private TimelineJs(OpenedPage opened)
    {
        _opened = opened;
    }

    public IPage Page => _opened.Page;

    /// <summary>Its complaints on the console, and its requests to other hosts.</summary>
    public IEnumerable<string> Complaints => [.. _opened.Complaints, .. _opened.ForeignRequests];

    /// <summary>Loads a timeline, or ends the test if TimelineJS is missing.</summary>
    /// <param name="sample">The server and the browser.</param>
    /// <param name="json">The timeline; null for that of the sample site, from its own URL.</param>
    public static async Task<TimelineJs> OpenAsync(SampleSite sample, byte[]? json = null)
    {
        var package = Environment.GetEnvironmentVariable(Variable);
        if (package is null || !File.Exists(Path.Combine(package, "dist", "js", "timeline.js")))
        {
            Requirement.Missing("There is no TimelineJS: unpack what 'npm pack @knight-lab/timelinejs' fetches, "
                + $"and name its folder 'package' in {Variable}.");
        }

        var opened = await sample.NewPageAsync();
        var home = sample.Server.Origin + "timelinejs/";
        await opened.Page.RouteAsync(home + "**", route => route.Request.Url[home.Length..] switch
        {
            "" => route.FulfillAsync(new() { Body = Html, ContentType = "text/html" }),
            "timeline.json" => route.FulfillAsync(new() { BodyBytes = json, ContentType = "application/json" }),
            var path => route.FulfillAsync(new() { Path = Path.Combine(package, path) }),
        });
        await opened.Page.GotoAsync(home);
        await opened.Page.EvaluateAsync(Start,
            json is null ? new Uri(sample.Server.Home, "timeline/timeline.json").AbsoluteUri : home + "timeline.json");
        return new(opened);
    }

    /// <summary>The slides of all events, in order.</summary>
    public async Task<IReadOnlyList<Slide>> SlidesAsync() =>
    [
        .. (await Page.EvaluateAsync<string[][]>(Read))
            .Select(s => new Slide(s[0], Space().Replace(s[1], " ").Trim(), s[2].Trim())),
    ];

    /// <summary>The names on the bands of the eras, in order.</summary>
    public async Task<IReadOnlyList<string>> ErasAsync() =>
        await Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('.tl-timeera .tl-headline')].map(e => e.textContent)");

    /// <summary>The number of markers on the axis.</summary>
    public Task<int> CountMarkersAsync() => Page.Locator(".tl-timemarker").CountAsync();

    public ValueTask DisposeAsync() => _opened.DisposeAsync();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
