namespace SiteGen.Agents;

/// <summary>What an argument of a tool is.</summary>
internal enum ToolFieldType
{
    Text,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>A whole number.</summary>
    Number,
    Flag,
}

/// <summary>An argument of a tool: what programs are told of it, and how it is read.</summary>
/// <param name="Name">The name.</param>
/// <param name="Type">What it is.</param>
/// <param name="Description">What it means, for the program that fills it in.</param>
internal sealed record ToolField(string Name, ToolFieldType Type, string Description)
{
    /// <summary>Whether it must be there.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The values that a text, or each of a list, may have; empty for any.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The smallest and largest number; the maximum length of a text.</summary>
    public (int Minimum, int Maximum) Range { get; init; } = (0, Text.Limits.ToolQuery);

    /// <summary>The number that counts if it is left out; null for none.</summary>
    public int? Default { get; init; }
}
