using System.CommandLine;
using SiteGen.Cli.Terminal;
using SiteGen.Files;
using SiteGen.Pages;
using SiteGen.Themes;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen theme eject</c></summary>
internal static class ThemeEjectCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "A built-in file as 'sitegen theme list' shows it; without its extension if that is clear.",
            HelpName = "FILE",
            Arity = ArgumentArity.OneOrMore,
        }.NotEmpty();
        files.CompletionSources.Add([.. ThemeOverlay.BuiltInPaths]);
        var site = SiteOptions.SiteOption();
        var command = new ExampleCommand(
            "eject",
            "Copies built-in files into templates/, where they replace the built-in ones, and records their version in "
            + $"{ThemeFolder.LockPath}. It never overwrites a file.")
        {
            Examples =
            [
                new("sitegen theme eject partials/footer", "Create templates/partials/footer.html."),
                new("sitegen theme eject styles/30-quote.css assets/icon.svg", "Copy several files."),
            ],
        };
        command.Add(files);
        command.Add(site);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(files), parsed.GetRequiredValue(site)));
        return command;
    }

    private static int Run(string[] names, string site)
    {
        var paths = new List<string>();
        var status = ExitStatus.Ok;
        foreach (var name in names)
        {
            if (ThemeOverlay.FindBuiltIn(name, out var problem) is { } path)
            {
                paths.Add(path);
            }
            else
            {
                status = Failure.Print(problem!);
            }
        }

        if (status != ExitStatus.Ok)
        {
            return status;
        }

        using var siteLock = SiteLock.Take(site, () => Waiting.ForSite(site), ThemeFolder.LockPath);
        foreach (var path in ThemeOverlay.Eject(site, [.. paths.Distinct()], Generator.Version))
        {
            Console.WriteLine(site is "." or "" ? path : Path.Combine(site, path));
        }

        return ExitStatus.Ok;
    }
}
