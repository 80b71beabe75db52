using SiteGen.Tests.Support;

namespace SiteGen.BrowserTests.Support;

/// <summary>
/// The site in <c>tests/SampleSite</c> in a repository, where three commits led to what it says now. The page of what
/// changed has a line of every kind.
/// </summary>
internal static class SampleHistory
{
    private const string First = "2024-03-01";
    private const string Second = "2024-04-02";
    private const string Third = "2024-05-06";

    /// <summary>What the first commit has and the others do not.</summary>
    private static readonly (string Path, string Text)[] Removed =
    [
        ("quotes/what-the-pilots-are-said-to-have-said-to-the-harbour-institute.md",
            "---\nspeaker: kofi-mensah\nsource: hearing\n---\nIt is closed.\n"),
        ("organizations/northern-chart-printers.md", "---\nname: Northern Charts\nfounded: 1998\n---\n"),
    ];

    /// <summary>The commits in which files came, where that is not the first.</summary>
    private static readonly Dictionary<string, string> Added = new()
    {
        ["organizations/northern-charts.md"] = Second,
        ["quotes/quote-36.md"] = Third,
    };

    /// <summary>What stands in files since a commit, and what stood there before.</summary>
    private static readonly (string Since, string Path, string Now, string Before)[] Changed =
    [
        (Second, "people/vera-lindqvist.md", "from: 2015-06\n", "from: 2015\n"),
        (Second, "people/vera-lindqvist.md", "Little of the early work", "None of the early work"),
        (Second, "people/ann-bell.md", "summary: Historian of navigation\n", ""),
        (Second, "quotes/quote-10.md", "date: 2017-05-19\n", ""),
        (Second, "quotes/quote-11.md", "---\n", "---\nlocator: p. 12\n"),
        (Third, "quotes/quote-00.md", "as the harbour fills, and nobody has said why.\n",
            "as this harbour fills up, and nobody has said why.\n"),
        (Third, "quotes/quote-00.md", "nobody has said why, it is said.", "nobody says why, it is said."),
        (Third, "quotes/quote-02.md", "about: [kofi-mensah, harbour-institute]\n", "about: kofi-mensah\n"),
        (Third, "quotes/quote-22.md", "status: disputed\n", "context: Said in private.\n"),
        (Third, "sources/lecture.md", "title: What a chart is for\n", "title: What charts are for\n"),
        (Third, "sources/lecture.md", "date: 2022\n", "date: 2021-12\n"),
        (Third, "sources/lecture.md", "url: https://example.com/lecture\n",
            "url: https://example.com/lectures/what-a-chart-is-for-and-who-may-read-it-at-the-harbour-institute\n"),
    ];

    /// <summary>Makes the repository.</summary>
    /// <param name="language">The language of the site.</param>
    public static TestRepository Create(string language)
    {
        var repository = new TestRepository();
        if (language == PseudoLanguage.Tag)
        {
            repository.Write(PseudoLanguage.Path, PseudoLanguage.File);
        }

        foreach (var (path, text) in Removed)
        {
            repository.Write($"content/{path}", text);
        }

        foreach (var day in (string[])[First, Second, Third])
        {
            WriteAt(day, language, repository);
            repository.Commit(day);
            foreach (var (path, _) in Removed)
            {
                repository.Delete($"content/{path}");
            }
        }

        return repository;
    }

    /// <summary>Writes the files as they were on a day.</summary>
    private static void WriteAt(string day, string language, TestRepository repository)
    {
        var content = Path.Combine(Repository.SampleSite, "content");
        foreach (var file in Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(content, file).Replace('\\', '/');
            if (string.CompareOrdinal(Added.GetValueOrDefault(path), day) > 0)
            {
                continue;
            }

            var text = File.ReadAllText(file)
                .Replace("language: en\n", $"language: {language}\nhistory: on\n", StringComparison.Ordinal);
            foreach (var change in Changed.Where(c => c.Path == path && string.CompareOrdinal(c.Since, day) > 0))
            {
                var at = text.IndexOf(change.Now, StringComparison.Ordinal);
                text = text.Remove(at, change.Now.Length).Insert(at, change.Before);
            }

            repository.Write($"content/{path}", text);
        }
    }
}
