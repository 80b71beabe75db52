using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using SiteGen.Content;
using SiteGen.Content.Fields;
using SiteGen.Tests.Documentation;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Formats;

/// <summary>
/// Every text of the front matter reaches the data, and the bibliographies, with each of its characters. The fields are
/// those of the reader, so a new one is tried without a change here.
/// </summary>
public partial class RoundTripTests
{
    private static readonly JsonSerializerOptions AsItIs = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Fields whose text is the name of something that must exist, or part of the words.</summary>
    private static readonly string[] Names = ["src", "stance", "words"];

    private static readonly string[] Texts =
    [
        "“Curly” „low“ «angle» 'single' \"double\" `back` ‘nested “deep” marks’",
        "A: colon, a # hash, a - hyphen, [brackets], {braces}, *stars*, _lines_, ~tilde~, ^caret^, \\backslash\\",
        "<b>tags</b> &amp; entities & ampersands; 100% $5 @name !bang ?what",
        "Emoji 😀 👩‍👩‍👧 🇩🇪 ❤️ and signs ∑ √ ½ €",
        "Combining e\u0301 a\u030A n\u0303 and composed é å ñ, Vietnamese Việt",
        "العربية من اليمين, עברית בְּרֵאשִׁית, 中文字符，「引号」, 日本語のテキスト, 한국어, हिन्दी, ไทย",
        "  two leading and three trailing spaces   ",
        "no\u00A0break, thin\u2009space, soft\u00ADhyphen, zero\u200Bwidth, word\u2060joiner",
        "1984. A book that warns; - not a list; > not a quote; --- not a line",
        "true", "null", "2018-02-20", "0x1F", "~", "[]", "[[not-a-link", "{{ template }}", "%percent%", "x^2 and H~2~O",
        string.Concat(Enumerable.Repeat("long words and more of them ", 80)) + "end",
    ];

    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (var kind in EntityKindNames.All)
            {
                for (var i = 0; i < Texts.Length; i++)
                {
                    cases.Add(kind.Name(), i);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_character_of_every_text_is_in_the_data(string kind, int text)
    {
        var fields = FormatTables.AllOf(kind);
        var folder = EntityKindNames.FromName(kind)!.Value.Folder();
        using var site = new TestSite([.. SmallRecord.Files, .. Others(kind),
            ($"content/{folder}/whole.md", $"---\n{Yaml(fields, Texts[text])}---\nThe body of it.\n")]);
        var result = site.Build();
        Assert.False(result.HasFailed, TestSite.Format(result.Diagnostics));
        var data = JsonDocument.Parse(
            result.Files.Single(f => f.Path == $"data/{folder}/whole.json").Content).RootElement;

        foreach (var (path, field) in FormatTables.Walk(fields)
            .Where(f => f.Field.Type.Keys is null && IsText(f.Field)))
        {
            var expected = ValueOf(field, Texts[text]).Trim();
            Assert.True(Has(data, path, expected), $"{kind}: '{path}' has not\n{expected}\n{data.GetRawText()}");
        }
    }

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Texts.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Every_character_of_a_source_is_in_the_bibliographies(int text)
    {
        var yaml = Yaml(FormatTables.FieldsOf("source").Where(f => f.Name != "type"), Texts[text]);
        var pages = SmallRecord.Build(("content/sources/letter.md", $"---\ntype: report\n{yaml}---\n"));
        var item = pages.Json("sources/bibliography.json").EnumerateArray().Single(i => i.Text("id") == "letter");
        var entry = BibTexReader.Read(pages["sources/bibliography.bib"])["letter"];
        foreach (var (key, csl, bibTex) in (ReadOnlySpan<(string, string, string)>)
        [
            ("title", "title", "title"), ("publisher", "publisher", "institution"), ("volume", "volume", "volume"),
            ("container", "container-title", "series"), ("edition", "edition", "edition"),
            ("issue", "number", "number"),
            ("place", "publisher-place", "address"), ("shelf_mark", "call-number", "library"),
        ])
        {
            var expected = $"{Texts[text]} {key}".Trim();
            Assert.Equal((key, expected), (key, item.Text(csl)));
            Assert.Equal((key, expected), (key, entry[bibTex]));
        }

        foreach (var (key, name) in (ReadOnlySpan<(string, string)>)
            [("authors", "author"), ("editors", "editor"), ("translators", "translator")])
        {
            var expected = $"{Texts[text]} {key}".Trim();
            Assert.Equal(expected, item.GetProperty(name)[0].Text("literal"));
            Assert.Equal(expected, entry[name]);
        }
    }

    private static string Yaml(IEnumerable<Field> fields, string text) => FormatTables.WriteYaml(
        fields.Where(f => f.Name is not ("draft" or "redirect_from" or "in_reply_to" or "template")),
        field => field.Name switch
        {
            "speaker" => $"[ann, {{name: {Quoted(text + " name")}, role: {Quoted(text + " role")}}}]",
            "src" => "../media/x.png",
            "stance" => "yes-please",
            "words" => "The body",
            _ when IsText(field) && field.Type.IsList => $"[{Quoted(ValueOf(field, text))}]",
            // The words of originals and versions are read as those of bodies: what is meant as it is has a backslash.
            "text" when IsText(field) => Quoted(Markup().Replace(ValueOf(field, text), @"\$0")),
            _ when IsText(field) => Quoted(ValueOf(field, text)),
            _ when field.Type.Description.Contains("Markdown", StringComparison.Ordinal) => "Words",
            _ => ReferenceOf(field) ?? field.Example,
        });

    private static string? ReferenceOf(Field field) => field.Type.Description switch
    {
        var d when !d.Contains("the id of", StringComparison.Ordinal) => null,
        var d when d.Contains("the id of a person", StringComparison.Ordinal) => "ann",
        var d when d.Contains("organization", StringComparison.Ordinal) => "acme",
        var d when d.Contains("topic", StringComparison.Ordinal) => "open",
        var d when d.Contains("source", StringComparison.Ordinal) => "minutes",
        var d when d.Contains("quote", StringComparison.Ordinal) => "said",
        var d when d.Contains("event", StringComparison.Ordinal) => "founded",
        _ => "bob",
    };

    private static IEnumerable<(string, string)> Others(string kind)
    {
        yield return ("content/media/x.png", "png");
        if (kind == "topic")
        {
            yield return ("content/pages/more.md", "---\ntitle: More\n---\n[[whole]]\n");
        }
    }

    private static bool IsText(Field field) => !Names.Contains(field.Name)
        && field.Type.Schema.Choices.Count == 0
        && (field.Type.Description is "text" or "a list, each entry text"
            || field.Type.Description.EndsWith(", or text", StringComparison.Ordinal));

    private static string ValueOf(Field field, string text) => $"{text} {field.Name}";

    private static string Quoted(string text) => JsonSerializer.Serialize(text, AsItIs)
        .Replace("\u00AD", "\\u00AD", StringComparison.Ordinal);

    [GeneratedRegex(@"[*_\\&<\[]")]
    private static partial Regex Markup();

    /// <summary>Whether the data has a text under a key; entries of lists and names in them are looked at.</summary>
    private static bool Has(JsonElement data, string path, string value)
    {
        foreach (var key in path.Split('.'))
        {
            var name = key.Replace("[]", "", StringComparison.Ordinal);
            JsonElement[] maps = data.ValueKind == JsonValueKind.Array ? [.. data.EnumerateArray()] : [data];
            // Keys of somebody without a page are in the list of all speakers.
            name = name == "speaker" ? "speakers" : name;
            JsonElement? found = maps.Where(m => m.ValueKind == JsonValueKind.Object && m.TryGetProperty(name, out _))
                .Select(m => m.GetProperty(name)).Cast<JsonElement?>().FirstOrDefault();
            if (found is null)
            {
                return false;
            }

            data = found.Value;
        }

        return data.ValueKind switch
        {
            JsonValueKind.Array => data.EnumerateArray()
                .Any(e => e.ValueKind == JsonValueKind.String && e.GetString() == value),
            JsonValueKind.String => data.GetString() == value,
            _ => false,
        };
    }
}

/// <summary>A small reader of BibTeX, for the escapes that SiteGen writes.</summary>
file static class BibTexReader
{
    public static Dictionary<string, Dictionary<string, string>> Read(string text)
    {
        var entries = new Dictionary<string, Dictionary<string, string>>();
        Dictionary<string, string>? fields = null;
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith('@'))
            {
                entries.Add(line[(line.IndexOf('{', StringComparison.Ordinal) + 1)..^1], fields = []);
            }
            else if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                var equals = line.IndexOf(" = {", StringComparison.Ordinal);
                fields!.Add(line[2..equals], Plain(line[(equals + 4)..^2]));
            }
        }

        return entries;
    }

    private static string Plain(string value)
    {
        var plain = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\\')
            {
                var rest = value[i..];
                var escape = Escapes.FirstOrDefault(e => rest.StartsWith(e.Written, StringComparison.Ordinal));
                Assert.True(escape.Written is not null, $"no escape: {value[i..]}");
                plain.Append(escape.Means);
                i += escape.Written.Length - 1;
            }
            else if (value[i] is not ('{' or '}'))
            {
                Assert.False("#$%&_~^".Contains(value[i], StringComparison.Ordinal), $"not escaped: {value[i..]}");
                plain.Append(value[i]);
            }
        }

        return plain.ToString();
    }

    private static readonly (string Written, char Means)[] Escapes =
    [
        ("\\textbackslash{}", '\\'), ("\\textbraceleft{}", '{'), ("\\textbraceright{}", '}'),
        ("\\{", '{'), ("\\}", '}'), ("\\textasciitilde{}", '~'), ("\\textasciicircum{}", '^'), ("\\#", '#'),
        ("\\$", '$'), ("\\%", '%'),
        ("\\&", '&'), ("\\_", '_'),
    ];
}
