using System.Text.RegularExpressions;
using SiteGen.Building;
using SiteGen.Content;
using SiteGen.Content.Schemas;
using SiteGen.Diagnostics;
using SiteGen.Tests.Cards;
using SiteGen.Tests.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Documentation;

/// <summary>docs/format.md describes every key as the reader reads it, with an example that it accepts.</summary>
public sealed partial class FormatReferenceTests
{
    private const string Page = "format.md";

    /// <summary>What the examples refer to besides the site of <c>sitegen init</c>.</summary>
    private static readonly (string Path, string Text)[] Referred =
    [
        ("content/sources/voyage-of-the-beagle.md", "---\ntitle: Journal of Researches\ntype: book\n---\n"),
        ("content/sources/life-and-letters-1887.md", "---\ntitle: Life and Letters\ntype: book\n---\n"),
        ("content/media/portrait.png", "png"),
        ("content/media/social.png", "png"),
        ("templates/assets/logo.svg", "<svg/>"),
        ("templates/assets/extra.css", "p {}"),
        ("templates/long-read.html", "<h1>{{ page.title }}</h1>{{ page.entity.body }}"),
    ];

    public static TheoryData<string> Files() => [.. SchemaFiles.Names];

    [Fact]
    public void The_tables_are_those_of_the_reader()
    {
        var page = Guide.Read(Page);
        Assert.Equal(FormatTables.Names, Generated().Matches(page).Select(m => m.Groups["name"].Value));

        var updated = Generated().Replace(page, m =>
        {
            var name = m.Groups["name"].Value;
            return $"<!-- generated: {name} -->\n\n{FormatTables.Write(name)}\n<!-- end -->\n";
        });
        Guide.Update(Page, page, updated);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_key_has_an_example_and_every_word_a_meaning(string name)
    {
        foreach (var (path, field) in FormatTables.Walk(FormatTables.AllOf(name)))
        {
            Assert.True(
                field.Example is not null || field.Type.Keys is not null,
                $"'{path}' of '{name}' has no example for docs/format.md: give its field an Example");
            Assert.All(field.Type.Schema.Choices, value => Assert.True(
                ValueMeaning.Of(field.Name, value) is not null,
                $"'{path}: {value}' has no meaning for docs/format.md: add it to ValueMeaning"));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void All_examples_together_make_a_file_without_mistakes(string name)
    {
        using var site = SiteWith(name, FormatTables.WriteYaml(FormatTables.AllOf(name), f => f.Example));

        // The example turns the history on, and the site is in no repository.
        var problems = site.Build(drafts: true).OnlyProblems().Where(d => d.Rule != Rules.HistoryMissing);
        Assert.Equal("", TestSite.Format(problems));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_key_that_is_left_out_has_its_default(string name)
    {
        var fields = FormatTables.AllOf(name);
        using var written = SiteWith(name, FormatTables.WriteYaml(fields, f => f.Default ?? f.Example));
        using var leftOut = SiteWith(name, FormatTables.WriteYaml(fields, f => f.Default is null ? f.Example : null));

        Assert.Equal(leftOut.BuildSound(drafts: true), written.BuildSound(drafts: true));
    }

    [Fact]
    public void The_files_it_shows_make_a_site_without_mistakes()
    {
        var files = Guide.Files(Page);
        Assert.All(
            SchemaFiles.Names,
            name => Assert.Contains(files, f => f.Path.StartsWith(FolderOf(name), StringComparison.Ordinal)));

        using var site = new TestSite([.. Starter(), .. Referred, .. files]);
        Assert.Equal("", TestSite.Format(site.Build().OnlyProblems()));
    }

    private static string FolderOf(string name) => IsSettings(name)
        ? "content/site.yaml"
        : $"content/{EntityKindNames.FromName(name)!.Value.Folder()}/";

    private static bool IsSettings(string name) => name == SchemaFiles.Settings;

    /// <summary>The site of <c>sitegen init</c>, and a file with this front matter or these settings.</summary>
    private static TestSite SiteWith(string name, string yaml)
    {
        var site = new TestSite(
        [
            .. Starter(),
            .. Referred,
            IsSettings(name)
                ? (FolderOf(name), yaml)
                : (FolderOf(name) + "example.md", $"---\n{yaml}---\nText. I should be sorry to see it.\n"),
        ]);
        var fonts = Directory.CreateDirectory(Path.Combine(site.Root, "content", "media", "fonts"));
        File.Copy(SiteFontTests.FontPath, Path.Combine(fonts.FullName, "NotoSansJP.ttf"));
        return site;
    }

    private static IEnumerable<(string Path, string Text)> Starter() =>
        StarterSite.Files().Where(f => f.Path.StartsWith("content/", StringComparison.Ordinal))
            .Select(f => (f.Path, System.Text.Encoding.UTF8.GetString(f.Content.Span)));

    [GeneratedRegex(
        @"^<!-- generated: (?<name>[a-z]+) -->\n.*?^<!-- end -->\n",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Generated();
}
