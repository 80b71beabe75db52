using System.CommandLine;

namespace SiteGen.Cli.Commands;

/// <summary>A command whose help shows how it is used.</summary>
/// <param name="name">Its name.</param>
/// <param name="description">What it does, as a sentence.</param>
internal sealed class ExampleCommand(string name, string description) : Command(name, description)
{
    /// <summary>Examples, the commonest first.</summary>
    public required IReadOnlyList<Example> Examples { get; init; }
}

/// <summary>An example of a command.</summary>
/// <param name="Line">What to type.</param>
/// <param name="Meaning">What it does, as a sentence.</param>
internal sealed record Example(string Line, string Meaning);
