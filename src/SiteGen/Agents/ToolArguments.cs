using System.Text.Json;
using SiteGen.Text;

namespace SiteGen.Agents;

/// <summary>The arguments of a call, which fit the fields of the tool.</summary>
internal sealed class ToolArguments(IReadOnlyList<ToolField> fields, IReadOnlyDictionary<string, JsonElement> values)
{
    /// <summary>A text; null if it is left out.</summary>
    public string? Text(string name) => values.TryGetValue(name, out var value) ? TextOf(value) : null;

    /// <summary>A list of texts; empty if it is left out.</summary>
    public IReadOnlyList<string> Texts(string name) => !values.TryGetValue(name, out var list) ? []
        : [.. list.EnumerateArray().Select(v => TextOf(v)!)];

    /// <summary>A number; its default if it is left out.</summary>
    public int Number(string name) =>
        values.TryGetValue(name, out var value) ? value.GetInt32() : fields.First(f => f.Name == name).Default ?? 0;

    /// <summary>A flag; false if it is left out.</summary>
    public bool Flag(string name) => values.TryGetValue(name, out var value) && value.GetBoolean();

    /// <summary>
    /// Returns a text, with U+FFFD for control characters, which never get into an answer; null if it is none.
    /// </summary>
    public static string? TextOf(JsonElement value)
    {
        try
        {
            return ControlCharacters.Replace(value.GetString()!);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
