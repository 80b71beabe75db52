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

    /// <summary>How many ports behind the default one are tried, where nobody asked for one.</summary>
    private const int OtherPorts = 20;

    public static Command Create()
    {
        var site = SiteOptions.Site();
        var port = new Option<int?>("--port") { Description = $"The port; {DefaultPort}, or the next that is free, if left out. 0 is any.", HelpName = "N" };
        port.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number is < 0 or > 65535)
            {
                result.AddError("--port: a number from 0 to 65535 is needed");
            }
        });
        var open = new Option<bool>("--open") { Description = "Open the site in the browser." };
        var drafts = SiteOptions.Drafts();
        var all = SiteOptions.All();
        var jobs = SiteOptions.Jobs();

        var command = new ExampleCommand("serve", "Serves the site to this machine, and shows each change as it is saved.")
        {
            Examples =
            [
                new("sitegen serve --open", "Serve the site in this folder and look at it."),
                new("sitegen serve my-site --drafts --port 8080", "Another one, with its drafts, at http://localhost:8080."),
            ],
        };
        command.Add(site);
        foreach (var option in (Option[])[port, open, drafts, all, jobs])
        {
            command.Add(option);
        }

        command.SetAction((parsed, _) => RunAsync(new BuildOptions
        {
            SitePath = parsed.GetValue(site)!,
            IncludeDrafts = parsed.GetValue(drafts),
            Jobs = parsed.GetValue(jobs),
        }, parsed.GetValue(port), parsed.GetValue(open), parsed.GetValue(all)));
        return command;
    }

    private static async Task<int> RunAsync(BuildOptions options, int? port, bool open, bool all)
    {
        MemoryCollection.RunBesideWork();
        var clock = Stopwatch.StartNew();
        var site = LiveSite.Open(options);
        var hub = new ReloadHub();
        await using var server = await StartAsync(site, hub, port);
        if (server is null)
        {
            return Failure.Print($"port {port ?? DefaultPort} is in use by another program; choose another with --port");
        }

        using var session = new LiveSession(site, hub, server.Session, options.Jobs, all);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Serving {options.SitePath} at {server.Address} after {clock.Elapsed.TotalSeconds:0.00} s; Ctrl+C ends it."));
        if (site.Current.NeedsPagefind)
        {
            Console.Error.WriteLine("sitegen: the site has 'search: pagefind', whose index only 'build' makes: searches find nothing here");
        }

        session.Start(options.SitePath);
        if (open)
        {
            Browser.Open(server.Address);
        }

        await server.WaitAsync();
        return ExitStatus.Ok;
    }

    /// <summary>Starts the server; null where its port is in use.</summary>
    private static async Task<SiteServer?> StartAsync(LiveSite site, ReloadHub hub, int? port)
    {
        var candidates = port is { } asked ? [asked] : Enumerable.Range(DefaultPort, OtherPorts + 1);
        foreach (var candidate in candidates)
        {
            try
            {
                return await SiteServer.StartAsync(site, hub, candidate);
            }
            catch (AddressInUseException)
            {
                // The next one may be free.
            }
        }

        return null;
    }
}
