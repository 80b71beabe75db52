using System.CommandLine;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen theme</c></summary>
internal static class ThemeCommand
{
    public static Command Create()
    {
        var command = new ExampleCommand(
            "theme", "Shows the built-in theme and what a site changes of it, and copies files of it to change.")
        {
            Examples =
            [
                new("sitegen theme list", "Show all files of the theme."),
                new("sitegen theme eject partials/footer", "Copy a file to change it."),
                new("sitegen theme diff", "Show how the files of the site differ from the built-in ones."),
            ],
        };
        command.Add(ThemeListCommand.Create());
        command.Add(ThemeEjectCommand.Create());
        command.Add(ThemeDiffCommand.Create());
        return command;
    }
}
