namespace SiteGen.Cli.Terminal;

/// <summary>What the command tells the shell.</summary>
internal static class ExitStatus
{
    /// <summary>It worked.</summary>
    public const int Ok = 0;

    /// <summary>The content, the templates or the links have errors, or warnings under <c>--strict</c>.</summary>
    public const int SiteHasErrors = 1;

    /// <summary>Bad arguments, a folder that cannot be read or written, a port in use.</summary>
    public const int CouldNotRun = 2;
}
