using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using SiteGen.Cli.Commands;

namespace SiteGen.Cli.Terminal;

/// <summary>Prints the help of a command, followed by the examples of an <see cref="ExampleCommand"/>.</summary>
/// <param name="help">Prints the help without examples.</param>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var status = help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is ExampleCommand { Examples: var examples })
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine("Examples:");
            foreach (var example in examples)
            {
                output.WriteLine($"  {example.Line}");
                output.WriteLine($"      {example.Meaning}");
            }

            output.WriteLine();
        }

        return status;
    }
}
