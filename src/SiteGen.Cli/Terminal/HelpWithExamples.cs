using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using SiteGen.Cli.Commands;

namespace SiteGen.Cli.Terminal;

/// <summary>
/// Prints the help of a command, followed by the examples of an <see cref="ExampleCommand"/>, or by the first steps of
/// a new user.
/// </summary>
/// <param name="help">Prints the help without examples.</param>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    private static readonly Example[] FirstSteps =
    [
        new("sitegen init my-site", "Create a small site in the folder my-site."),
        new("sitegen serve my-site --open", "Open it in the browser, and see every change as you save it."),
        new("sitegen build my-site", "Build it into my-site/output."),
    ];

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var status = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is ExampleCommand { Examples: var examples })
        {
            Write(output, "Examples", examples);
        }
        else if (parseResult.CommandResult.Command is RootCommand)
        {
            Write(output, "First steps", FirstSteps);
        }

        return status;
    }

    private static void Write(TextWriter output, string heading, IReadOnlyList<Example> examples)
    {
        output.WriteLine($"{heading}:");
        foreach (var example in examples)
        {
            output.WriteLine($"  {example.Line}");
            output.WriteLine($"      {example.Meaning}");
        }

        output.WriteLine();
    }
}
