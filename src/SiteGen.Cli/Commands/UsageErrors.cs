using System.CommandLine;
using System.CommandLine.Parsing;
using SiteGen.Text;

namespace SiteGen.Cli.Commands;

/// <summary>
/// Errors in the arguments, each as one line that suggests what was probably meant. System.CommandLine itself accepts a
/// misspelled option as the site, or as the value of the option before it.
/// </summary>
internal static class UsageErrors
{
    /// <summary>Returns the errors; none if the command can run.</summary>
    public static IReadOnlyList<string> Find(ParseResult parsed)
    {
        if (FindUnknownCommand(parsed) is { } unknownCommand)
        {
            // The arguments after it were meant for the command whose name is misspelled.
            return [unknownCommand];
        }

        var unknownOptions = UnknownOptions(parsed).ToList();
        if (unknownOptions.Count > 0)
        {
            // The parser's other errors may come from their values, such as 'public' in '--ouput public'.
            return unknownOptions;
        }

        return parsed.UnmatchedTokens is [var unexpected, ..]
            ? [$"unexpected argument '{unexpected}'"]
            : [.. parsed.Errors.Select(e => Describe(e, parsed.CommandResult.Command))];
    }

    /// <summary>Returns the error about a command that does not exist; null if there is none.</summary>
    public static string? FindUnknownCommand(ParseResult parsed)
    {
        var commands = parsed.CommandResult.Command.Subcommands;
        return commands.Count > 0 && parsed.UnmatchedTokens is [var word, ..] && !word.StartsWith('-')
            ? $"there is no command '{word}'{Suggestion(word, commands.Select(c => c.Name))}"
            : null;
    }

    private static IEnumerable<string> UnknownOptions(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var options = command.Options.Concat(parsed.RootCommandResult.Command.Options.Where(o => o.Recursive));
        var subject = command is RootCommand ? "there is" : $"{command.Name} has";
        // After '--', a token that starts with '-' is an argument. Before it, the token is a misspelled option, or the
        // parser took an option as the value of the one before it.
        Token[] tokens = [.. parsed.Tokens.TakeWhile(t => t.Type != TokenType.DoubleDash)];
        return tokens.Index()
            .Where(t => t.Item is { Type: TokenType.Argument, Value: ['-', not (>= '0' and <= '9'), ..] })
            .Select(t => (t.Index, Name: t.Item.Value.Split('=', ':')[0]))
            .Select(t => t.Index > 0 && tokens[t.Index - 1].Type == TokenType.Option
                && options.Any(o => o.Name == t.Name || o.Aliases.Contains(t.Name))
                ? $"{tokens[t.Index - 1].Value} needs a value"
                : $"{subject} no option '{t.Name}'{Suggestion(t.Name, options.Select(known => known.Name))}");
    }

    /// <summary>Shortens the parser's messages about missing values.</summary>
    private static string Describe(ParseError error, Command command) => error.SymbolResult switch
    {
        OptionResult { Tokens: [], Option: var option } => $"{option.Name} needs a value",
        CommandResult { Command.Subcommands: { Count: > 0 } commands } =>
            $"{command.Name} needs a command: {string.Join(", ", commands.Select(c => c.Name))}",
        ArgumentResult { Tokens: [], Argument: var argument } => $"{command.Name} needs {argument.Name}",
        _ => error.Message,
    };

    private static string Suggestion(string word, IEnumerable<string> names) =>
        TextDistance.DidYouMean(word, names) is { } suggestion ? $"; {suggestion}" : "";
}
