using System.CommandLine;
using SiteGen.Building;
using SiteGen.Cli.Terminal;
using SiteGen.Diagnostics;
using SiteGen.Pages;
using SiteGen.Text;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen init</c></summary>
internal static class InitCommand
{
    /// <summary>What a site does not have when a file of somebody else is in the place of its own.</summary>
    private static readonly (string Path, string Missing)[] Purposes =
    [
        (".github/actions/sitegen/action.yml", "the workflows use this one, which must install SiteGen"),
        (".github/workflows/archive.yml", "this one does not see whether sources have changed, unless it did"),
        (".github/workflows/check.yml", "this one does not check pull requests with 'sitegen check', unless it did"),
        (".github/workflows/pages.yml", "this one does not publish the site, unless it did"),
        (".vscode/settings.json", "VS Code completes content/site.yaml only with 'yaml.schemas' in it"),
        (".vscode/tasks.json", "VS Code has no task 'Check the site'"),
    ];

    public static Command Create()
    {
        var folder = new Argument<string>("DIR")
        {
            Description = "The folder of the new site. It may have other files, which stay as they are.",
        }.NotEmpty();
        var command = new ExampleCommand(
            "init", "Creates a small, complete site, with workflows that check it and publish it on GitHub Pages.")
        {
            Examples =
            [
                new("sitegen init my-site", "Create a site in the folder my-site."),
                new("sitegen init .", "Create a site in this folder, such as a new repository."),
            ],
        };
        command.Add(folder);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(folder)));
        return command;
    }

    private static int Run(string folder)
    {
        var report = StarterSite.Write(folder);
        Console.WriteLine($"Created a site in '{DiagnosticFormatter.OneLine(folder)}' ({report.Written} files).");
        if (report.HasContent)
        {
            Console.WriteLine("'content' already has files, so no examples were added. Run 'sitegen check' on yours.");
        }

        if (report.Kept.Count > 0)
        {
            Console.WriteLine($"Left as they were: {DiagnosticFormatter.OneLine(string.Join(", ", report.Kept))}.");
            foreach (var (path, missing) in Purposes.Where(p => report.Kept.Contains(p.Path)))
            {
                Console.WriteLine($"  {path}: {missing}");
            }
        }

        if (report.IgnoredFolders.Count > 0)
        {
            Console.WriteLine($".gitignore ignores {TextDistance.Join(report.IgnoredFolders)}: remove that line, or "
                + "that part of the site will not be committed.");
        }

        if (report.MissingIgnoreLines.Count > 0)
        {
            Console.WriteLine("Add these lines to .gitignore: built files and texts of sources must not be committed.");
            Console.WriteLine();
            foreach (var line in report.MissingIgnoreLines)
            {
                Console.WriteLine($"  {line}");
            }
        }

        if (report.FolderOfCheckout.Length > 0)
        {
            Console.WriteLine($"It is in the folder '{report.FolderOfCheckout}' of a repository. GitHub runs only the "
                + "workflows at its top: move all of .github there, and adapt its paths.");
        }

        if (Generator.Repository.Length == 0)
        {
            Console.WriteLine("This program is not from a release: before the workflows can run, put its packages into "
                + "packages/, or name a repository in .github/actions/sitegen/action.yml (docs/publishing.md).");
        }

        Console.WriteLine();
        if (Path.GetFullPath(folder) != Path.GetFullPath("."))
        {
            Console.WriteLine($"  cd {(folder.Contains(' ', StringComparison.Ordinal) ? $"\"{folder}\"" : folder)}");
        }

        Console.WriteLine("  sitegen serve --open    shows the site and every change as you save it");
        Console.WriteLine("  sitegen build           builds the site into output/");
        Console.WriteLine();
        var more = report.Kept.Contains("README.md") ? "" : " README.md explains the rest.";
        Console.WriteLine($"Its title and address are in content/site.yaml.{more}");
        return ExitStatus.Ok;
    }
}
