namespace SiteGen.Cli.Terminal;

/// <summary>A reason why the command could not do its work that is neither an error in the site nor a bug.</summary>
internal static class Failure
{
    /// <summary>Whether an exception is such a reason: a file or folder cannot be read or written.</summary>
    public static bool IsExpected(Exception exception) => exception is IOException or UnauthorizedAccessException;

    /// <summary>Prints a reason.</summary>
    /// <returns>The exit status to end with.</returns>
    public static int Print(string reason)
    {
        Console.Error.WriteLine($"sitegen: {reason}");
        return ExitStatus.CouldNotRun;
    }
}
