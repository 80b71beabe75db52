using System.Diagnostics;
using SiteGen.BrowserTests.Support;
using SiteGen.Tests.Cli;
using SiteGen.Tests.Support;

namespace SiteGen.BrowserTests.Serving;

/// <summary>
/// A small site that is edited while the command <c>serve</c> serves it, and a browser that looks at a page of it.
/// </summary>
internal sealed class EditedSite : IAsyncDisposable
{
    /// <summary>The file of the page.</summary>
    public const string File = "content/people/ada.md";

    /// <summary>A component of the theme's style sheet, which the page uses.</summary>
    public const string Style = "templates/styles/10-elements.css";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private EditedSite(TestSite site, Process process, OpenedPage opened)
    {
        (Site, _process, Opened) = (site, process, opened);
    }

    public TestSite Site { get; }

    public OpenedPage Opened { get; }

    /// <summary>A person with keys, words, and a text longer than any screen.</summary>
    public static string Person(string keys = "", string words = "Words.") =>
        $"---\nname: Ada\n{keys}---\n{words}\n\n"
        + string.Concat(Enumerable.Range(1, 80).Select(i => $"Paragraph {i}.\n\n"));

    /// <summary>Starts the command and opens the page.</summary>
    public static async Task<EditedSite> OpenAsync(SampleSite sample, Look? look = null)
    {
        var site = new TestSite(
            (File, Person()),
            ("content/pages/about.md", "---\ntitle: About\n---\nAbout [[ada]].\n"),
            (Style, await System.IO.File.ReadAllTextAsync(Path.Combine(Repository.Root, Style))));
        string[] arguments = [SiteGenProcess.Program, "serve", site.Root, "--port", "0"];
        var process = Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            process.BeginErrorReadLine();
            var line = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience)
                ?? throw new InvalidOperationException("serve said nothing");
            // A full pipe would stop the server.
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            var home = new Uri(line.Split(' ').First(w => w.StartsWith("http://", StringComparison.Ordinal)));
            var opened = await sample.NewPageAsync(home.GetLeftPart(UriPartial.Authority) + "/", look);
            var edited = new EditedSite(site, process, opened);
            // From this response on, the page hears about every change.
            await opened.Page.RunAndWaitForResponseAsync(
                () => opened.Page.GotoAsync(new Uri(home, "people/ada/").AbsoluteUri),
                response => response.Url.EndsWith("/__sitegen/events", StringComparison.Ordinal));
            return edited;
        }
        catch
        {
            await EndAsync(process, site);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Opened.DisposeAsync();
        await EndAsync(_process, Site);
    }

    private static async Task EndAsync(Process process, TestSite site)
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        site.Dispose();
    }
}
