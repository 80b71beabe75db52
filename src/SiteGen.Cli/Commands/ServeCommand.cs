using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Connections;
using SiteGen.Building;
using SiteGen.Cli.Server;
using SiteGen.Cli.Terminal;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen serve</c></summary>
internal static class ServeCommand
{
    private const int DefaultPort = 4000;

    /// <summary>How many ports after the default one to try, unless the user chose a port.</summary>
    private const int OtherPorts = 20;

    public static Command Create()
    {
        var site = SiteOptions.Site();
        var port = new Option<int?>("--port")
        {
            Description = $"The port to listen on; 0 for any. If left out, {DefaultPort} or the next that is free.",
            HelpName = "N",
            CustomParser = result => SiteOptions.ParseNumber(result, "--port", 0, ushort.MaxValue),
        };
        var open = new Option<bool>("--open") { Description = "Open the site in the browser." };
        var drafts = SiteOptions.Drafts();
        var all = SiteOptions.All();
        var jobs = SiteOptions.Jobs();

        var command = new ExampleCommand(
            "serve", "Serves the site on this machine and shows every change as you save it.")
        {
            Examples =
            [
                new("sitegen serve --open", "Serve the site in this folder and open it in the browser."),
                new(
                    "sitegen serve my-site --drafts --port 8080",
                    "Serve another site with its drafts at http://localhost:8080."),
            ],
        };
        command.Add(site);
        foreach (var option in (Option[])[port, open, drafts, all, jobs])
        {
            command.Add(option);
        }

        command.SetAction((parsed, _) =>
        {
            var options = new BuildOptions
            {
                SitePath = parsed.GetRequiredValue(site),
                IncludeDrafts = parsed.GetValue(drafts),
                Jobs = parsed.GetValue(jobs),
            };
            return RunAsync(options, parsed.GetValue(port), parsed.GetValue(open), parsed.GetValue(all));
        });
        return command;
    }

    private static async Task<int> RunAsync(BuildOptions options, int? port, bool open, bool all)
    {
        var clock = Stopwatch.StartNew();
        var site = LiveSite.Open(options);
        var hub = new ReloadHub();
        await using var server = await StartAsync(site, hub, port);
        if (server is null)
        {
            return Failure.Print(
                $"port {port ?? DefaultPort} is in use by another program; choose another with --port");
        }

        using var session = new LiveSession(site, hub, server.Session, options.Jobs, all);
        var seconds = clock.Elapsed.TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Serving {options.SitePath} at {server.Address} after {seconds:0.00} s. Press Ctrl+C to stop."));
        if (site.Current.NeedsPagefind)
        {
            Console.Error.WriteLine(
                "sitegen: the site has 'search: pagefind', but only 'build' makes its index: searches find nothing");
        }

        session.Start(options.SitePath);
        if (open)
        {
            Browser.Open(server.Address);
        }

        await server.WaitForShutdownAsync();
        return ExitStatus.Ok;
    }

    /// <summary>Starts the server; returns null if the port is in use.</summary>
    private static async Task<SiteServer?> StartAsync(LiveSite site, ReloadHub hub, int? port)
    {
        var candidates = port is { } chosen ? [chosen] : Enumerable.Range(DefaultPort, OtherPorts + 1);
        foreach (var candidate in candidates)
        {
            try
            {
                return await SiteServer.StartAsync(site, hub, candidate);
            }
            catch (AddressInUseException)
            {
                // Try the next one.
            }
        }

        return null;
    }
}
