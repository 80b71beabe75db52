using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using SiteGen.Agents;
using SiteGen.Cli.Terminal;
using SiteGen.Pages;

namespace SiteGen.Cli.Server;

/// <summary>Answers calls of tools by the Model Context Protocol.</summary>
internal static class ToolServer
{
    /// <summary>Serves until the input ends or the token is cancelled.</summary>
    /// <param name="tools">The tools.</param>
    /// <param name="input">The messages of the client.</param>
    /// <param name="output">The messages to it.</param>
    /// <param name="cancellation">Ends the server.</param>
    public static async Task RunAsync(
        AgentTools tools, Stream input, Stream output, CancellationToken cancellation)
    {
        Tool[] listed = [.. tools.All.Select(Describe)];
        var options = new McpServerOptions
        {
            ServerInfo = new() { Name = "sitegen", Title = "SiteGen", Version = Generator.Version },
            ServerInstructions = AgentTools.Instructions,
            Capabilities = new() { Tools = new() },
            Handlers = new()
            {
                ListToolsHandler = (_, _) => ValueTask.FromResult(new ListToolsResult { Tools = listed }),
                CallToolHandler = (request, _) => ValueTask.FromResult(Call(tools, request.Params)),
            },
        };
        await using var transport = new StreamServerTransport(input, output, "sitegen");
        await using var server = McpServer.Create(transport, options);
        try
        {
            await server.RunAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The user ended it.
        }
    }

    private static Tool Describe(AgentTool tool) => new()
    {
        Name = tool.Name,
        Title = tool.Title,
        Description = tool.Description,
        InputSchema = Parse(tool.InputSchema),
        OutputSchema = Parse(tool.OutputSchema),
        Annotations = new()
        {
            Title = tool.Title,
            ReadOnlyHint = tool.IsReadOnly,
            // What is written is new; nothing is overwritten or removed.
            DestructiveHint = false,
            IdempotentHint = tool.IsReadOnly,
            OpenWorldHint = false,
        },
    };

    private static CallToolResult Call(AgentTools tools, CallToolRequestParams? call)
    {
        var name = call?.Name ?? "";
        return Answer(tools, name, call?.Arguments ?? new Dictionary<string, JsonElement>()) switch
        {
            AgentAnswer.Found found => new()
            {
                Content = [new TextContentBlock { Text = found.Text }],
                StructuredContent = Parse(found.Data),
            },
            AgentAnswer.Failed failed => new()
            {
                Content = [new TextContentBlock { Text = failed.Problem }],
                IsError = true,
            },
            AgentAnswer.Misused misused => throw new McpProtocolException(misused.Problem, McpErrorCode.InvalidParams),
            _ => throw new InvalidOperationException("There is no other answer."),
        };
    }

    private static AgentAnswer Answer(
        AgentTools tools, string name, IEnumerable<KeyValuePair<string, JsonElement>> arguments)
    {
        try
        {
            return tools.Call(name, arguments);
        }
        catch (Exception exception)
        {
            // The next call may go well: the server goes on.
            Bug.Print(exception);
            return new AgentAnswer.Failed("this is a mistake in SiteGen; its standard error says more");
        }
    }

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    private static JsonElement Parse(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
