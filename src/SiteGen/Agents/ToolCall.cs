namespace SiteGen.Agents;

/// <summary>A call of a tool.</summary>
/// <param name="Site">The site as it is now.</param>
/// <param name="Arguments">The arguments.</param>
/// <param name="Options">What the program may do.</param>
/// <param name="Shown">What archived texts it has seen.</param>
internal sealed record ToolCall(AgentSite Site, ToolArguments Arguments, AgentOptions Options, ShownTexts Shown);
