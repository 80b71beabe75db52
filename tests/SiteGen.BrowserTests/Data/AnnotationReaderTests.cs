using System.Text;
using System.Text.Json.Nodes;
using SiteGen.BrowserTests.Support;
using SiteGen.Building;
using SiteGen.Files;
using SiteGen.Quotations;
using SiteGen.Tests.Support;

namespace SiteGen.BrowserTests.Data;

/// <summary>
/// npm's jsonld expands annotations with the published context of the Web Annotation vocabulary (<c>anno.jsonld</c>, a
/// copy of http://www.w3.org/ns/anno.jsonld), and nothing of them is lost.
/// </summary>
public sealed class AnnotationReaderTests
{
    private const string Oa = "http://www.w3.org/ns/oa#";

    [Fact]
    public void Every_member_of_every_annotation_survives_expansion()
    {
        var files = Annotations(Verified());
        Assert.Equal(5, files.Count);

        foreach (var (path, result) in files.Zip(Expand(files.Select(f => f.Json)), (f, r) => (f.Path, r)))
        {
            Assert.True(result["before"]!.GetValue<int>() == result["after"]!.GetValue<int>(), path);
        }
    }

    [Fact]
    public void The_terms_are_those_of_the_vocabulary()
    {
        var file = Annotations(Verified()).Single(f => f.Path == "quotes/whole/annotation.json");
        var annotation = Expand([file.Json]).Single()["expanded"]![0]!;

        Assert.Equal(Oa + "Annotation", annotation["@type"]![0]!.GetValue<string>());
        Assert.Equal(Oa + "linking", annotation[Oa + "motivatedBy"]![0]!["@id"]!.GetValue<string>());
        var target = annotation[Oa + "hasTarget"]![0]!;
        Assert.Equal("https://example.com/talk", target[Oa + "hasSource"]![0]!["@id"]!.GetValue<string>());
        var selectors = target[Oa + "hasSelector"]!.AsArray();
        Assert.Equal(
            [Oa + "TextQuoteSelector", Oa + "TextPositionSelector", Oa + "FragmentSelector"],
            selectors.Select(s => s!["@type"]![0]!.GetValue<string>()));
        Assert.Equal("The chart is open to everyone who sails.", Value(selectors[0]![Oa + "exact"]));
        Assert.Equal("http://www.w3.org/2001/XMLSchema#nonNegativeInteger",
            selectors[1]![Oa + "start"]![0]!["@type"]!.GetValue<string>());
        Assert.Equal("t=65", Value(selectors[2]!["http://www.w3.org/1999/02/22-rdf-syntax-ns#value"]));
        Assert.Equal(
            "https://web.archive.org/web/20160102030405/https://example.com/talk",
            target[Oa + "hasState"]![0]![Oa + "cachedSource"]![0]!["@id"]!.GetValue<string>());
        var page = annotation[Oa + "hasBody"]!.AsArray().First(b => b!["@id"] is not null)!;
        Assert.Equal("attributed", Value(page["https://example.org/base/annotations.json#status"]));
    }

    [Fact]
    public void Every_annotation_of_the_real_site_survives_expansion()
    {
        var files = Annotations(BuiltSite.Build(Repository.Root));

        Assert.NotEmpty(files);
        Assert.All(
            Expand(files.Select(f => f.Json)),
            r => Assert.Equal(r["before"]!.GetValue<int>(), r["after"]!.GetValue<int>()));
    }

    private static string Value(JsonNode? values) => values![0]!["@value"]!.GetValue<string>();

    private static List<(string Path, string Json)> Annotations(BuiltSite site) =>
    [
        .. site.Files.Select(f => f.Path)
            .Where(p => p.EndsWith("annotation.json", StringComparison.Ordinal)
                || p.StartsWith("annotations", StringComparison.Ordinal))
            .Select(p => (p, Encoding.UTF8.GetString(site.Bytes(p)))),
    ];

    private static JsonNode[] Expand(IEnumerable<string> documents) =>
    [
        .. JsonNode.Parse(NodeProgram.Run(
            "expand-annotations.js", "SITEGEN_JSONLD", "jsonld", $"[{string.Join(',', documents)}]"))!
            .AsArray().Select(n => n!),
    ];

    /// <summary>A site with quotations that are whole, elided, translated and misattributed.</summary>
    private static BuiltSite Verified()
    {
        using var folder = new TemporaryFolder();
        folder.Write("content/site.yaml", "title: Test\nbase_url: https://example.org/base/\n");
        folder.Write("content/people/ann.md", "---\nname: Ann\n---\n");
        folder.Write("content/sources/talk.md", """
            ---
            title: A talk
            type: interview
            url: https://example.com/talk
            archive_url: https://web.archive.org/web/20160102030405/https://example.com/talk
            ---

            """);
        folder.Write("content/archive/talk.txt", """
            First 😀. The chart is open to everyone who sails. Then more.

            Nobody shall own the wind, they said there, and nobody shall own the water. So it was.

            الانفتاح وعد للجميع في كل مكان. انتهى. A man of many words never said this sentence himself. End.

            """);
        Quote("whole", "time: '1:05'", "The chart is open to everyone who sails.");
        Quote("elided", "order: 1", "Nobody shall own the wind, […] and nobody shall own the water.");
        Quote("translated", "original: {language: ar, text: الانفتاح وعد للجميع في كل مكان.}\nwording: translation",
            "Openness is a promise to everyone everywhere.");
        Quote("fake", "status: misattributed", "A man of many words never said this sentence himself.");
        var (result, _) = SiteVerifier.Verify(SiteFolder.Read(folder.Path, 2), new(2026, 11, 24), 2);
        folder.Write(Lockfile.Path, result!.Record.ToText());
        return BuiltSite.Build(folder.Path);

        void Quote(string id, string keys, string words) => folder.Write(
            $"content/quotes/{id}.md", $"---\nspeaker: ann\nsource: talk\nelision: checked\n{keys}\n---\n{words}\n");
    }
}
