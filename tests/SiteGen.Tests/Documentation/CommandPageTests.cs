using System.CommandLine;
using System.CommandLine.Help;
using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Cli.Commands;

namespace SiteGen.Tests.Documentation;

/// <summary>docs/commands.md lists the commands, arguments and options of the command line, and no others.</summary>
public sealed partial class CommandPageTests
{
    private const string Page = "commands.md";

    private static readonly (string Name, Command Command)[] Commands = [.. Walk(CommandLine.CreateRoot(), "")];

    [Fact]
    public void Every_command_is_listed_as_its_help_describes_it()
    {
        var page = Guide.Read(Page);
        Assert.Equal(Commands.Select(c => c.Name), Generated().Matches(page).Select(m => m.Groups["name"].Value));

        var updated = Generated().Replace(page, m =>
        {
            var name = m.Groups["name"].Value;
            return $"<!-- generated: {name} -->\n\n{Describe(name)}\n<!-- end -->\n";
        });
        Guide.Update(Page, page, updated);
    }

    [Fact]
    public void Every_option_that_the_guide_mentions_exists()
    {
        var known = Commands.SelectMany(c => c.Command.Options).Select(o => o.Name)
            .Concat(["--help", "--version"]).ToHashSet();
        foreach (var page in Directory.EnumerateFiles(Guide.PathOf(""), "*.md").Append(Guide.PathOf("../README.md")))
        {
            var mentioned = SitegenCall().Matches(File.ReadAllText(page))
                .SelectMany(m => OptionName().Matches(m.Value)).Select(m => m.Value);
            Assert.All(mentioned, o => Assert.True(known.Contains(o), $"{page} mentions {o}, which is no option"));
        }
    }

    private static IEnumerable<(string Name, Command Command)> Walk(Command parent, string before) =>
        parent.Subcommands.SelectMany(c => c.Subcommands.Count > 0
            ? Walk(c, before + c.Name + " ")
            : [(before + c.Name, c)]);

    private static string Describe(string path)
    {
        var command = Commands.Single(c => c.Name == path).Command;
        var text = new StringBuilder($"    sitegen {path}");
        foreach (var argument in command.Arguments)
        {
            var name = argument.Arity.MaximumNumberOfValues > 1 ? argument.Name + "..." : argument.Name;
            text.Append(argument.Arity.MinimumNumberOfValues == 0 ? $" [{name}]" : $" {name}");
        }

        text.Append($" [options]\n\n{command.Description}\n\n| | |\n|---|---|\n");
        foreach (var argument in command.Arguments)
        {
            text.Append($"| `{argument.Name}` | {argument.Description}{Default(argument)} |\n");
        }

        foreach (var option in command.Options.Where(o => o is not HelpOption and not VersionOption))
        {
            var value = option.HelpName is { } help ? $" {help.Replace("|", @"\|", StringComparison.Ordinal)}" : "";
            text.Append($"| `{option.Name}{value}` | {option.Description}{Default(option)} |\n");
        }

        return text.ToString();
    }

    private static string Default(Argument argument) =>
        argument.HasDefaultValue ? $" `{argument.GetDefaultValue()}` if left out." : "";

    /// <summary>The default of an option that is text; that of <c>--jobs</c> depends on the machine.</summary>
    private static string Default(Option option) =>
        option.HasDefaultValue && option.GetDefaultValue() is string value ? $" `{value}` if left out." : "";

    [GeneratedRegex(
        @"^<!-- generated: (?<name>[a-z0-9 ]+) -->\n.*?^<!-- end -->\n",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Generated();

    /// <summary>A call of the command, up to the end of the line or of the code.</summary>
    [GeneratedRegex(
        @"\bsitegen (build|serve|check|verify|new|init|schema|i18n)\b[^`\n]*", RegexOptions.CultureInvariant)]
    private static partial Regex SitegenCall();

    [GeneratedRegex(@"(?<= )--[a-z-]+", RegexOptions.CultureInvariant)]
    private static partial Regex OptionName();
}
