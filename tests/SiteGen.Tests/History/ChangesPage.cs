using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Building;
using SiteGen.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.History;

/// <summary>Builds sites in repositories, and reads the page of what changed.</summary>
internal static partial class ChangesPage
{
    /// <summary>The settings of a site with a history.</summary>
    public const string Settings = "title: Test site\nbase_url: https://example.org/base/\nhistory: on\n";

    /// <summary>A quotation by somebody in something.</summary>
    public const string Quote = "---\nspeaker: ann\nsource: letter\nstatus: disputed\n---\nWe drink a cup of tea.\n";

    /// <summary>Makes a repository with somebody, a source and a quotation, of 6 May 2024.</summary>
    public static TestRepository CreateRepository()
    {
        var repository = new TestRepository();
        repository.Write("content/site.yaml", Settings);
        repository.Write("content/people/ann.md", "---\nname: Ann Archer\n---\n");
        repository.Write("content/sources/letter.md", "---\ntitle: A letter\ntype: letter\n---\n");
        repository.Write("content/quotes/said.md", Quote);
        repository.Commit("2024-05-06");
        return repository;
    }

    public static BuildResult Build(TestRepository repository) => SiteBuilder.Build(new BuildOptions
    {
        SitePath = repository.Root,
        Jobs = 2,
        ParsedTemplates = TestSite.BuiltInTemplates,
    });

    /// <summary>A page of a site that must have no mistake.</summary>
    public static string Read(TestRepository repository, string path)
    {
        var result = Build(repository);
        Assert.Equal("", TestSite.Format(result.Diagnostics.Where(d => d.Rule.Severity != Severity.Note)));
        return TestSite.WithoutPolicy(
            Encoding.UTF8.GetString(result.Files.Single(f => f.Path == path).Content.Span));
    }

    /// <summary>The days and lines of the page.</summary>
    public static string[] Lines(TestRepository repository, string folder = "")
    {
        var main = Listed().Match(Read(repository, folder + "changes/index.html")).Value;
        main = main.Replace("<h2", "\n# <h2", StringComparison.Ordinal).Replace("<ul>", "", StringComparison.Ordinal);
        main = Inner().Replace(main, "\n- ");
        main = main.Replace("<li>", "\n", StringComparison.Ordinal)
            .Replace("<del>", "[-", StringComparison.Ordinal).Replace("</del>", "-]", StringComparison.Ordinal)
            .Replace("<ins>", "{+", StringComparison.Ordinal).Replace("</ins>", "+}", StringComparison.Ordinal);
        var entries = new List<string>();
        foreach (var line in Tag().Replace(main, "").Split('\n'))
        {
            var words = string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (words.Length > 0)
            {
                entries.Add(words);
            }
        }

        return [.. entries];
    }

    [GeneratedRegex("<h2.*(?=</main>)", RegexOptions.Singleline)]
    private static partial Regex Listed();

    /// <summary>An entry of an inner list: others begin with what changed.</summary>
    [GeneratedRegex("<li>(?!<a |<span>)")]
    private static partial Regex Inner();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
