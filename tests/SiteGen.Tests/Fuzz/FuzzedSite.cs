using System.Text;
using System.Text.Json;
using System.Xml;
using SiteGen.Building;
using SiteGen.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Fuzz;

/// <summary>
/// A site with one file that is fuzzed, read from the disk and built as by the command. What holds for every site is
/// checked: no exception, diagnostics at places of their files, the same result twice, and pages in which nothing runs.
/// </summary>
internal static class FuzzedSite
{
    /// <summary>One site in as many is built twice, with every kind of output.</summary>
    private const int Thorough = 4;

    private const string Settings = "title: Test site\nbase_url: https://example.org/base/\n";

    private const string Lean = Settings
        + "search: off\noutputs: { data: off, cards: off, previews: off, exports: off, entity_feeds: off, "
        + "structured_data: off, annotations: off, markdown: off }\n";

    private static readonly (string Path, string Text)[] Others =
    [
        ("content/people/ann.md", "---\nname: Ann Lee\n---\n\n## Life at Acme\n\nWorks.\n"),
        ("content/topics/open.md", "---\ntitle: Openness\n---\n"),
        ("content/sources/letter.md", "---\ntitle: A letter\ntype: letter\nurl: https://example.com/letter\n---\n"),
        ("content/quotes/promise.md", "---\nspeaker: ann\nsource: letter\ndate: 2018\n---\nIt is open.\n"),
    ];

    /// <summary>Reads and builds the site with a file, and checks the result.</summary>
    /// <param name="path">The path of the file below the site folder.</param>
    /// <param name="bytes">The file.</param>
    public static BuildResult Check(string path, byte[] bytes)
    {
        var isThorough = bytes.Length % Thorough == 0;
        using var site = new TestSite([("content/site.yaml", isThorough ? Settings : Lean), .. Others]);
        site.Write(path, "");
        File.WriteAllBytes(Path.Combine(site.Root, path), bytes);
        var options = new BuildOptions
        {
            SitePath = site.Root,
            Jobs = 1,
            IncludeDrafts = true,
            ParsedTemplates = TestSite.BuiltInTemplates,
        };
        var result = SiteBuilder.Build(options);
        AssertLocated(result.Diagnostics);
        if (isThorough)
        {
            AssertSame(result, SiteBuilder.Build(options with { Jobs = 2 }));
        }

        foreach (var file in result.Files.Where(f => f.CopyOf is null && f.Late is null))
        {
            AssertSound(file.Path, Encoding.UTF8.GetString(file.Content.Span));
        }

        return result;
    }

    /// <summary>Each has a place in its file, and is printed in lines that command no terminal.</summary>
    public static void AssertLocated(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            var (file, span) = (diagnostic.File, diagnostic.Span);
            Assert.NotEmpty(file.Path);
            Assert.NotEmpty(diagnostic.Message);
            Assert.True(
                span.Start >= 0 && span.Length >= 0 && span.End <= file.Text.Length,
                $"{diagnostic.Rule.Code} is at {span.Start}-{span.End} of {file.Text.Length}: {diagnostic.Message}");
            AssertPrintable(DiagnosticFormatter.Format(diagnostic));
        }
    }

    /// <summary>A text commands no terminal, and changes no direction.</summary>
    private static void AssertPrintable(string text)
    {
        foreach (var c in text)
        {
            var isHarmful = (char.IsControl(c) && c is not ('\n' or '\t'))
                || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
            Assert.False(isHarmful, $"U+{(int)c:X4} is printed: {text}");
        }
    }

    private static void AssertSame(BuildResult one, BuildResult other)
    {
        Assert.Equal(TestSite.Format(one.Diagnostics), TestSite.Format(other.Diagnostics));
        Assert.Equal(one.Files.Select(f => f.Path), other.Files.Select(f => f.Path));
        foreach (var (first, second) in one.Files.Zip(other.Files))
        {
            Assert.True(first.Content.Span.SequenceEqual(second.Content.Span), $"'{first.Path}' is not the same twice");
        }
    }

    private static void AssertSound(string path, string text)
    {
        switch (Path.GetExtension(path))
        {
            case ".html" when path.Contains("fuzz", StringComparison.Ordinal) || path == "404.html":
                HarmlessPage.Check(text);
                break;
            case ".json":
                JsonDocument.Parse(text).Dispose();
                break;
            case ".xml":
                using (var reader = XmlReader.Create(new StringReader(text)))
                {
                    while (reader.Read())
                    {
                    }
                }

                break;
            default:
                break;
        }
    }
}
