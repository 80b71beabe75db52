using SiteGen.Diagnostics;
using SiteGen.Tests.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Content;

/// <summary>The setting <c>unwritten: text</c>, with which a vault in the making can be published.</summary>
public sealed class UnwrittenTests
{
    [Fact]
    public void A_link_to_nothing_is_text_with_a_note()
    {
        using var site = Create(
            ("content/pages/a.md",
                "---\ntitle: A\n---\nOn [[Ada Byron]], [[nobody|the engine]], [x](../people/nobody.md) "
                + "and [[people/no-one]].\n"));
        var result = site.Build(strict: true);
        Assert.False(result.HasFailed);
        Assert.Equal(
            ["SG0210", "SG0210", "SG0210", "SG0210"], [.. result.Diagnostics.Select(d => d.Rule.Code)]);
        Assert.All(result.Diagnostics, d => Assert.Equal(Severity.Note, d.Rule.Severity));
        Assert.Equal("'Ada Byron' is not written yet, so it is not linked", result.Diagnostics[0].Message);
        Assert.Contains(
            "<p>On Ada Byron, the engine, x and people/no-one.</p>", Page(site), StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_still_names_what_is_nearly_meant()
    {
        using var site = Create(
            ("content/people/ada-byron.md", "---\nname: Ada Byron\n---\n"),
            ("content/pages/a.md", "---\ntitle: A\n---\nOn [[ada-biron]] and [[ada-byron]].\n"));
        Assert.Contains(site.Build().Diagnostics, d => d.Help == "did you mean 'ada-byron'?");
    }

    [Fact]
    public void Entries_of_lists_are_left_out_with_a_note()
    {
        using var site = Create(
            ("content/topics/t.md", "---\ntitle: T\n---\n"),
            ("content/events/e.md",
                "---\ntitle: E\ndate: 2020\ntopics: [t, \"[[unwritten]]\"]\npeople: nobody\n---\nX.\n"));
        var result = site.Build();
        Assert.False(result.HasFailed);
        Assert.Equal(2, result.Diagnostics.Count(d => d.Rule == Rules.Unwritten));
    }

    [Fact]
    public void What_a_quotation_needs_is_still_an_error()
    {
        using var site = Create(("content/quotes/q.md", "---\nspeaker: nobody\nsource: nothing\n---\nWords.\n"));
        Assert.Equal([Rules.ReferenceUnknown, Rules.ReferenceUnknown], [.. site.FindProblems().Select(d => d.Rule)]);
    }

    [Fact]
    public void An_empty_note_is_not_written_yet()
    {
        using var site = Create(
            ("content/people/ada-byron.md", " \n"),
            ("content/pages/a.md", "---\ntitle: A\n---\nOn [[ada-byron|Ada]] and [[Ada Byron]].\n"));
        var result = site.Build(strict: true);
        Assert.Equal("SG0210 SG0210 SG0211", string.Join(' ', result.Diagnostics.Select(d => d.Rule.Code)));
        Assert.Contains("On Ada and Ada Byron.", Page(site), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_setting_a_link_to_an_empty_note_is_an_error()
    {
        using var site = new TestSite(
            ("content/people/ada-byron.md", ""),
            ("content/pages/a.md", "---\ntitle: A\n---\nOn [[ada-byron]] and [b](../people/ada-byron.md).\n"));
        Assert.All(site.FindProblems(), d => Assert.Equal(Rules.ReferenceToDraft, d.Rule));
        Assert.Equal(2, site.FindProblems().Length);
    }

    private static TestSite Create(params IEnumerable<(string Path, string Text)> files)
    {
        var site = new TestSite(files);
        site.Write("content/site.yaml", "title: T\nbase_url: https://example.org/\nunwritten: text\n");
        return site;
    }

    private static string Page(TestSite site) => System.Text.Encoding.UTF8.GetString(
        site.Build().Files.Single(f => f.Path == "pages/a/index.html").Content.Span);
}
