using System.CommandLine;
using System.CommandLine.Parsing;
using SiteGen.Text;

namespace SiteGen.Cli.Commands;

/// <summary>What is wrong with the arguments, in words that say what was probably meant.</summary>
internal static class ArgumentMistakes
{
    /// <summary>The mistakes, a sentence each; empty when the command can run.</summary>
    public static IReadOnlyList<string> Find(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (FindUnknownCommand(parsed) is { } mistake)
        {
            // Whatever stands behind a misspelt command was meant for it.
            return [mistake];
        }

        var options = UnknownOptions(parsed).Select(o => UnknownOption(command, o, AllOptions(parsed))).ToList();
        if (options.Count > 0)
        {
            // What stands behind a misspelt option was meant as its value: it is not a mistake of its own.
            return options;
        }

        if (parsed.UnmatchedTokens.Count > 0)
        {
            return [$"'{parsed.UnmatchedTokens[0]}' is one argument too many"];
        }

        return [.. parsed.Errors.Select(e => e.Message)];
    }

    /// <summary>The word in the place of a command that is none, in a sentence; null when there is no such word.</summary>
    public static string? FindUnknownCommand(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        return command.Subcommands.Count > 0 && parsed.UnmatchedTokens is [var word, ..] && !word.StartsWith('-')
            ? $"there is no command '{word}'{Suggestion(word, command.Subcommands.Where(c => !c.Hidden).Select(c => c.Name))}" : null;
    }

    /// <summary>
    /// Words that look like options and are none. The parser takes them for arguments, or for values of the option
    /// before; only behind <c>--</c> are they meant as such.
    /// </summary>
    private static IEnumerable<string> UnknownOptions(ParseResult parsed) =>
        parsed.Tokens.TakeWhile(t => t.Type != TokenType.DoubleDash)
            .Where(t => t.Type == TokenType.Argument && t.Value.StartsWith('-') && t.Value.Length > 1 && !char.IsAsciiDigit(t.Value[1]))
            .Select(t => t.Value.Split('=', ':')[0]);

    private static IReadOnlyList<string> AllOptions(ParseResult parsed)
    {
        var names = new List<string>();
        for (SymbolResult? result = parsed.CommandResult; result is not null; result = result.Parent)
        {
            if (result is CommandResult { Command: var command })
            {
                names.AddRange(command.Options.Where(o => !o.Hidden && (command == parsed.CommandResult.Command || o.Recursive)).Select(o => o.Name));
            }
        }

        return names;
    }

    private static string UnknownOption(Command command, string option, IReadOnlyList<string> options) =>
        $"{command.Name} has no option '{option}'{Suggestion(option, options)}";

    private static string Suggestion(string word, IEnumerable<string> names) =>
        TextDistance.DidYouMean(word, names) is { } suggestion ? $"; {suggestion}" : "";
}
