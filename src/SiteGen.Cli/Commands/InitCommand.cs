using System.CommandLine;
using SiteGen.Building;
using SiteGen.Cli.Terminal;
using SiteGen.Files;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen init</c></summary>
internal static class InitCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR")
        {
            Description = "The folder of the new site. It must be empty or not exist yet.",
        }.NotEmpty();
        var command = new ExampleCommand(
            "init", "Creates a small, complete site with the theme and a workflow that publishes it on GitHub Pages.")
        {
            Examples =
            [
                new("sitegen init my-site", "Create a site in the folder my-site."),
                new("sitegen build my-site", "Then build it into my-site/output."),
            ],
        };
        command.Add(folder);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder)));
        return command;
    }

    private static int Run(string folder)
    {
        var files = StarterSite.Files().ToArray();
        NewFiles.WriteFolder(folder, files);
        Console.WriteLine($"Created a site in '{folder}' ({files.Length} files).");
        Console.WriteLine($"Set its title and address in {Path.Combine(folder, "content", "site.yaml")}, "
            + $"then run 'sitegen build {folder}'.");
        return ExitStatus.Ok;
    }
}
