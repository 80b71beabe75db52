namespace SiteGen.Cli.Terminal;

/// <summary>Why the command could not do its work, when it is neither the site's fault nor a bug.</summary>
internal static class Failure
{
    /// <summary>Whether an exception is such a reason: a disk that refuses, a folder that may not be read.</summary>
    public static bool Explains(Exception exception) => exception is IOException or UnauthorizedAccessException;

    /// <summary>Prints a reason.</summary>
    /// <returns>The exit status that belongs to it.</returns>
    public static int Print(string reason)
    {
        Console.Error.WriteLine($"sitegen: {reason}");
        return ExitStatus.CouldNotRun;
    }
}
