using SiteGen.Text;

namespace SiteGen.Agents;

/// <summary>
/// A tool, as the Model Context Protocol describes one (https://modelcontextprotocol.io/specification).
/// </summary>
public sealed class AgentTool
{
    /// <summary>The name that programs call it by.</summary>
    public required string Name { get; init; }

    /// <summary>The name for people.</summary>
    public required string Title { get; init; }

    /// <summary>What it does, for the program that chooses a tool.</summary>
    public required string Description { get; init; }

    /// <summary>The JSON Schema of its arguments.</summary>
    public string InputSchema => JsonText.ToLine(json => ToolInput.WriteSchema(json, Fields));

    /// <summary>The JSON Schema of its data.</summary>
    public required string OutputSchema { get; init; }

    /// <summary>Whether it changes nothing.</summary>
    public bool IsReadOnly { get; init; } = true;

    /// <summary>The arguments.</summary>
    internal IReadOnlyList<ToolField> Fields { get; init; } = [];

    /// <summary>Answers a call.</summary>
    internal Func<ToolCall, AgentAnswer> Answer { get; init; } =
        static _ => throw new InvalidOperationException("The tool has no answer.");
}
