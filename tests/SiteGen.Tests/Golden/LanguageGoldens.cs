using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Golden;

/// <summary>
/// One small site in each built-in language, with some of its pages as they are expected; <see cref="GoldenSites"/>
/// says how to write them again. The content is in English; all other words and dates are those of the language.
/// </summary>
public sealed partial class LanguageGoldens
{
    private static readonly string Folder =
        Path.Combine(Repository.Root, "tests", "SiteGen.Tests", "Golden", "languages");

    /// <summary>What of the output is expected.</summary>
    private static readonly string[] Paths =
    [
        "feed.xml", "index.html", "people/index.html", "quotes/promesse/index.html", "search/index.html",
        "timeline/index.html", "timeline/timeline.ics",
    ];

    /// <summary>A date of each kind for an event.</summary>
    private static readonly string[] Dates =
    [
        "19XX", "198X~", "1999?", "2001-21", "2003-04-XX", "2004/2006-02", "2007-03-30/2007-04-02",
        "2008-12-24/2008-12-26", "2009-10/..", "../2010", "2013-02-01?",
    ];

    [Theory]
    [InlineData("ar")]
    [InlineData("de")]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("fr")]
    [InlineData("ja")]
    public void A_site_in_a_language_has_the_expected_pages(string language)
    {
        var root = Path.Combine(Folder, "site");
        var content = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(f => (Path.GetRelativePath(root, f).Replace('\\', '/'), File.ReadAllText(f)
                .Replace("language: en\n", $"language: {language}\n", StringComparison.Ordinal)));
        using var site = new TestSite([.. content, .. Dates.Select(EventOf)]);
        var files = site.BuildPages().Where(f => Paths.Contains(f.Key))
            .ToDictionary(f => f.Key, f => AssetVersion().Replace(f.Value, "").ReplaceLineEndings("\n"));
        var isUpdated = Environment.GetEnvironmentVariable("SITEGEN_UPDATE_GOLDEN") == "1";
        foreach (var path in Paths)
        {
            var expected = Path.Combine(Folder, "expected", language, path);
            if (isUpdated)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(expected)!);
                File.WriteAllText(expected, files[path], new UTF8Encoding(false));
            }

            Assert.Equal(File.ReadAllText(expected).ReplaceLineEndings("\n"), files[path]);
        }

        Assert.False(isUpdated, "The expected files were written again; read the difference before you commit it.");
    }

    private static (string Path, string Text) EventOf(string date, int index) => (
        $"content/events/event-{index + 1}.md",
        $"---\ntitle: Event {index + 1}\ndate: '{date}'\nimportance: {(index % 5 == 0 ? "major" : "minor")}\n---\n");

    [GeneratedRegex(@"\?v=[0-9a-f]+")]
    private static partial Regex AssetVersion();
}
