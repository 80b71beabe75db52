using System.Text.Json;
using System.Text.RegularExpressions;
using SiteGen.Content;
using SiteGen.Content.Schemas;
using SiteGen.Rendering.Models;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Architecture;

/// <summary>docs/templates.md lists exactly the members that templates see.</summary>
public partial class TemplateDocumentationTests
{
    private static readonly string[] Actors = ["a person", "an organization"];

    [Fact]
    public void Every_type_and_member_is_documented_and_nothing_else()
    {
        var documentation = File.ReadAllText(Path.Combine(Repository.Root, "docs", "templates.md"));
        var sections = Section().Matches(documentation)
            .ToDictionary(m => m.Groups[1].Value.Trim(), m => Members(m.Groups[2].Value));
        var ofEntities = Members(Between(documentation, "Every entity (", "People and organizations have also:"));
        var ofActors = Members(Between(documentation, "People and organizations have also:", "\n### "));

        Assert.Equal(ModelRegistry.All.Select(a => a.TypeName).Order(), sections.Keys.Order());
        foreach (var accessor in ModelRegistry.All)
        {
            var kind = EntityKindNames.All.Where(k => k.ToString() == accessor.Target.Name).ToArray();
            string[] documented =
            [
                .. sections[accessor.TypeName],
                .. kind.Length > 0 ? ofEntities : [],
                .. Actors.Contains(accessor.TypeName) ? ofActors : [],
            ];
            // A member with the name of a key needs no row: it is the value of that key.
            var keys = kind.SelectMany(KeysOf);

            Assert.Empty(documented.Except(accessor.Names));
            Assert.Empty(accessor.Names.Except(documented).Except(keys));
        }
    }

    private static IEnumerable<string> KeysOf(EntityKind kind)
    {
        using var schema = JsonDocument.Parse(SchemaFiles.Write(kind.Name()));
        return [.. schema.RootElement.GetProperty("properties").EnumerateObject().Select(p => p.Name)];
    }

    private static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal);
        return text[from..text.IndexOf(end, from + start.Length, StringComparison.Ordinal)];
    }

    /// <summary>The names in the first column of the tables.</summary>
    private static string[] Members(string section) =>
        [.. Row().Matches(section).SelectMany(m => Name().Matches(m.Groups[1].Value)).Select(m => m.Groups[1].Value)];

    [GeneratedRegex(@"^### (.+)\n((?:(?!^##).*\n?)*)", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex(@"^\| (`[^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([a-z_]+)`")]
    private static partial Regex Name();
}
