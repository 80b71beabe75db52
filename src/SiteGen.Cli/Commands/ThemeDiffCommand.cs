using System.CommandLine;
using SiteGen.Cli.Terminal;
using SiteGen.Themes;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen theme diff</c></summary>
internal static class ThemeDiffCommand
{
    public static Command Create()
    {
        var site = SiteOptions.SiteOption();
        var command = new ExampleCommand(
            "diff",
            "Shows how each overridden file differs from the built-in one, and which built-in files changed since they "
            + "were ejected.")
        {
            Examples =
            [
                new("sitegen theme diff", "Show the differences."),
                new("sitegen theme diff --site my-site", "Show them for another site."),
            ],
        };
        command.Add(site);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(site)));
        return command;
    }

    private static int Run(string site)
    {
        var overlay = SiteTheme.Read(site);
        ThemeOverlayFile[] files = [.. overlay.Files.Where(f => f.IsOverridden)];
        foreach (var file in files)
        {
            var path = $"templates/{file.Path}";
            if (overlay.ChangedSince(file) is { } version)
            {
                Console.WriteLine($"{path}: the built-in file changed since you ejected it ({version})");
            }

            switch (ThemeOverlay.Difference(file))
            {
                case null:
                    Console.WriteLine($"{path}: differs from the built-in file, and is not text");
                    break;
                case "":
                    Console.WriteLine($"{path}: the same as the built-in file; delete it to get later versions");
                    break;
                case var difference:
                    Console.Write(difference);
                    break;
            }
        }

        if (files.Length == 0)
        {
            Console.WriteLine("The site overrides no file of the built-in theme.");
        }

        return ExitStatus.Ok;
    }
}
