using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using SiteGen.Cli.Terminal;
using SiteGen.Diagnostics;

namespace SiteGen.Cli.Commands;

/// <summary>The command <c>sitegen</c>.</summary>
internal static class CommandLine
{
    /// <summary>The name of the command. In a build the executable is called SiteGen.Cli.</summary>
    private const string Name = "sitegen";

    /// <summary>The commands that do nothing but print.</summary>
    private static readonly string[] Printing =
    [
        Name, $"{Name} check", $"{Name} diff", $"{Name} theme list", $"{Name} theme diff", $"{Name} archive list",
        $"{Name} i18n status",
    ];

    /// <summary>Parses the arguments and runs the command.</summary>
    /// <returns>The exit status: see <see cref="ExitStatus"/>.</returns>
    public static int Run(string[] args)
    {
        var root = CreateRoot();
        if (args.Length == 0)
        {
            root.Parse(["--help"]).Invoke();
            return ExitStatus.CouldNotRun;
        }

        // A title may begin with '@'.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var errors = FindErrors(parsed);
        if (errors.Count > 0)
        {
            foreach (var error in errors)
            {
                Failure.Print(error);
            }

            Console.Error.WriteLine($"Try '{PathOf(parsed.CommandResult)} --help'.");
            return ExitStatus.CouldNotRun;
        }

        try
        {
            var status = parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            Console.Out.Flush();
            return StandardStreams.OutputFailure is { } reason ? PrintLoss(status, parsed, reason) : status;
        }
        catch (Exception exception) when (Failure.IsExpected(exception))
        {
            return Failure.Print(IsFolderGone() ? "the working directory was removed" : exception.Message);
        }
        catch (Exception exception)
        {
            return Bug.Print(exception);
        }
    }

    private static bool IsFolderGone()
    {
        try
        {
            return !Directory.Exists(Directory.GetCurrentDirectory());
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <summary>Says that standard output is closed or full.</summary>
    /// <returns>The status: if the command did more than print, that was done.</returns>
    private static int PrintLoss(int status, ParseResult parsed, string reason)
    {
        var onlyPrints = parsed.Action is HelpAction or HelpWithExamples
            || Printing.Contains(PathOf(parsed.CommandResult));
        Console.Error.WriteLine(
            "sitegen: standard output is closed or full, and not all was printed: "
            + DiagnosticFormatter.OneLine(reason));
        return status == ExitStatus.Ok && onlyPrints ? ExitStatus.CouldNotRun : status;
    }

    /// <summary>Creates the command with all its subcommands.</summary>
    internal static RootCommand CreateRoot()
    {
        var root = new RootCommand(
            "SiteGen builds explainer sites: who said what, when, to whom, and where it can be checked.")
        {
            BuildCommand.Create(),
            ServeCommand.Create(),
            CheckCommand.Create(),
            VerifyCommand.Create(),
            DiffCommand.Create(),
            QuoteCommand.Create(),
            NewCommand.Create(),
            InitCommand.Create(),
            SchemaCommand.Create(),
            ArchiveCommand.Create(),
            ThemeCommand.Create(),
            TranslationCommand.Create(),
            McpCommand.Create(),
        };
        root.HelpName = Name;
        // For completion: the shell passes the whole line, with the name as the user typed it. The root takes its own
        // name from the file that runs: SiteGen.Cli, or sitegen where that is installed.
        if (root.Name != Name)
        {
            root.Aliases.Add(Name);
        }

        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction action })
            {
                option.Action = new HelpWithExamples(action);
            }
            else if (option is VersionOption)
            {
                // `sitegen build --version` prints the version too.
                option.Recursive = true;
                option.Validators.Clear();
            }
        }

        return root;
    }

    /// <summary>The words before the arguments: <c>sitegen theme list</c>.</summary>
    private static string PathOf(CommandResult result) =>
        result.Parent is CommandResult parent ? $"{PathOf(parent)} {result.Command.Name}" : Name;

    /// <summary>
    /// Returns the errors in the arguments. Help and the version are shown despite them, except for an unknown command.
    /// </summary>
    private static IReadOnlyList<string> FindErrors(ParseResult parsed) => parsed switch
    {
        // A request for completions, such as [suggest:11] 'sitegen bui'.
        { Tokens: [{ Type: TokenType.Directive }, ..] } => [],
        { Action.ClearsParseErrors: true } => UsageErrors.FindUnknownCommand(parsed) is { } error ? [error] : [],
        _ => UsageErrors.Find(parsed),
    };
}
