using SiteGen.Rendering;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Building;

/// <summary>
/// After a change that is only in the words of texts, the pages that show none of them are left as they lie in the output
/// folder. What is there then is always what a build that knows of no other makes.
/// </summary>
public sealed class KeptPagesTests : IDisposable
{
    private const string Article = "---\ntitle: Why\ndate: 2020\n---\nA long story about [[ada]].\n\n![[said]]\n";
    private const string Said = "---\nspeaker: ada\nsource: letter\ndate: 2019\n---\nThese are the words.\n";

    private readonly RememberedSite _site = new(
        ("content/people/ada.md", "---\nname: Ada\n---\nShe counted.\n"), ("content/people/ben.md", "---\nname: Ben\n---\nHe wrote.\n"),
        ("content/sources/letter.md", "---\ntitle: Letter\ntype: letter\n---\nA letter.\n"), ("content/quotes/said.md", Said), ("content/articles/why.md", Article),
        ("content/topics/numbers.md", "---\ntitle: Numbers\n---\nOf numbers.\n"));

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Words_are_rendered_where_they_are_shown_and_nowhere_else()
    {
        Begin(_site);
        _site.Site.Write("content/articles/why.md", Article.Replace("long", "short", StringComparison.Ordinal));
        var rendered = BuildAndCompare();

        // Its own page, its place in the list, and the paragraph on the page of the person it leads to.
        Assert.Contains("/articles/why/", rendered);
        Assert.Contains("/articles/", rendered);
        Assert.Contains("/people/ada/", rendered);
        Assert.DoesNotContain("/people/ben/", rendered);
        Assert.DoesNotContain("/topics/numbers/", rendered);
        Assert.DoesNotContain("/sources/letter/", rendered);
    }

    [Fact]
    public void Words_of_a_quotation_are_rendered_wherever_it_is_a_card_a_title_or_an_entry()
    {
        Begin(_site);
        _site.Site.Write("content/quotes/said.md", Said.Replace("are", "were", StringComparison.Ordinal));
        var rendered = BuildAndCompare();

        Assert.Superset(new HashSet<string>(["/quotes/said/", "/quotes/", "/people/ada/", "/articles/why/", "/sources/letter/", "/timeline/"]), rendered);
        Assert.DoesNotContain("/people/ben/", rendered);
        Assert.DoesNotContain("/topics/numbers/", rendered);
    }

    [Fact]
    public void What_pages_that_were_kept_show_is_known_to_the_build_after_the_next()
    {
        Begin(_site);
        for (var i = 0; i < 3; i++)
        {
            _site.Site.Write("content/people/ben.md", $"---\nname: Ben\n---\nHe wrote {i}.\n");
            Assert.DoesNotContain("/articles/why/", BuildAndCompare());
            _site.Site.Write("content/quotes/said.md", Said.Replace("These", $"These {i}", StringComparison.Ordinal));
            Assert.Contains("/articles/why/", BuildAndCompare());
        }
    }

    [Theory]
    // Front matter.
    [InlineData("content/articles/why.md", "---\ntitle: Why not\ndate: 2020\n---\nA long story about [[ada]].\n\n![[said]]\n")]
    [InlineData("content/people/ben.md", "---\nname: Ben\nsummary: He.\n---\nHe wrote.\n")]
    // Where a text leads.
    [InlineData("content/articles/why.md", "---\ntitle: Why\ndate: 2020\n---\nA long story about [[ben]].\n\n![[said]]\n")]
    [InlineData("content/articles/why.md", "---\ntitle: Why\ndate: 2020\n---\nA long story about [[ada]].\n\n[[said]]\n")]
    [InlineData("content/people/ben.md", "---\nname: Ben\n---\nHe wrote to [[ada]].\n")]
    // What a build knows of words before any page is rendered.
    [InlineData("content/quotes/printed.md", "---\nspeaker: ada\nsource: letter\nversions: [{source: letter, text: Those are the words.}]\n---\nThose were words.\n")]
    [InlineData("content/quotes/archived.md", "---\nspeaker: ada\nsource: report\n---\ncounted and found\n")]
    [InlineData("content/people/corrected.md", "---\nname: Cor\ncorrections: [{date: 2024, text: Was wrong.}]\n---\nAnother text.\n")]
    // Everything else.
    [InlineData("content/people/new.md", "---\nname: New\n---\n")]
    [InlineData("content/site.yaml", "title: Another\nbase_url: https://example.org/base/\noutputs: {cards: false}\n")]
    [InlineData("content/media/x.txt", "another file")]
    [InlineData("templates/partials/own.html", "OWN")]
    public void Whatever_is_more_than_words_renders_everything(string path, string text)
    {
        _site.Site.Write("content/sources/report.md", "---\ntitle: Report\ntype: report\n---\n");
        _site.Site.Write("content/archive/report.txt", "What was counted and found, and counted and lost.\n");
        _site.Site.Write("content/quotes/archived.md", "---\nspeaker: ada\nsource: report\n---\ncounted and lost\n");
        _site.Site.Write("content/quotes/printed.md", "---\nspeaker: ada\nsource: letter\nversions: [{source: letter, text: Those are the words.}]\n---\nThose are words.\n");
        _site.Site.Write("content/people/corrected.md", "---\nname: Cor\ncorrections: [{date: 2024, text: Was wrong.}]\n---\nA text.\n");
        Begin(_site);
        _site.Site.Write(path, text);

        Assert.Contains("/topics/numbers/", BuildAndCompare());
    }

