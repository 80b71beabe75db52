using SiteGen.Content.Schemas;
using SiteGen.Tests.Documentation;

namespace SiteGen.Tests.Fuzz;

/// <summary>The settings, <c>site.yaml</c>.</summary>
public sealed class SettingsFuzzTests
{
    [Fact]
    public Task Every_setting_is_read_or_a_located_mistake()
    {
        var fields = FormatTables.FieldsOf(SchemaFiles.Settings).ToArray();
        string[] examples =
        [
            YamlPieces.Example(fields.Where(f => f.Name is not ("csp" or "theme"))),
            YamlPieces.Example(fields),
            "title: Test site\nbase_url: https://example.org/base/\ncsp:\n  script-src: https://stats.example.org\n"
                + "  frame-src: [https://www.youtube-nocookie.com, \"'self'\"]\n",
            "title: Test site\nbase_url: https://example.org/\ntheme: {accent: '#2b5a4e'}\nnavigation:\n"
                + "  - {label: People, to: /people/}\n  - {label: Web, to: 'https://example.org/'}\n",
        ];
        return FuzzRun.CheckAsync(
            "settings", FuzzInput.File(examples, YamlPieces.Of(fields)), 600,
            file => FuzzedSite.Check("content/site.yaml", file));
    }
}
