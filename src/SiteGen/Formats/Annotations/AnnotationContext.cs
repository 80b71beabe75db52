using System.Text.Json;
using SiteGen.Content.Settings;

namespace SiteGen.Formats.Annotations;

/// <summary>
/// The context of annotations: that of the W3C, and the terms that say what was checked. They are in every file, so
/// that a program needs no other file of the site to expand it, and stand for addresses below the collection.
/// </summary>
internal static class AnnotationContext
{
    /// <summary>The context of the Web Annotation vocabulary.</summary>
    public const string Address = "http://www.w3.org/ns/anno.jsonld";

    /// <summary>The site path of the collection, which has all annotations.</summary>
    public const string CollectionPath = "/annotations.json";

    /// <summary>The terms that are the site's own, with the type of their values; empty for text.</summary>
    private static readonly (string Term, string Type)[] Terms =
    [
        ("status", ""), ("wording", ""), ("level", ""), ("outcome", ""), ("proven", ""), ("verified", "xsd:date"),
        ("omitted", ""), ("words_hash", ""), ("text_hash", ""), ("file_hash", ""),
    ];

    /// <summary>Writes <c>@context</c> into the open object.</summary>
    public static void Write(Utf8JsonWriter json, SiteSettings settings)
    {
        json.WriteStartArray("@context");
        json.WriteStringValue(Address);
        json.WriteStartObject();
        json.WriteString("site", settings.Absolute(CollectionPath) + "#");
        foreach (var (term, type) in Terms)
        {
            if (type.Length == 0)
            {
                json.WriteString(term, "site:" + term);
                continue;
            }

            json.WriteStartObject(term);
            json.WriteString("@id", "site:" + term);
            json.WriteString("@type", type);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }
}
