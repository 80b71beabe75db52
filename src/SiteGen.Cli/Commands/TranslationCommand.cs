using System.CommandLine;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen i18n</c></summary>
internal static class TranslationCommand
{
    public static Command Create()
    {
        var command = new ExampleCommand(
            "i18n", "Shows what is translated into the languages of a site, and records which versions are translated.")
        {
            Examples =
            [
                new("sitegen i18n status", "Show what is translated, and what is behind."),
                new("sitegen i18n accept content/people/ann.de.md", "Record that a translation is up to date."),
            ],
        };
        command.Add(TranslationStatusCommand.Create());
        command.Add(TranslationAcceptCommand.Create());
        return command;
    }
}
