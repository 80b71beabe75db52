using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using SiteGen.Content;
using SiteGen.Content.Schemas;
using SiteGen.Content.Yaml;
using SiteGen.Dates;
using SiteGen.Tests.Dates;
using SiteGen.Tests.Diagnostics;
using SiteGen.Tests.Support;
using SiteGen.Text;

namespace SiteGen.Tests.Content.Schemas;

/// <summary>Schemas agree with the reader, as far as a schema can.</summary>
public sealed class SchemaTests
{
    /// <summary>Parts of dates, to make text that is nearly a date.</summary>
    private static readonly string[] Parts =
        ["2018", "2019", "-02", "-13", "-31", "/", "..", "?", "~", "%", "X", " ", "1"];

    public static TheoryData<string> Kinds() => [.. EntityKindNames.All.Select(k => k.Name())];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_schema_has_the_keys_of_the_reader(string kind)
    {
        var folder = EntityKindNames.FromName(kind)!.Value.Folder();
        using var site = new TestSite(($"content/{folder}/x.md", "---\nqqqqqqqqqqqq: 1\n---\nText\n"));
        var listed = site.Build().Diagnostics
            .Single(d => d.Message.Contains("qqqqqqqqqqqq", StringComparison.Ordinal)).Help!;

        Assert.Equal(listed.Replace("the keys are: ", "", StringComparison.Ordinal).Split(", "), PropertyNames(kind));
    }

    [Fact]
    public void The_schema_of_the_settings_has_the_keys_of_the_reader()
    {
        using var site = new TestSite(
            ("content/site.yaml", "title: T\nbase_url: https://example.org/\nqqqqqqqqqqqq: 1\n"));
        var listed = site.Build().Diagnostics
            .Single(d => d.Message.Contains("qqqqqqqqqqqq", StringComparison.Ordinal)).Help!;

        Assert.Equal(
            listed.Replace("the keys are: ", "", StringComparison.Ordinal).Split(", "),
            PropertyNames(SchemaFiles.Settings));
    }

    [Fact]
    public void All_content_of_a_whole_site_is_valid()
    {
        var content = Path.Combine(Repository.SampleSite, "content");
        var wrong = new List<string>();
        var count = 0;
        foreach (var kind in EntityKindNames.All)
        {
            var folder = Path.Combine(content, kind.Folder());
            foreach (var path in Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories))
            {
                count++;
                wrong.AddRange(CheckFrontMatter(kind.Name(), File.ReadAllText(path)).Select(w => $"{path}{w}"));
            }
        }

