namespace SiteGen.Cli.Terminal;

/// <summary>Decides whether to print in color.</summary>
internal static class TerminalColor
{
    private const string DumbTerminal = "dumb";

    /// <summary>
    /// Keeps .NET from writing escape sequences when the user wants no color: before the first line it prints, it
    /// initializes any terminal that is not dumb. Call this first.
    /// </summary>
    public static void ObeyNoColor()
    {
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")))
        {
            Environment.SetEnvironmentVariable("TERM", DumbTerminal);
        }
    }

    /// <summary>Whether standard error is a terminal whose user wants color.</summary>
    public static bool IsWantedOnError() => IsWanted(
        !Console.IsErrorRedirected,
        Environment.GetEnvironmentVariable("NO_COLOR"),
        Environment.GetEnvironmentVariable("TERM"));

    /// <summary>Whether to print in color.</summary>
    /// <param name="isTerminal">Whether the output goes to a terminal.</param>
    /// <param name="noColor">
    /// The variable <c>NO_COLOR</c>, which forbids color unless it is empty; see https://no-color.org.
    /// </param>
    /// <param name="term">The variable <c>TERM</c>; <c>dumb</c> terminals have no escape sequences.</param>
    public static bool IsWanted(bool isTerminal, string? noColor, string? term) =>
        isTerminal && string.IsNullOrEmpty(noColor) && term != DumbTerminal;
}
