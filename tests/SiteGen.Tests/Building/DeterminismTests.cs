using SiteGen.Building;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Building;

public class DeterminismTests
{
    [Fact]
    public void The_number_of_jobs_does_not_change_the_output()
    {
        using var site = new TestSite(Content(60));

        var (one, two) = (site.Build(jobs: 1), site.Build(jobs: 2));

        Assert.False(one.HasFailed, TestSite.Format(one.Diagnostics));
        Assert.Equal(Bytes(one), Bytes(two));
    }

    [Fact]
    public void The_order_in_which_files_were_created_does_not_matter()
    {
        var content = Content(20).ToArray();
        using var forwards = new TestSite(content);
        using var backwards = new TestSite(content.Reverse());

        Assert.Equal(Bytes(forwards.Build()), Bytes(backwards.Build()));
    }

    [Fact]
    public void Line_endings_and_a_byte_order_mark_do_not_matter()
    {
        var content = Content(5).ToArray();
        using var plain = new TestSite(content);
        using var windows = new TestSite(content.Select(f =>
            (f.Path, "\ufeff" + f.Text.Replace("\n", "\r\n", StringComparison.Ordinal))));

        Assert.Equal(Bytes(plain.Build()), Bytes(windows.Build()));
    }

    [Fact]
    public void The_number_of_jobs_does_not_change_the_order_of_diagnostics()
    {
        using var site = new TestSite(Enumerable.Range(0, 40).Select(i =>
            ($"content/pages/p{i}.md", $"---\ntitle: P{i}\n---\nA <br> [[nobody-{i}]] [x](gone.md)\n")));

        var one = TestSite.Format(site.Build(jobs: 1).Diagnostics);

        Assert.Equal(3 * 40, one.Split(" SG0").Length - 1);
        Assert.Equal(one, TestSite.Format(site.Build(jobs: 2).Diagnostics));
    }

    [Fact]
    public void The_number_of_jobs_does_not_change_which_page_a_template_error_names()
    {
        using var site = new TestSite([.. Content(40), ("templates/person.html", "{{ person.nmae }}")]);

        var one = TestSite.Format(site.Build(jobs: 1).Diagnostics);

        Assert.Contains("and 39 more pages", one, StringComparison.Ordinal);
        Assert.Equal(one, TestSite.Format(site.Build(jobs: 2).Diagnostics));
    }

    /// <summary>Entities that share names and dates, so that only their ids can decide the order.</summary>
    private static IEnumerable<(string Path, string Text)> Content(int count) =>
    [
        ("content/topics/t.md", "---\ntitle: T\nstances:\n  - {id: s, label: S}\n---\n"),
        ("content/sources/s.md", "---\ntitle: S\ntype: letter\n---\n"),
        .. Enumerable.Range(0, count).SelectMany(i => ((string, string)[])
        [
            ($"content/people/p{i}.md", $"---\nname: Same Name\n---\nSee [[q{i}]] and [[p{(i + 1) % count}]].\n"),
            ($"content/quotes/q{i}.md",
                $"---\nspeaker: p{i}\nsource: s\ndate: 2018\ntopics: t\nabout: p{(i + 7) % count}\n"
                + $"stances:\n  - {{topic: t, stance: s}}\n---\nWords {i}.\n"),
            ($"content/events/e{i}.md",
                $"---\ntitle: E\ndate: 2018\npeople: [p{i}, p{(i + 3) % count}]\nquotes: q{i}\n---\n"),
        ]),
    ];

    private static IEnumerable<string> Bytes(BuildResult result) =>
        result.Files.Select(f => $"{f.Path} {Convert.ToHexString(f.Content.Span)}");
}