        wrong.AddRange(CheckYaml(SchemaFiles.Settings, File.ReadAllText(Path.Combine(content, "site.yaml"))));
        Assert.Empty(wrong);
        Assert.NotEqual(0, count);
    }

    [Fact]
    public void All_translations_of_a_whole_site_are_valid()
    {
        var content = Path.Combine(Repository.Root, "content");
        var (wrong, count) = (new List<string>(), 0);
        foreach (var kind in EntityKindNames.All)
        {
            var files = Directory.GetFiles(
                Path.Combine(content, kind.Folder()), "*.de.md", SearchOption.AllDirectories);
            count += files.Length;
            wrong.AddRange(files.SelectMany(path =>
                CheckFrontMatter($"{kind.Name()}.translation", File.ReadAllText(path)).Select(w => $"{path}{w}")));
        }

        wrong.AddRange(CheckYaml("site.translation", File.ReadAllText(Path.Combine(content, "site.de.yaml"))));
        Assert.Empty(wrong);
        Assert.NotEqual(0, count);
    }

    [Theory]
    [InlineData(true, "person", "summary: Gräfin")]
    [InlineData(true, "person", "roles: [{title: Gräfin}]\ntranslates: 3f2a9c01d7be-k3f2\ntranslated: 2026-11-29")]
    [InlineData(true, "topic", "stances: [{label: Dafür}, {label: Dagegen}]")]
    [InlineData(true, "quote", "translation: {text: Mehr Licht!, translator: Ann Author}")]
    [InlineData(true, "site", "timeline: {eras: [{title: Der Anfang}]}")]
    [InlineData(false, "person", "born: 1815")]
    [InlineData(false, "person", "roles: [{from: 1840}]")]
    [InlineData(false, "person", "translation: {text: Mehr Licht!}")]
    [InlineData(false, "quote", "translation: {translator: Ann Author}")]
    [InlineData(false, "site", "base_url: https://example.org/")]
    [InlineData(false, "site", "timeline: {eras: [{date: 1815}]}")]
    public void The_schema_of_a_translation_has_its_keys(bool isValid, string name, string yaml) =>
        Assert.Equal(isValid, CheckYaml($"{name}.translation", yaml + "\n").Count == 0);

    [Theory]
    [InlineData(true, "person", "name: Ada")]
    [InlineData(true, "person", "name: 1984")]
    [InlineData(false, "person", "name: true")]
    [InlineData(false, "topic", "title: X\nstances: [{id: Bad Id, label: L}]")]
    [InlineData(true, "quote", "speaker: 'person: ada-byron'\nsource: letter-1843")]
    [InlineData(true, "person", "name: Ada\naliases: Lovelace")]
    [InlineData(true, "person", "name: Ada\naliases: [Lovelace, 7]")]
    [InlineData(true, "person", "name: Ada\nborn: 1815\ndied: 1852-11-27?")]
    [InlineData(true, "person", "name: Ada\nborn:\nsummary: ~\naliases:")]
    [InlineData(true, "person", "name: Ada\nroles: {title: Author}")]
    [InlineData(
        true, "person", "name: Ada\nroles:\n  - {title: Author, organization: Royal Society, from: 1840~, to: }")]
    [InlineData(true, "person", "name: Ada\nredirect_from: /old/ada.html")]
    [InlineData(true, "person", "name: Ada\nsame_as: HTTPS://example.org/ada")]
    [InlineData(
        true, "quote", "speaker: '[[ada-byron]]'\nsource: source:letter-1843\nstatus:\nwording: transcript\norder: -3")]
    [InlineData(true, "event", "title: X\ndate: 1843~\nimportance: minor")]
    [InlineData(false, "person", "summary: Nobody")]
    [InlineData(false, "person", "name:")]
    [InlineData(false, "person", "name: ''")]
    [InlineData(false, "person", "name: [Ada]")]
    [InlineData(false, "person", "name: Ada\nnames: Ada")]
    [InlineData(false, "person", "name: Ada\nborn: 10 December 1815")]
    [InlineData(false, "person", "name: Ada\nborn: 1815-13")]
    [InlineData(false, "person", "name: Ada\nborn: 18151210")]
    [InlineData(false, "person", "name: Ada\nborn: ../..")]
    [InlineData(false, "person", "name: Ada\ndraft: yes")]
    [InlineData(false, "person", "name: Ada\ndraft: 'true'")]
    [InlineData(false, "person", "name: Ada\ndraft: off")]
    [InlineData(false, "person", "name: Ada\naliases: {a: b}")]
    [InlineData(true, "person", "name: Ada\naliases: Lovelace\ntags: [a]\ncssclasses: b")]
    [InlineData(false, "person", "name: Ada\nroles: [{organization: royal-society}]")]
    [InlineData(false, "person", "name: Ada\nroles: [{title: Author, at: royal-society}]")]
    [InlineData(false, "person", "name: Ada\nredirect_from: old/ada")]
    [InlineData(false, "person", "name: Ada\nredirect_from: /old/../ada")]
    [InlineData(false, "person", "name: Ada\nsame_as: www.example.org")]
    [InlineData(false, "person", "name: Ada\nlinks: [{label: Home}]")]
    [InlineData(false, "quote", "speaker: ada-byron")]
    [InlineData(true, "quote", "speaker: Ada Byron\nsource: letter-1843")]
    [InlineData(false, "quote", "speaker: ada-byron\nsource: letter-1843\nstatus: true")]
    [InlineData(false, "quote", "speaker: ada-byron\nsource: letter-1843\norder: first")]
    [InlineData(false, "event", "title: X\ndate: 1843\nimportance: huge")]
    [InlineData(false, "source", "title: X\ntype: leter")]
    public void The_schema_agrees_with_the_reader(bool isValid, string kind, string yaml)
    {
        var text = $"---\n{yaml}\n---\nText\n";
        using var site = new TestSite(
            SmallWorld.And(($"content/{EntityKindNames.FromName(kind)!.Value.Folder()}/x.md", text)));

        Assert.Equal(isValid, !site.Build(drafts: true).HasFailed);
        Assert.Equal(isValid, CheckFrontMatter(kind, text).Count == 0);
    }

    [Theory]
    [InlineData(
        true,
        "title: T\nbase_url: https://example.org/\nsearch: off\noutputs: {data: false}\n"
            + "timeline: {eras: [{title: E, date: 2018/..}]}")]
    [InlineData(
        true,
        "title: T\nbase_url: https://example.org/\n"
            + "outputs: {data: off, cards: on, exports: 'off', previews: true, entity_feeds: }")]
    [InlineData(true, "title: T\nbase_url: https://example.org/\nlanguage: zh-Hant-TW\ntime_zone: Europe/Paris")]
    [InlineData(true, "title: T\nbase_url: https://example.org/\ncontact: ann+site@mail.example.org")]
    [InlineData(true, "title: T\nbase_url: https://example.org/\ncontact: HTTPS://example.org/contact")]
    [InlineData(false, "title: T\nbase_url: https://example.org/\ncontact: mailto:ann@example.org")]
    [InlineData(false, "title: T\nbase_url: https://example.org/\ncontact: www.example.org")]
    [InlineData(false, "title: T\nbase_url: https://example.org/\ncontact: ann@example")]
    [InlineData(false, "title: T\nbase_url: https://example.org/\nlanguage: en_GB")]
    [InlineData(false, "title: T\nbase_url: https://example.org/\ntime_zone: Paris time")]
    [InlineData(false, "title: T\nbase_url: https://example.org/\noutputs: {data: Off}")]
    [InlineData(false, "title: T\nbase_url: https://example.org/\noutputs: {data: no}")]
    [InlineData(false, "title: T\nbase_url: https://example.org/\nsearch: on")]
    [InlineData(false, "title: T\nbase_url: https://example.org/\noutputs: {date: false}")]
    [InlineData(false, "title: T\nbase_url: https://example.org/\nnavigation: [{label: People}]")]
    public void The_schema_of_the_settings_agrees_with_the_reader(bool isValid, string yaml)
    {
        using var site = new TestSite(("content/site.yaml", yaml));

        Assert.Equal(isValid, !site.Build().HasFailed);
        Assert.Equal(isValid, CheckYaml(SchemaFiles.Settings, yaml).Count == 0);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void The_pattern_of_dates_matches_exactly_the_form_of_dates(int seed)
    {
        var random = new RandomDates(seed);
        for (var i = 0; i < 4000; i++)
        {
            var text = i % 2 == 0 ? random.Text(0, 9999) : random.Garbled(Parts, 6);
            var isRead = EdtfDate.TryParse(text, out _, out var error);
            var hasForm = Regex.IsMatch(text, EdtfPattern.Whole, RegexOptions.ECMAScript);

            Assert.True(hasForm || !isRead, $"'{text}' is a date without its form");
            Assert.True(
                isRead || !hasForm || error!.Kind is DateErrorKind.Impossible or DateErrorKind.Reversed,
                $"'{text}' has the form of a date");
        }
    }

    [Fact]
    public void Every_key_has_a_description()
    {
        foreach (var name in SchemaFiles.All)
        {
            var schema = Schema(name);
            Assert.Equal("http://json-schema.org/draft-07/schema#", schema.GetProperty("$schema").GetString());
            Assert.All(
                schema.GetProperty("properties").EnumerateObject(),
                p => Assert.NotEqual("", p.Value.GetProperty("description").GetString()));
        }

        Assert.Equal($"when it was said (a date: {DateForms.Text})",
            Schema("quote").GetProperty("properties").GetProperty("date").GetProperty("description").GetString());
    }

    [Fact]
    public void The_schemas_in_docs_are_up_to_date()
    {
        var folder = Path.Combine(Repository.Root, "docs", "schemas");
        var stale = SchemaFiles.All.Select(SchemaFiles.ToFile)
            .Where(f => !File.Exists(Path.Combine(folder, f.Path))
                || File.ReadAllText(Path.Combine(folder, f.Path)) != Encoding.UTF8.GetString(f.Content.Span))
            .Select(f => f.Path).ToArray();

        Assert.True(
            stale.Length == 0,
            $"{string.Join(", ", stale)} is out of date: "
            + "dotnet run --project src/SiteGen.Cli -- schema --output docs/schemas");
        Assert.Equal(SchemaFiles.All.Count, Directory.EnumerateFiles(folder).Count());
    }

    /// <summary>Checks a content file against the schema of its kind.</summary>
    internal static IReadOnlyList<string> CheckFrontMatter(string kind, string text)
    {
        var file = new SourceFile("x.md", text);
        var found = FrontMatter.Find(file, []) ?? throw new InvalidOperationException("The file has no front matter.");
        return SchemaChecker.Check(YamlReader.Read(file, found.Yaml, [])!, Schema(kind));
    }

    /// <summary>Checks a YAML file against a schema.</summary>
    internal static IReadOnlyList<string> CheckYaml(string name, string text) =>
        SchemaChecker.Check(YamlReader.Read(new SourceFile("x.yaml", text), new(0, text.Length), [])!, Schema(name));

    private static JsonElement Schema(string name) => JsonDocument.Parse(SchemaFiles.Write(name)).RootElement;

    private static IEnumerable<string> PropertyNames(string name) =>
        Schema(name).GetProperty("properties").EnumerateObject().Select(p => p.Name);
}
