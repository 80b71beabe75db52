using System.CommandLine;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen archive</c></summary>
internal static class ArchiveCommand
{
    public static Command Create()
    {
        var command = new ExampleCommand(
            "archive",
            "Keeps private copies of sources, to verify quotations with them: gets them, records what they are, and "
            + "checks whether the sources have changed since.")
        {
            Examples =
            [
                new("sitegen archive fetch --missing", "Get the sources that are missing."),
                new("sitegen archive add darwin-letter-1866 letter.pdf", "Keep a file that you have."),
                new("sitegen archive check", "Check whether sources still have the quoted words."),
                new("sitegen archive list", "Show which sources are archived, and which quotations are from them."),
            ],
        };
        command.Add(ArchiveAddCommand.Create());
        command.Add(ArchiveFetchCommand.Create());
        command.Add(ArchiveCheckCommand.Create());
        command.Add(ArchiveListCommand.Create());
        return command;
    }
}
