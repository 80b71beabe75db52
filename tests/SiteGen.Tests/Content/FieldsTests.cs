using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Content.Fields;
using SiteGen.Content.Kinds;
using SiteGen.Content.Settings;
using SiteGen.Content.Yaml;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Tests.Content;

/// <summary>The tables of fields and the readers that use them have the same keys.</summary>
public sealed class FieldsTests
{
    /// <summary>A value that no type accepts, so that reading it is reported.</summary>
    private const string Invalid = "[{colour: red}]";

    private const string Required = "title: T\nbase_url: https://example.org/\n";

    public static TheoryData<EntityKind> Kinds() => [.. EntityKindNames.All];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_field_of_a_kind_is_read(EntityKind kind)
    {
        var (fields, read) = KindFields.Of(kind);
        var names = fields.Names.Where(n => !CommonFields.IsLeftAlone(n));
        Assert.All(names, name => AssertReadsValue($"{name}: ", (file, mapping, diagnostics) =>
        {
            var map = new MapReader(mapping, fields, new ReadContext(file, diagnostics));
            read(map, CommonFields.Read(map, new CommonValues("x", file, file.Text.Length)));
        }));
    }

    [Fact]
    public void Every_field_of_the_settings_is_read() =>
        Assert.All(SettingsFields.All.Names.Except(["title", "base_url"]), name => AssertReadsValue(
            $"{Required}{name}: ", (file, _, diagnostics) => SettingsFields.Read(file, _ => null, diagnostics)));

    private static void AssertReadsValue(string before, Action<SourceFile, YamlMapping, List<Diagnostic>> read)
    {
        var file = new SourceFile("content/x.md", before + Invalid);
        var diagnostics = new List<Diagnostic>();
        read(file, YamlReader.Read(file, new(0, file.Text.Length), [])!, diagnostics);
        Assert.Contains(diagnostics, d => d.Span.Start >= before.Length);
    }
}