    [Fact]
    public void A_page_that_somebody_changed_is_made_again()
    {
        Begin(_site);
        File.AppendAllText(Path.Combine(_site.Site.Output, "people/ben/index.html"), "<!-- mine -->");
        _site.Site.Write("content/topics/numbers.md", "---\ntitle: Numbers\n---\nOf figures.\n");

        Assert.Contains("/people/ben/", BuildAndCompare());
    }

    [Fact]
    public void Links_to_headings_hold_where_the_page_that_has_them_is_kept()
    {
        _site.Site.Write("content/people/ben.md", "---\nname: Ben\n---\n## Life\n\nHe wrote.\n");
        _site.Site.Write("content/topics/numbers.md", "---\ntitle: Numbers\n---\nOf [his life](/people/ben/#life).\n");
        Begin(_site);
        _site.Site.Write("content/sources/letter.md", "---\ntitle: Letter\ntype: letter\n---\nThe letter.\n");
        BuildAndCompare();
        _site.Site.Write("content/topics/numbers.md", "---\ntitle: Numbers\n---\nOf [his life](/people/ben/#live).\n");
        Assert.Contains("live", _site.BuildAndCompare().Diagnostics, StringComparison.Ordinal);
        _site.Site.Write("content/topics/numbers.md", "---\ntitle: Numbers\n---\nOf [his life](/people/ben/#life).\n");
        BuildAndCompare();
        _site.Site.Write("content/people/ben.md", "---\nname: Ben\n---\n## Death\n\nHe wrote.\n");
        Assert.Contains("life", _site.BuildAndCompare().Diagnostics, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tests/SiteGen.Tests/Golden/timeline", 25)]
    [InlineData("tests/SiteGen.Tests/Golden/links", 40)]
    [InlineData(".", 10)]
    public void Words_changed_by_chance_never_leave_an_old_page(string path, int edits)
    {
        using var edited = new EditedByChance(path, seed: 20261126);
        for (var done = 0; done < edits; done++)
        {
            edited.Edit(edited.ChangeWordOfBody);
        }

        Assert.True(edited.WithFewPages > edits / 5, edited.ToString());
    }

    [Theory]
    [InlineData("tests/SiteGen.Tests/Golden/timeline", 60)]
    [InlineData("tests/SiteGen.Tests/Golden/links", 60)]
    [InlineData(".", 30)]
    public void Files_changed_by_chance_never_leave_an_old_page(string path, int edits)
    {
        using var edited = new EditedByChance(path, seed: 20261127);
        for (var done = 0; done < edits; done++)
        {
            edited.Edit(edited.ChangeSomething);
        }

        Assert.True(edited.WithFewPages > edits / 5, edited.ToString());
    }

    /// <summary>Templates may show much that those of the built-in theme do not.</summary>
    [Theory]
    [InlineData("tests/SiteGen.Tests/Golden/timeline", 15)]
    [InlineData("tests/SiteGen.Tests/Golden/links", 15)]
    [InlineData(".", 5)]
    public void Whatever_templates_show_is_never_left_as_it_was(string path, int edits)
    {
        var theme = EveryMemberTheme.Of(Path.Combine(Repository.Root, path));
        using var edited = new EditedByChance(path, seed: 20261128, theme.Templates);
        for (var done = 0; done < edits; done++)
        {
            edited.Edit(edited.ChangeSomething);
        }

        Assert.InRange(theme.Count, 200, int.MaxValue);
        Assert.True(edited.WithFewPages > 0, edited.ToString());
    }

    private static void Begin(RememberedSite site)
    {
        var outcome = site.Build();
        Assert.True(outcome.Report is not null, outcome.Diagnostics);
    }

    /// <summary>Builds, compares with a fresh build, and tells which pages were rendered.</summary>
    private HashSet<string> BuildAndCompare()
    {
        var times = new RenderTimes();
        var outcome = _site.BuildAndCompare(_site.Options with { Profile = new() { Rendering = times } });
        Assert.NotNull(outcome.Report);
        return [.. times.Pages.Select(p => p.Path)];
    }
}
