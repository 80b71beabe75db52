using System.Text.Json;
using SiteGen.Content;

namespace SiteGen.Formats;

/// <summary>Writes the values of keys of a site's own as JSON, as they are in the file.</summary>
internal static class CustomJson
{
    /// <summary>Writes a value.</summary>
    public static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case string text:
                json.WriteStringValue(text);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case CustomNumber number:
                json.WriteRawValue(number.Written);
                break;
            case CustomMap map:
                json.WriteStartObject();
                foreach (var (key, each) in map)
                {
                    json.WritePropertyName(key);
                    Write(json, each);
                }

                json.WriteEndObject();
                break;
            case object?[] list:
                json.WriteStartArray();
                foreach (var item in list)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteNullValue();
                break;
        }
    }
}
