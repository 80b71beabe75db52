using System.CommandLine;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen archive</c></summary>
internal static class ArchiveCommand
{
    public static Command Create()
    {
        var command = new ExampleCommand(
            "archive",
            "Keeps private copies of sources to verify quotations with: gets them, says what they are, and sees "
            + "whether the sources have changed.")
        {
            Examples =
            [
                new("sitegen archive fetch --missing", "Get the sources that are not here yet."),
                new("sitegen archive add darwin-letter-1866 letter.pdf", "Keep a file that you have."),
                new("sitegen archive check", "See whether sources still have the words that are quoted."),
                new("sitegen archive list", "Show which sources are archived, and what rests on them."),
            ],
        };
        command.Add(ArchiveAddCommand.Create());
        command.Add(ArchiveFetchCommand.Create());
        command.Add(ArchiveCheckCommand.Create());
        command.Add(ArchiveListCommand.Create());
        return command;
    }
}
