using SiteGen.Content.Fields;
using SiteGen.Tests.Documentation;

namespace SiteGen.Tests.Fuzz;

/// <summary>Fragments of YAML, and examples made from the fields that the program reads.</summary>
internal static class YamlPieces
{
    /// <summary>Fragments of any YAML.</summary>
    private static readonly string[] Syntax =
    [
        ": ", ":\n", "\n", "\n  ", "\n    ", "\n- ", "  - ", "\t", "[", "]", "{", "}", ", ", "\"", "'", "\\n", "\\x01",
        "\\u202E", "\"\\u0000\"", "\"\\uD800\"", "|\n  ", ">-\n  ", "&a ", "*a", "!!str ", "!x ", "? ", "# comment\n",
        " #", "---\n", "...\n", "%YAML 1.2\n", "<<: ", "null", "~", "true", "off", "yes", "0", "-1", "1.5", "08",
        "2018-02", "2018-02-30", "text", "\"text\"", "- text\n", "[text, text]", "{text: text}", "@x", "`x`", "=",
        "\u00E9",
    ];

    /// <summary>Returns fragments: those of any YAML, and the keys of fields.</summary>
    public static string[] Of(IEnumerable<Field> fields) =>
    [
        .. Syntax,
        .. fields.SelectMany(f => f.Type.Keys is { } keys ? [f, .. keys.Fields] : (Field[])[f])
            .SelectMany(f => (string[])[f.Name + ": ", f.Example ?? ""]),
        "ann", "letter", "open", "promise", "fuzz", "https://example.org/", "[ann](../people/ann.md)", "[[ann]]",
    ];

    /// <summary>Returns fragments: those of any YAML, and some of a grammar.</summary>
    public static string[] And(params IEnumerable<string> pieces) => [.. Syntax, .. pieces];

    /// <summary>Returns all fields with values that are right in <see cref="FuzzedSite"/>.</summary>
    public static string Example(IEnumerable<Field> fields) => FormatTables.WriteYaml(fields, f => f.Name switch
    {
        "speaker" or "to" or "about" or "people" or "participants" or "author" or "authors" or "organizations"
            or "lanes" or "publisher" or "organization" => "ann",
        "source" or "sources" => "letter",
        "topics" or "topic" or "parent" or "related" => "open",
        "in_reply_to" or "quotes" => "promise",
        "src" or "image" or "logo" or "favicon" or "styles" or "draft" or "stance" => null,
        _ => f.Example,
    });
}
