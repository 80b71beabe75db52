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
        if (tools.Errors.Count > 0)
        {
            var printer = DiagnosticPrinter.ToStandardError();
            printer.Print(tools.Errors, all: false);
            printer.PrintCount(tools.Errors, ". What has an error may be missing in answers.");
        }

        using var input = new MessageStream(Console.OpenStandardInput(), Limits.ToolMessage);
        ToolServer.RunAsync(tools, input, output, interruption.Token).GetAwaiter().GetResult();
        return input.IsExceeded
            ? Failure.Print($"a message has more than {Limits.Size(Limits.ToolMessage)}, and the server has ended")
            : ExitStatus.Ok;
    }
}
