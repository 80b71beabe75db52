using SiteGen.Diagnostics;

namespace SiteGen.Cli.Terminal;

/// <summary>Says what a command waits for.</summary>
internal static class Waiting
{
    /// <summary>Says that another command changes files of a site, such as its lockfiles.</summary>
    public static void ForSite(string site) => Say($"another command that changes files of the site '{site}'");

    /// <summary>Says that another build writes to an output folder.</summary>
    public static void ForOutput(string path) => Say($"another build into '{path}'");

    private static void Say(string what) =>
        Console.Error.WriteLine($"sitegen: waiting up to a minute for {DiagnosticFormatter.OneLine(what)}");
}
