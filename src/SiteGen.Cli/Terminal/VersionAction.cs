using System.CommandLine;
using System.CommandLine.Invocation;
using SiteGen.Pages;

namespace SiteGen.Cli.Terminal;

/// <summary>
/// Prints the version, on every command; the option that System.CommandLine brings refuses to stand behind a command.
/// </summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine(Generator.Version);
        return ExitStatus.Ok;
    }
}
