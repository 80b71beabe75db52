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
        var folder = new Argument<string>("DIR") { Description = "The folder of the new site; it must be new or empty." }.NotEmpty();
        var command = new ExampleCommand("init", "Makes a new site: small, complete, with its theme and a workflow for GitHub Pages.")
        {
            Examples =
            [
                new("sitegen init my-site", "Make a site in the folder my-site."),
                new("sitegen build my-site", "Build it into my-site/output."),
            ],
        };
        command.Add(folder);
        command.SetAction(parsed => Run(parsed.GetValue(folder)!));
        return command;
    }

    private static int Run(string folder)
    {
        var files = StarterSite.Files().ToArray();
        NewFiles.WriteFolder(folder, files);
        Console.WriteLine($"Made a site of {files.Length} files in '{folder}'. Change its title and address in {Path.Combine(folder, "content", "site.yaml")}; "
            + $"'sitegen build {folder}' builds it.");
        return ExitStatus.Ok;
    }
}
