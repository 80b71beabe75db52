using System.CommandLine;
using System.CommandLine.Invocation;
using SiteGen.Cli.Commands;

namespace SiteGen.Cli.Terminal;

/// <summary>The help of a command, and behind it the examples of an <see cref="ExampleCommand"/>.</summary>
/// <param name="help">Prints the help itself.</param>
internal sealed class HelpWithExamples(SynchronousCommandLineAction help) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var status = help.Invoke(parseResult);
        if (parseResult.CommandResult.Command is ExampleCommand { Examples: { Count: > 0 } examples })
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
