using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Connections;
using SiteGen.Building;
using SiteGen.Cli.Server;
using SiteGen.Cli.Terminal;
using SiteGen.Diagnostics;

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
        var hosts = new Option<string[]>("--host")
        {
            Description = "Another name that the server answers to, besides localhost; may be given several times.",
            HelpName = "NAME",
        };
        hosts.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(t => !AllowedHosts.IsName(t.Value)) is { } wrong)
            {
                result.AddError($"--host: '{wrong.Value}' is not a name; write it without 'http://' and port");
            }
        });
        var listen = new Option<IPAddress?>("--listen")
        {
            Description = "The address of this machine to listen at, such as 0.0.0.0 for all. If left out, only this "
                + "machine can connect.",
            HelpName = "ADDRESS",
            CustomParser = ParseAddress,
        };
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
        foreach (var option in (Option[])[port, hosts, listen, open, drafts, all, jobs])
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
            var place = new Place(
                parsed.GetValue(port), parsed.GetValue(listen), new AllowedHosts(parsed.GetValue(hosts) ?? []));
            return RunAsync(options, place, parsed.GetValue(open), parsed.GetValue(all));
        });
        return command;
    }

    private static IPAddress? ParseAddress(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (IPAddress.TryParse(text, out var address))
        {
            return address;
        }

        result.AddError(
            $"--listen: '{text}' is not an IP address; write one of this machine, or 0.0.0.0 for all");
        return null;
    }

    private static async Task<int> RunAsync(BuildOptions options, Place place, bool open, bool all)
    {
        var clock = Stopwatch.StartNew();
        var site = LiveSite.Open(options);
        var hub = new ReloadHub();
        await using var server = await StartAsync(site, hub, place);
        if (server is null)
        {
            return Failure.Print(
                $"port {place.Port ?? DefaultPort} is in use by another program; choose another with --port");
        }

        using var session = new LiveSession(site, hub, server.Session, options.Jobs, all);
        var seconds = clock.Elapsed.TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Serving {DiagnosticFormatter.OneLine(options.SitePath)} at {server.Address} "
            + $"after {seconds:0.00} s. Press Ctrl+C to stop."));
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
    private static async Task<SiteServer?> StartAsync(LiveSite site, ReloadHub hub, Place place)
    {
        var candidates = place.Port is { } chosen ? [chosen] : Enumerable.Range(DefaultPort, OtherPorts + 1);
        foreach (var candidate in candidates)
        {
            try
            {
                return await SiteServer.StartAsync(site, hub, candidate, place.Listen, place.Hosts);
            }
            catch (AddressInUseException)
            {
                // Try the next one.
            }
        }

        return null;
    }

    /// <summary>Where the server listens, and the names that it answers to.</summary>
    private sealed record Place(int? Port, IPAddress? Listen, AllowedHosts Hosts);
}
