using SiteGen.Cli.Commands;

namespace SiteGen.Tests.Cli;

/// <summary>Misspelt arguments, help and completion.</summary>
public class ArgumentTests
{
    [Theory]
    [InlineData("sitegen: there is no command 'bild'; did you mean 'build'?", "bild")]
    [InlineData("sitegen: there is no command 'chekc'; did you mean 'check'?", "chekc", "--strict")]
    [InlineData("sitegen: there is no command 'xyzzyx'", "xyzzyx")]
    [InlineData("sitegen: there is no command 'bild'; did you mean 'build'?", "bild", "--help")]
    [InlineData("sitegen: there is no command 'bild'; did you mean 'build'?", "--help", "bild")]
    [InlineData("sitegen: there is no command 'bild'; did you mean 'build'?", "bild", "--version")]
    [InlineData("sitegen: build has no option '--ouput'; did you mean '--output'?", "build", "--ouput", "public")]
    [InlineData("sitegen: build has no option '--ouput'; did you mean '--output'?", "build", "--ouput=public")]
    [InlineData("sitegen: check has no option '--stict'; did you mean '--strict'?", "check", ".", "--stict")]
    [InlineData("sitegen: check has no option '--fromat'; did you mean '--format'?", "check", "--fromat", "json")]
    [InlineData("sitegen: build has no option '--drafs'; did you mean '--drafts'?", "build", "--output", "--drafs")]
    [InlineData("sitegen: 'b' is one argument too many", "build", "a", "b")]
    public void A_misspelt_argument_gets_the_nearest(string expected, params string[] arguments)
    {
        var run = SiteGenProcess.Run(arguments);

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Assert.Equal(expected, run.Errors.Split('\n')[0]);
        Assert.Equal(2, run.Errors.TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public void Behind_two_dashes_everything_is_an_argument() =>
        Assert.Contains("'--strict' is not a site", SiteGenProcess.Run("check", "--", "--strict").Errors, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_format_lists_those_there_are()
    {
        var run = SiteGenProcess.Run("check", "--format", "xml");

        Assert.Equal(2, run.ExitStatus);
        Assert.All((string[])["text", "json", "sarif", "github"], format => Assert.Contains($"'{format}'", run.Errors, StringComparison.Ordinal));
    }

    [Fact]
    public void The_help_of_every_command_has_an_example()
    {
        var commands = CommandLine.CreateRoot().Subcommands;

        Assert.True(commands.Count >= 2);
        foreach (var command in commands)
        {
            var help = SiteGenProcess.Run(command.Name, "--help");
            Assert.Equal(0, help.ExitStatus);
            Assert.Contains($"Examples:\n  sitegen {command.Name}", help.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_example_is_a_line_that_is_understood()
    {
        var root = CommandLine.CreateRoot();
        foreach (var example in root.Subcommands.OfType<ExampleCommand>().Append(root).SelectMany(c => c.Examples))
        {
            Assert.Empty(ArgumentMistakes.Find(root.Parse(example.Line.Split('>')[0].Trim())));
        }
    }

    [Theory]
    [InlineData("build", "[suggest]", "sitegen bui")]
    [InlineData("build", "[suggest:11]", "sitegen bui --strict")]
    [InlineData("--format", "[suggest]", "sitegen check --fo")]
    [InlineData("github\njson\nsarif\ntext", "[suggest]", "sitegen check --format ")]
    public void Completions_are_a_line_each(string expected, params string[] arguments)
    {
        var run = SiteGenProcess.Run(arguments);

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Equal(expected, run.Output.TrimEnd('\n'));
    }
}
