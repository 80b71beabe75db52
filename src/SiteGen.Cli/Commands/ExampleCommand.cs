using System.CommandLine;

namespace SiteGen.Cli.Commands;

/// <summary>A command whose help shows examples.</summary>
/// <param name="name">The name.</param>
/// <param name="description">What the command does, as a sentence.</param>
internal sealed class ExampleCommand(string name, string description) : Command(name, description)
{
    /// <summary>The examples, the most common first.</summary>
    public required IReadOnlyList<Example> Examples { get; init; }
}

/// <summary>An example of how to use a command.</summary>
/// <param name="Line">What to type.</param>
/// <param name="Meaning">What it does, as a sentence.</param>
internal sealed record Example(string Line, string Meaning);
