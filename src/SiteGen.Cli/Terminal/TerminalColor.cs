namespace SiteGen.Cli.Terminal;

/// <summary>Whether what is printed may be coloured, or set in bold.</summary>
internal static class TerminalColor
{
    private const string DumbTerminal = "dumb";

    /// <summary>
    /// Sees to it that a user who wants no colour gets no escape sequence at all. .NET sends some to a terminal before the
    /// first line that is printed, unless the terminal knows none; so this comes first.
    /// </summary>
    public static void ObeyNoColor()
    {
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")))
        {
            Environment.SetEnvironmentVariable("TERM", DumbTerminal);
        }
    }

    /// <summary>Whether standard error is a terminal whose user wants colour.</summary>
    public static bool IsWantedOnError() => IsWanted(
        !Console.IsErrorRedirected, Environment.GetEnvironmentVariable("NO_COLOR"), Environment.GetEnvironmentVariable("TERM"));

    /// <summary>The decision.</summary>
    /// <param name="isTerminal">Whether somebody sees it at once.</param>
    /// <param name="noColor">The variable <c>NO_COLOR</c>: anything but an empty text forbids colour; see https://no-color.org.</param>
    /// <param name="term">The variable <c>TERM</c>, the kind of terminal: one that is <c>dumb</c> knows no escape sequences.</param>
    public static bool IsWanted(bool isTerminal, string? noColor, string? term) => isTerminal && string.IsNullOrEmpty(noColor) && term != DumbTerminal;
}
