using System.Text.RegularExpressions;
using SiteGen.Rendering.Models;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Architecture;

/// <summary>docs/templates.md and what templates really see are the same.</summary>
public partial class TemplateDocumentationTests
{
    private static readonly string[] Entities =
        ["a person", "an organization", "a topic", "a source", "a quote", "an event", "an article", "a document"];
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
            var documented = sections[accessor.TypeName]
                .Concat(Entities.Contains(accessor.TypeName) ? ofEntities : [])
                .Concat(Actors.Contains(accessor.TypeName) ? ofActors : []);
            Assert.Equal(accessor.Names.Order(), documented.Distinct().Order());
        }
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
