using System.Text.Json;
using SiteGen.Text;

namespace SiteGen.Agents;

/// <summary>The answer to a call of a tool.</summary>
public abstract record AgentAnswer
{
    /// <summary>Data.</summary>
    /// <param name="Data">An object in JSON, as UTF-8.</param>
    /// <param name="Text">The same as text, for programs that read no data.</param>
    public sealed record Found(ReadOnlyMemory<byte> Data, string Text) : AgentAnswer;

    /// <summary>It could not be done.</summary>
    /// <param name="Problem">Why, and what to do.</param>
    public sealed record Failed(string Problem) : AgentAnswer;

    /// <summary>There is no such tool, or it does not take these arguments: a mistake of the program.</summary>
    /// <param name="Problem">What is wrong.</param>
    public sealed record Misused(string Problem) : AgentAnswer;

    /// <summary>Returns data.</summary>
    internal static Found Of(Action<Utf8JsonWriter> write, string text) =>
        new(JsonText.WriteCompact(json =>
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }), text.TrimEnd());
}
