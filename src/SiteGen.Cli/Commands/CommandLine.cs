using System.CommandLine;
using System.CommandLine.Help;
using SiteGen.Cli.Terminal;

namespace SiteGen.Cli.Commands;

/// <summary>The command <c>sitegen</c>.</summary>
internal static class CommandLine
{
    /// <summary>Parses the arguments and runs what they ask for.</summary>
    /// <returns>The exit status: see <see cref="ExitStatus"/>.</returns>
    public static int Run(string[] args)
    {
        // A RootCommand would take the name of the assembly; users know the tool as `sitegen`.
        var root = new Command("sitegen", "SiteGen builds explainer sites: who said what, when, to whom, and where it can be checked.")
        {
            new HelpOption(),
            new VersionOption(),
            BuildCommand.Create(),
        };

        if (args.Length == 0)
        {
            root.Parse(["--help"]).Invoke();
            return ExitStatus.CouldNotRun;
        }

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            // A misspelt command is one mistake; that a command is missing is not worth a second line.
            var errors = parsed.Errors.Count == 1 ? parsed.Errors : [.. parsed.Errors.Where(e => !e.Message.StartsWith("Required command", StringComparison.Ordinal))];
            foreach (var error in errors)
            {
                Console.Error.WriteLine($"sitegen: {error.Message}");
            }

            var command = parsed.CommandResult.Command;
            Console.Error.WriteLine($"Try 'sitegen {(command == root ? "" : command.Name + " ")}--help'.");
            return ExitStatus.CouldNotRun;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"sitegen: {exception.Message}");
            return ExitStatus.CouldNotRun;
        }
    }
}
