using SiteGen.Cli.Commands;

namespace SiteGen.Tests.Cli;

/// <summary>Misspelled arguments, help and completion.</summary>
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
    [InlineData("sitegen: there is no option '--strict'", "--strict")]
    [InlineData("sitegen: unexpected argument 'b'", "build", "a", "b")]
    [InlineData("sitegen: --output needs a value", "build", "--output")]
    [InlineData("sitegen: --output must not be empty", "build", "--output", "")]
    [InlineData("sitegen: init needs DIR", "init")]
    [InlineData("sitegen: new needs TITLE-OR-ID", "new", "person")]
    [InlineData("sitegen: --jobs: 'many' is not a whole number of at least 1", "build", "--jobs", "many")]
    [InlineData("sitegen: --jobs: '0' is not a whole number of at least 1", "build", "--jobs", "0")]
    [InlineData("sitegen: --port: '65536' is not a whole number from 0 to 65535", "serve", "--port", "65536")]
    [InlineData("sitegen: --format: 'jsn' is not a format; did you mean 'json'?", "check", "--format", "jsn")]
    public void A_wrong_argument_gets_one_line_with_a_suggestion(string expected, params string[] arguments)
    {
        var run = SiteGenProcess.Run(arguments);

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Assert.Equal(expected, run.Errors.Split('\n')[0]);
        Assert.Equal(2, run.Errors.TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public void After_two_dashes_everything_is_an_argument()
    {
        var run = SiteGenProcess.Run("check", "--", "--strict");

        Assert.Contains("'--strict' is not a site", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_format_lists_the_known_ones()
    {
        var run = SiteGenProcess.Run("check", "--format", "xml");

        Assert.Equal(2, run.ExitStatus);
        Assert.All(
            (string[])["text", "json", "sarif", "github"],
            format => Assert.Contains($"'{format}'", run.Errors, StringComparison.Ordinal));
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
    public void Every_example_can_be_parsed()
    {
        var root = CommandLine.CreateRoot();
        foreach (var example in root.Subcommands.OfType<ExampleCommand>().SelectMany(c => c.Examples))
        {
            Assert.Empty(UsageErrors.Find(root.Parse(example.Line.Split('>')[0].Trim())));
        }
    }

    [Theory]
    [InlineData("build", 11, "sitegen bui")]
    [InlineData("build", 11, "sitegen bui --strict")]
    [InlineData("--format", 18, "sitegen check --fo")]
    [InlineData("github\njson\nsarif\ntext", 23, "sitegen check --format ")]
    public void Completions_are_printed_one_per_line(string expected, int position, string line)
    {
        var run = SiteGenProcess.Run($"[suggest:{position}]", line);

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Equal(expected, run.Output.TrimEnd('\n'));
    }
}
