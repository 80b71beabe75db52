namespace SiteGen.Cli.Terminal;

/// <summary>The exit statuses of the command.</summary>
internal static class ExitStatus
{
    /// <summary>Success.</summary>
    public const int Ok = 0;

    /// <summary>The content, the templates or the links have errors, or warnings with <c>--strict</c>.</summary>
    public const int SiteHasErrors = 1;

    /// <summary>The command could not run: bad arguments, an unreadable folder, a port in use.</summary>
    public const int CouldNotRun = 2;

    /// <summary>SiteGen has a mistake (EX_SOFTWARE of BSD's <c>sysexits</c>).</summary>
    public const int Bug = 70;
}
