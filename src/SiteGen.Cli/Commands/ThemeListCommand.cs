using System.CommandLine;
using SiteGen.Cli.Terminal;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen theme list</c></summary>
internal static class ThemeListCommand
{
    public static Command Create()
    {
        var site = SiteOptions.SiteOption();
        var command = new ExampleCommand(
            "list",
            "Lists the files of the theme, by their paths in templates/: those that are built in, those that the site "
            + "overrides, and those that it adds.")
        {
            Examples =
            [
                new("sitegen theme list", "List all files."),
                new("sitegen theme list --site my-site", "List them for another site."),
            ],
        };
        command.Add(site);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(site)));
        return command;
    }

    private static int Run(string site)
    {
        var overlay = SiteTheme.Read(site);
        foreach (var file in overlay.Files)
        {
            var state = file.IsOverridden ? "overridden" : file.IsBuiltIn ? "built-in" : "added";
            var remark = file.IsOverridden && overlay.ChangedSince(file) is { } version
                ? $"  (the built-in file changed since {version})" : "";
            Console.WriteLine($"{state,-10}  {file.Path}{remark}");
        }

        return ExitStatus.Ok;
    }
}
