using System.Text;
using SiteGen.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Diagnostics;

/// <summary>
/// For every rule about content, references, dates, settings and languages the smallest site that breaks it.
/// </summary>
public sealed class RuleExamplesTests
{
    private const string Quote = "---\nspeaker: ada-byron\nsource: letter-1843\n";

    private const string Settings = "title: Test site\nbase_url: https://example.org/\n";

    private static readonly string Deep = new string('[', 80) + new string(']', 80);

    private static readonly Dictionary<string, (string Path, string Text)> Examples = new()
    {
        ["SG0101"] = ("content/people/x.md", "name: X\n"),
        ["SG0102"] = ("content/people/x.md", "---\nname: 'X\n---\n"),
        ["SG0103"] = ("content/people/x.md", "---\nname: X\ncolour: red\n---\n"),
        ["SG0104"] = ("content/people/x.md", "---\nname: X\nname: Y\n---\n"),
        ["SG0105"] = ("content/people/x.md", "---\nsummary: Somebody\n---\n"),
        ["SG0106"] = ("content/people/x.md", "---\nname: [X]\n---\n"),
        ["SG0107"] = ("content/sources/x.md", "---\ntitle: X\ntype: rumour\n---\n"),
        ["SG0108"] = ("content/people/x.md", "---\nname: &x X\n---\n"),
        ["SG0109"] = ("content/people/x.md", $"---\nname: X\naliases: {Deep}\n---\n"),
        ["SG0110"] = ("content/people/Not_an_id.md", "---\nname: X\n---\n"),
        ["SG0111"] = ("content/people/sub/ada-byron.md", "---\nname: X\n---\n"),
        ["SG0112"] = ("content/people/x.md", "---\nname: \u00FF\n---\n"),
        ["SG0113"] = ("content/quotes/x.md", Quote + "---\n"),
        ["SG0114"] = ("content/notes.md", "---\ntitle: X\n---\n"),
        ["SG0115"] = ("content/people/x.md", "---\nname: X\nsame_as: nowhere\n---\n"),
        ["SG0116"] = ("content/pages/x.md", "---\ntitle: X\n---\n"),
        ["SG0117"] = ("content/people/x.md", "---\nname: X\n---\nA\u0001b\n"),
        ["SG0118"] = ("content/people/x.md", "---\nname: \"X \\u202E\"\n---\n"),
        ["SG0119"] = ("content/people/x.md", new string('x', 9_000_000)),
        ["SG0120"] = ("content/people/x.md", "---\nname: X\n---\n\n---\nname: Y\n---\n"),
        ["SG0121"] = ("content/people/x.md", "---\nname: X\nsummary: Y\n  - Z\n---\n"),
        ["SG0122"] = ("content/people/x.md", "---\nname: X\nsummary: Number #8\n---\n"),
        ["SG0201"] = ("content/organizations/ada-byron.md", "---\nname: X\n---\n"),
        ["SG0202"] = ("content/events/x.md", "---\ntitle: X\ndate: 1843\npeople: royal-society\n---\n"),
        ["SG0203"] = ("content/events/x.md", "---\ntitle: X\ndate: 1843\npeople: nobody-of-ours\n---\n"),
        ["SG0204"] = ("content/sources/letter-1843.md", "---\ntitle: X\ntype: letter\ndraft: true\n---\n"),
        ["SG0205"] = ("content/quotes/x.md", Quote + "in_reply_to: x\n---\nWords.\n"),
        ["SG0206"] = ("content/quotes/x.md", Quote + "stances: {topic: engines, stance: undecided}\n---\nWords.\n"),
        ["SG0207"] = ("content/pages/x.md", "---\ntitle: X\n---\n![[ada-byron]]\n"),
        ["SG0208"] = ("content/people/x.md", "---\nname: X\n---\n"),
        ["SG0210"] = ("content/site.yaml", Settings + "unwritten: text\ntimeline: {lanes: nobody-of-ours}\n"),
        ["SG0211"] = ("content/people/x.md", "\n"),
        ["SG0212"] = ("content/daily/x.md", "Today.\n"),
        ["SG0213"] = ("content/site.yaml", Settings + "ignored_keys: date\n"),
        ["SG0220"] = ("content/quotes/x.md",
            "---\nspeaker: [ada-byron, person:ada-byron]\nsource: letter-1843\n---\nWords.\n"),
        ["SG0221"] = ("content/quotes/x.md",
            "---\nspeaker: {name: Ada Byron}\nsource: letter-1843\n---\nWords.\n"),
        ["SG0301"] = ("content/people/x.md", "---\nname: X\nborn: yesterday\n---\n"),
        ["SG0302"] = ("content/people/x.md", "---\nname: X\nborn: 1815-13\n---\n"),
        ["SG0303"] = ("content/events/x.md", "---\ntitle: X\ndate: 1844/1843\n---\n"),
        ["SG0304"] = ("content/people/x.md", "---\nname: X\nborn: 1815\ndied: 1814\n---\n"),
        ["SG0305"] = ("content/quotes/ada-1843.md",
            "---\nspeaker: ada-byron\nsource: dated\ndate: 1845\nto: [charles-babbage, royal-society]\n---\nWords.\n"),
        ["SG0802"] = ("content/site.yaml", "title: X\nbase_url: example.org\n"),
        ["SG0803"] = ("content/site.yaml", "title: X\nbase_url: https://example.org/\ntheme: {accent: pink}\n"),
        ["SG0804"] = ("content/site.yaml",
            "title: X\nbase_url: https://example.org/\nrepository: https://git.example.org/x/y\n"),
        ["SG0805"] = ("content/site.yaml", "title: X\nbase_url: https://example.org/\nlanguage: pl\n"),
        ["SG0806"] = ("content/site.yaml", Settings + "cards: {font: media/none.ttf}\n"),
        ["SG0807"] = ("content/people/x.md", "---\nname: Ярослав\n---\n"),
        ["SG0808"] = ("content/site.yaml", Settings + "history: on\n"),
        ["SG0901"] = ("content/people/x.de.md", "---\nname: X\n---\n"),
        ["SG0902"] = ("content/people/ada-byron.de.md", "---\nborn: 1815\n---\n"),
        ["SG0903"] = ("content/people/ada-byron.de.md", "---\nname: Ada\ntranslates: 3f2a9c01d7be-k3f2\n---\n"),
        ["SG0904"] = ("content/people/ada-byron.de.md", "---\nname: Ada\n---\n"),
        ["SG0905"] = ("content/i18n/de.yaml", "dates:\n  since: seit {datum}\n"),
        ["SG0906"] = ("content/i18n/de.yaml", "sections:\n  peple: Leute\n"),
        ["SG0907"] = ("content/i18n/de.yaml", "fallback: nl\n"),
        ["SG0908"] = ("content/site.fr.yaml", "title: X\n"),
    };

