using System.CommandLine;
using SiteGen.Building;
using SiteGen.Cli.Terminal;
using SiteGen.Diagnostics;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen diff</c></summary>
internal static class DiffCommand
{
    public static Command Create()
    {
        var old = new Argument<string>("OLD")
        {
            Description = "The state before: a folder that contains content/, or a revision of git, such as HEAD~3, a "
                + "tag or a branch.",
        }.NotEmpty();
        var later = new Argument<string?>("NEW")
        {
            Description = "The state after: the same. The files of the site as they are now if left out.",
            Arity = ArgumentArity.ZeroOrOne,
        }.NotEmpty();
        var site = SiteOptions.SiteOption();
        var format = SiteOptions.Format(
            "The output format: text with a line for each change, or json for other programs.", "text", "json");
        var jobs = SiteOptions.Jobs();
        var command = new ExampleCommand(
            "diff",
            "Says what changed between two states of the content: words, dates, statuses, levels, references and "
            + "texts, whatever way the files are written.")
        {
            Examples =
            [
                new("sitegen diff HEAD", "Show what changed since the last commit."),
                new("sitegen diff v1.0 main", "Compare a tag with a branch."),
                new("sitegen diff ../site-before . --format json", "Compare two folders, for other programs."),
            ],
        };
        command.Add(old);
        command.Add(later);
        foreach (var option in (Option[])[site, format, jobs])
        {
            command.Add(option);
        }

        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(old), parsed.GetValue(later), parsed.GetRequiredValue(site),
            parsed.GetRequiredValue(format), parsed.GetValue(jobs)));
        return command;
    }

    private static int Run(string old, string? later, string site, string format, int jobs)
    {
        var difference = SiteDifference.Between(old, later, site, jobs);
        if (format == "json")
        {
            using var output = Console.OpenStandardOutput();
            difference.WriteJson(output);
        }
        else
        {
            foreach (var line in difference.Lines)
            {
                Console.WriteLine(line);
            }
        }

        foreach (var (name, path) in difference.Mistakes)
        {
            Console.Error.WriteLine(DiagnosticFormatter.OneLine(
                $"sitegen: '{path}' in '{name}' has mistakes: only what can be read of it was compared"));
        }

        return ExitStatus.Ok;
    }
}
