using System.CommandLine;
using SiteGen.Agents;
using SiteGen.Cli.Server;
using SiteGen.Cli.Terminal;
using SiteGen.Text;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen mcp</c></summary>
internal static class McpCommand
{
    public static Command Create()
    {
        var site = SiteOptions.Site();
        var write = new Option<bool>("--write")
        {
            Description = "Let draft_quote write files to content/quotes/ when it is asked to.",
        };
        var drafts = SiteOptions.Drafts();
        var jobs = SiteOptions.Jobs();
        var command = new ExampleCommand(
            "mcp",
            "Answers programs that write, over standard input and output (Model Context Protocol): searches the site, "
            + "returns its data, and verifies the quotations of a text. It uses no network.")
        {
            Examples =
            [
                new("sitegen mcp my-site", "Answer about a site; the program that asks starts the command."),
                new("sitegen mcp my-site --drafts --write", "Include drafts, and let quotations be written."),
            ],
        };
        command.Add(site);
        foreach (var option in (Option[])[write, drafts, jobs])
        {
            command.Add(option);
        }

        command.SetAction(parsed => Run(new AgentOptions
        {
            SitePath = parsed.GetRequiredValue(site),
            IncludeDrafts = parsed.GetValue(drafts),
            MayWrite = parsed.GetValue(write),
            Today = () => DateOnly.FromDateTime(Clock.UtcNow()),
            Jobs = parsed.GetValue(jobs),
        }));
        return command;
    }

    private static int Run(AgentOptions options)
    {
        // Standard output belongs to the protocol; nothing else may print to it.
        using var output = Console.OpenStandardOutput();
        Console.SetOut(Console.Error);
        using var interruption = Interruption.Handle();
        var tools = AgentTools.Open(options);
        var loading = Task.Run(() => Load(tools));
        using var input = new MessageStream(Console.OpenStandardInput(), Limits.ToolMessage);
        ToolServer.RunAsync(tools, input, output, interruption.Token).GetAwaiter().GetResult();
        if (!interruption.Token.IsCancellationRequested)
        {
            loading.GetAwaiter().GetResult();
        }

        return input.IsExceeded
            ? Failure.Print($"a message has more than {Limits.Size(Limits.ToolMessage)}, and the server has ended")
            : ExitStatus.Ok;
    }

    /// <summary>Loads the site while the client connects, and prints what is wrong with it.</summary>
    private static void Load(AgentTools tools)
    {
        try
        {
            var errors = tools.Load();
            if (errors.Count > 0)
            {
                var printer = DiagnosticPrinter.ToStandardError();
                printer.Print(errors, all: false);
                printer.PrintCount(errors, ". What has an error may be missing in answers.");
            }
        }
        catch (Exception exception) when (Failure.IsExpected(exception))
        {
            // The next call reads the site again, and says so if it cannot.
            Failure.Print(exception.Message);
        }
    }
}
