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
        var root = CreateRoot();
        if (Completion.TryAnswer(root, args, Console.Out))
        {
            return ExitStatus.Ok;
        }

        if (args.Length == 0)
        {
            root.Parse(["--help"]).Invoke();
            return ExitStatus.CouldNotRun;
        }

        var parsed = root.Parse(args);
        if (MistakesOf(parsed) is { Count: > 0 } mistakes)
        {
            foreach (var mistake in mistakes)
            {
                Failure.Print(mistake);
            }

            var command = parsed.CommandResult.Command;
            Console.Error.WriteLine($"Try 'sitegen {(command == root ? "" : command.Name + " ")}--help'.");
            return ExitStatus.CouldNotRun;
        }

        // `serve` says otherwise.
        MemoryCollection.RunAtOnce();
        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception) when (Failure.Explains(exception))
        {
            return Failure.Print(exception.Message);
        }
    }

    /// <summary>Whoever asks for help or the version gets it, whatever else they typed: but not that of a command there is not.</summary>
    private static IReadOnlyList<string> MistakesOf(ParseResult parsed) =>
        parsed.Action is not (HelpWithExamples or VersionAction) ? ArgumentMistakes.Find(parsed)
        : ArgumentMistakes.FindUnknownCommand(parsed) is { } mistake ? [mistake] : [];

    /// <summary>The command with all its subcommands.</summary>
    internal static ExampleCommand CreateRoot()
    {
        var help = new HelpOption();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        // A RootCommand would take the name of the assembly; users know the tool as `sitegen`.
        var root = new ExampleCommand("sitegen", "SiteGen builds explainer sites: who said what, when, to whom, and where it can be checked.")
        {
            Examples = [new("sitegen build", "Build the site in this folder into output/."), new("sitegen check --help", "What a command does, and its options.")],
        };
        root.Add(help);
        root.Add(new Option<bool>("--version") { Description = "Show version information", Recursive = true, Action = new VersionAction() });
        foreach (var command in (Command[])[BuildCommand.Create(), ServeCommand.Create(), CheckCommand.Create(), VerifyCommand.Create(), NewCommand.Create(), InitCommand.Create(), SchemaCommand.Create()])
        {
            root.Add(command);
        }

        return root;
    }
}