    public static TheoryData<string> Codes() => [.. Examples.Keys];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_rule_is_reported_once_with_its_severity(string code)
    {
        using var site = new TestSite(
            SmallWorld.And(("content/sources/dated.md", "---\ntitle: T\ntype: book\ndate: 1843\n---\n")));
        if (code.StartsWith("SG09", StringComparison.Ordinal))
        {
            site.Write("content/site.yaml", Settings + "languages: [de]\n");
        }

        var (path, text) = Examples[code];
        site.Write(path, text);
        if (code == "SG0112")
        {
            // 0xFF alone is Latin-1, not UTF-8.
            File.WriteAllBytes(Path.Combine(site.Root, path), Encoding.Latin1.GetBytes(text));
        }

        var result = site.Build();
        var diagnostic = Assert.Single(
            code == "SG0208" ? result.Diagnostics.Where(d => d.File.Path == path)
            : code is "SG0210" or "SG0211" or "SG0212" or "SG0805" or "SG0807" or "SG0904"
                ? result.Diagnostics.Where(d => d.Rule.Code == code) : result.OnlyProblems());
        Assert.Equal(code, diagnostic.Rule.Code);
        var severity = code switch
        {
            "SG0114" or "SG0116" or "SG0118" or "SG0120" or "SG0121" or "SG0122" or "SG0221" or "SG0305" or "SG0803"
                or "SG0804" or "SG0808" or "SG0903" or "SG0906" => Severity.Warning,
            "SG0208" or "SG0210" or "SG0211" or "SG0212" or "SG0805" or "SG0807" or "SG0904" =>
                Severity.Note,
            _ => Severity.Error,
        };
        Assert.Equal(severity, diagnostic.Rule.Severity);
        Assert.Equal(diagnostic.Rule.Severity == Severity.Error, result.HasFailed);
    }

    [Fact]
    public void Missing_settings_are_reported_once()
    {
        using var site = new TestSite(SmallWorld.Files);
        site.Delete("content/site.yaml");
        var diagnostic = Assert.Single(site.FindProblems());
        Assert.Equal(
            "content/site.yaml(1,1): error SG0801: the site has no settings\n" +
            "     = help: create the file with 'title: …' and 'base_url: https://…'\n",
            DiagnosticFormatter.Format(diagnostic));
    }

    [Fact]
    public void Every_rule_of_these_groups_has_an_example()
    {
        var rules = Rules.All.Select(r => r.Code).Where(c => c[..4] is "SG01" or "SG02" or "SG03" or "SG08" or "SG09");
        // Missing settings have their own test, since a missing file has no text to show.
        Assert.Equal(rules, Examples.Keys.Append("SG0801").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_site_without_the_examples_has_no_mistake()
    {
        using var site = new TestSite(SmallWorld.Files);
        Assert.Equal("", site.BuildDiagnostics());
    }

    [Fact]
    public void All_mistakes_are_reported_in_order_with_any_number_of_jobs()
    {
        string[] excluded =
        [
            "SG0112", "SG0201", "SG0204", "SG0210", "SG0213", "SG0305", "SG0802", "SG0803", "SG0804",
            "SG0805", "SG0807", "SG0808", "SG0901", "SG0902", "SG0903", "SG0904", "SG0905", "SG0906", "SG0907",
            "SG0908",
        ];
        var mistakes = Examples
            .Where(e => !excluded.Contains(e.Key))
            .Select(e => (
                e.Value.Path.Replace("/x.md", $"/{e.Key.ToLowerInvariant()}.md", StringComparison.Ordinal),
                e.Value.Text.Replace("in_reply_to: x", "in_reply_to: sg0205", StringComparison.Ordinal)));
        using var site = new TestSite([.. SmallWorld.Files, .. mistakes]);
        var result = site.Build(jobs: 1);
        Assert.True(result.HasFailed);
        Assert.Empty(result.Files);
        Assert.Equal(Examples.Count - excluded.Length, result.Diagnostics.Select(d => d.Rule.Code).Distinct().Count());
        var positions = result.Diagnostics.Select(d => (d.File.Path, d.Span.Start)).ToArray();
        Assert.Equal(positions.OrderBy(p => p.Path, StringComparer.Ordinal).ThenBy(p => p.Start), positions);
        Assert.Equal(TestSite.Format(result.Diagnostics), TestSite.Format(site.Build(jobs: 8).Diagnostics));
    }
}
