using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SiteGen.Tests.Cli;

namespace SiteGen.Tests.Agents;

/// <summary>A session with the server of <c>sitegen mcp</c>, over pipes, as programs have one.</summary>
internal sealed class ToolSession : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _errors;
    private int _id;

    /// <param name="site">The folder of the site.</param>
    /// <param name="options">Options of the command.</param>
    public ToolSession(string site, params IEnumerable<string> options)
        : this(new ProcessStartInfo("dotnet", [SiteGenProcess.Program, "mcp", site, .. options])
        {
            WorkingDirectory = Path.GetTempPath(),
        })
    {
    }

    /// <param name="start">How to start the server.</param>
    public ToolSession(ProcessStartInfo start)
    {
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError) = (true, true, true);
        (start.StandardInputEncoding, start.StandardOutputEncoding) = (new UTF8Encoding(false), Encoding.UTF8);
        _process = Process.Start(start)!;
        _errors = _process.StandardError.ReadToEndAsync();
        Server = Ask("initialize", """
            {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}
            """).GetProperty("result");
        Send("""{"jsonrpc": "2.0", "method": "notifications/initialized"}""");
    }

    /// <summary>What the server says of itself.</summary>
    public JsonElement Server { get; }

    public int ProcessId => _process.Id;

    /// <summary>Asks, and returns the answer, with <c>result</c> or <c>error</c>.</summary>
    public JsonElement Ask(string method, string parameters = "{}")
    {
        var id = ++_id;
        Send($$"""{"jsonrpc": "2.0", "id": {{id}}, "method": "{{method}}", "params": {{OneLine(parameters)}}}""");
        while (true)
        {
            var line = _process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60))
                .GetAwaiter().GetResult();
            Assert.True(line is not null, "the server ended: " + (_process.HasExited ? _errors.Result : ""));
            // Everything on standard output is a message.
            var answer = JsonDocument.Parse(line).RootElement;
            if (answer.TryGetProperty("id", out var number) && number.GetInt32() == id)
            {
                return answer;
            }
        }
    }

    /// <summary>Calls a tool that answers, and returns its data.</summary>
    public JsonElement Call(string tool, params IEnumerable<(string Name, JsonNode? Value)> arguments)
    {
        var result = Try(tool, arguments).GetProperty("result");
        Assert.False(IsError(result), result.GetRawText());
        Assert.NotEqual("", TextOf(result));
        return result.GetProperty("structuredContent");
    }

    /// <summary>Calls a tool that cannot answer, and returns why.</summary>
    public string Fail(string tool, params IEnumerable<(string Name, JsonNode? Value)> arguments)
    {
        var result = Try(tool, arguments).GetProperty("result");
        Assert.True(IsError(result), result.GetRawText());
        return TextOf(result);
    }

    /// <summary>Calls a tool, and returns the answer as text.</summary>
    public string Text(string tool, params IEnumerable<(string Name, JsonNode? Value)> arguments) =>
        TextOf(Try(tool, arguments).GetProperty("result"));

    /// <summary>Calls a tool, and returns the whole answer.</summary>
    public JsonElement Try(string tool, params IEnumerable<(string Name, JsonNode? Value)> arguments)
    {
        var given = new JsonObject(arguments.Select(a => KeyValuePair.Create(a.Name, a.Value)));
        return Ask("tools/call", new JsonObject { ["name"] = tool, ["arguments"] = given }.ToJsonString());
    }

    /// <summary>Sends a line.</summary>
    public void Send(string line) => SendPart(line + "\n");

    /// <summary>Sends a part of a line.</summary>
    public void SendPart(string part)
    {
        _process.StandardInput.Write(part);
        _process.StandardInput.Flush();
    }

    /// <summary>Closes standard input, or waits for another end; returns the exit status and the errors.</summary>
    public (int Status, string Errors) End(bool close = true)
    {
        if (close)
        {
            _process.StandardInput.Close();
        }

        Assert.True(_process.WaitForExit(TimeSpan.FromSeconds(30)), "the server did not end");
        Assert.Equal("", _process.StandardOutput.ReadToEnd());
        return (_process.ExitCode, _errors.Result);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private static bool IsError(JsonElement result) =>
        result.TryGetProperty("isError", out var error) && error.GetBoolean();

    private static string TextOf(JsonElement result) =>
        Assert.Single(result.GetProperty("content").EnumerateArray()).GetProperty("text").GetString()!;

    private static string OneLine(string json) => json.ReplaceLineEndings(" ");
}
