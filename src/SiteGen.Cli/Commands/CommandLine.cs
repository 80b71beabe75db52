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

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                Console.Error.WriteLine($"sitegen: {error.Message}");
            }

            var name = string.Join(' ', CommandNames(parsed.CommandResult.Command));
            Console.Error.WriteLine($"Try '{name} --help'.");
            return ExitStatus.CouldNotRun;
        }

        if (args.Length == 0)
        {
            root.Parse(["--help"]).Invoke();
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

    private static List<string> CommandNames(Command command)
    {
        var names = new List<string> { "sitegen" };
        if (command.Name != "sitegen")
        {
            names.Add(command.Name);
        }

        return names;
    }
}
