using SiteGen.Diagnostics;

namespace SiteGen.Cli.Terminal;

/// <summary>A failure that is neither an error in the site nor a bug, such as a file that cannot be read.</summary>
internal static class Failure
{
    /// <summary>Whether an exception is such a failure: a file or folder cannot be read or written.</summary>
    public static bool IsExpected(Exception exception) => exception is IOException or UnauthorizedAccessException;

    /// <summary>Prints the reason of a failure.</summary>
    /// <returns>The exit status to end with.</returns>
    public static int Print(string reason)
    {
        Console.Error.WriteLine($"sitegen: {DiagnosticFormatter.OneLine(reason)}");
        return ExitStatus.CouldNotRun;
    }
}
