using SiteGen.Rendering;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Building;

/// <summary>
/// After a change, the pages that show nothing of it are left as they lie in the output folder. What is there then is always
/// what a build that knows of no other makes.
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
        var rendered = RenderedWith("content/articles/why.md", Article.Replace("long", "short", StringComparison.Ordinal));

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
        var rendered = RenderedWith("content/quotes/said.md", Said.Replace("are", "were", StringComparison.Ordinal));

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
    // Its title stands on its page, in lists, and where it leads to.
    [InlineData("content/articles/why.md", "---\ntitle: Why not\ndate: 2020\n---\nA long story about [[ada]].\n\n![[said]]\n", "/articles/why/ /articles/ /people/ada/ /quotes/said/", "/people/ben/ /sources/letter/ /topics/numbers/")]
    [InlineData("content/people/ben.md", "---\nname: Ben\nsummary: He.\n---\nHe wrote.\n", "/people/ben/ /people/", "/people/ada/ /quotes/said/ /articles/why/ /topics/numbers/")]
    // A name in a text, on a card, and above the words of a quotation.
    [InlineData("content/people/ada.md", "---\nname: Ada L.\n---\nShe counted.\n", "/people/ada/ /people/ /quotes/said/ /articles/why/ /sources/letter/ /timeline/2019/", "/people/ben/ /topics/numbers/")]
    // Where a text leads, and no longer does.
    [InlineData("content/articles/why.md", "---\ntitle: Why\ndate: 2020\n---\nA long story about [[ben]].\n\n![[said]]\n", "/articles/why/ /people/ada/ /people/ben/", "/sources/letter/ /topics/numbers/")]
    [InlineData("content/articles/why.md", "---\ntitle: Why\ndate: 2020\n---\nA long story about [[ada]].\n\n[[said]]\n", "/articles/why/ /quotes/said/", "/people/ben/ /topics/numbers/")]
    [InlineData("content/people/ben.md", "---\nname: Ben\n---\nHe wrote to [[ada]].\n", "/people/ben/ /people/ada/", "/articles/why/ /topics/numbers/")]
    // Who spoke, and who spoke before.
    [InlineData("content/quotes/said.md", "---\nspeaker: ben\nsource: letter\ndate: 2019\n---\nThese are the words.\n", "/quotes/said/ /people/ada/ /people/ben/ /articles/why/ /sources/letter/", "/people/corrected/ /topics/numbers/")]
    // What a build knows of words before any page is rendered.
    [InlineData("content/quotes/printed.md", "---\nspeaker: ada\nsource: letter\nversions: [{source: letter, text: Those are the words.}]\n---\nThose were words.\n", "/quotes/printed/ /wording/ /people/ada/", "/people/ben/ /topics/numbers/")]
    [InlineData("content/quotes/archived.md", "---\nspeaker: ada\nsource: report\n---\ncounted and found\n", "/quotes/archived/ /verification/ /people/ada/", "/people/ben/ /topics/numbers/")]
    [InlineData("content/people/corrected.md", "---\nname: Cor\ncorrections: [{date: 2024, text: Was wrong.}]\n---\nAnother text.\n", "/people/corrected/ /corrections/", "/people/ben/ /topics/numbers/")]
    // A file more, and a file less.
    [InlineData("content/quotes/new.md", "---\nspeaker: ada\nsource: letter\ndate: 2019-05\n---\nNew words.\n", "/quotes/new/ /quotes/ /quotes/said/ /people/ada/ /sources/letter/ /timeline/2019/", "/people/ben/ /topics/numbers/")]
    [InlineData("content/quotes/printed.md", null, "/quotes/ /quotes/archived/ /people/ada/ /sources/letter/ /wording/", "/people/ben/ /topics/numbers/")]
    public void Whatever_changes_is_rendered_where_it_is_shown_and_nowhere_else(string path, string? text, string shown, string others)
    {
        BeginWithMore();
        if (text is null)
        {
            File.Delete(Path.Combine(_site.Site.Root, path));
        }

        var rendered = text is null ? BuildAndCompare() : RenderedWith(path, text);

        Assert.Superset(shown.Split(' ').ToHashSet(), rendered);
        Assert.DoesNotContain(others.Split(' '), rendered.Contains);
    }

    [Theory]
    [InlineData("content/pages/about.md", "---\ntitle: About us\nnav: true\n---\nThis site.\n")]
    [InlineData("content/pages/more.md", "---\ntitle: More\nnav: true\n---\nMore.\n")]
    [InlineData("content/site.yaml", "title: Another\nbase_url: https://example.org/base/\noutputs: {cards: false}\n")]
    [InlineData("content/media/x.txt", "another file")]
    [InlineData("templates/partials/own.html", "OWN")]
    public void What_every_page_may_show_renders_every_page(string path, string text)
    {
        BeginWithMore();

        Assert.Superset(new HashSet<string>(["/topics/numbers/", "/people/ben/", "/sources/report/"]), RenderedWith(path, text));
    }

    /// <summary>
    /// What a fragment shows is noted for every page that has it, also where the page on which it was made had read it before.
    /// </summary>
    [Fact]
    public void What_pages_share_is_rendered_on_each_of_them()
    {
        _site.Site.Write("templates/quote.html", "{{ quote.text }}{{ include_cached 'partials/words' quote: quote }}");
        _site.Site.Write("templates/article.html", "{{ for event in article.events }}{{ for quote in event.quotes }}{{ include_cached 'partials/words' quote: quote }}{{ end }}{{ end }}");
        _site.Site.Write("templates/partials/words.html", "{{ $quote.text }}");
        _site.Site.Write("content/events/launch.md", "---\ntitle: A launch\ndate: 2020\nquotes: said\n---\nIt was.\n");
        _site.Site.Write("content/articles/other.md", "---\ntitle: Other\ndate: 2021\nevents: launch\n---\nA story.\n");
        Begin(_site);

        Assert.Contains("/articles/other/", RenderedWith("content/quotes/said.md", Said.Replace("These", "Those", StringComparison.Ordinal)));
    }

    /// <summary>The citation of a source is made once, and stands on the pages of all its quotations.</summary>
    [Fact]
    public void A_citation_is_rendered_wherever_it_stands()
    {
        _site.Site.Write("templates/quote.html", "{{ for citation in quote.citations }}{{ citation.text }}{{ end }}");
        _site.Site.Write("content/organizations/paper.md", "---\nname: Paper\n---\n");
        _site.Site.Write("content/sources/letter.md", "---\ntitle: Letter\ntype: letter\npublisher: paper\nauthors: [ben]\n---\n");
        _site.Site.Write("content/quotes/more.md", "---\nspeaker: ada\nsource: letter\n---\nMore words.\n");
        Begin(_site);
        string[] quotes = ["/quotes/said/", "/quotes/more/"];

        Assert.Superset(quotes.ToHashSet(), RenderedWith("content/organizations/paper.md", "---\nname: Newspaper\n---\n"));
        Assert.Superset(quotes.ToHashSet(), RenderedWith("content/people/ben.md", "---\nname: Benjamin\n---\n"));
    }

    /// <summary>Where a year has more than 150 entries, its quotations are listed with their months.</summary>
    [Fact]
    public void A_quotation_leads_to_where_it_is_listed_since_another_came()
    {
        _site.Site.Write("content/sources/report.md", "---\ntitle: Report\ntype: report\n---\n");
        // What stands beside it is of another speaker and another source than the first ones.
        _site.Site.Write("content/quotes/last-but-one.md", "---\nspeaker: ada\nsource: report\ndate: 2018-12-30\n---\nNearly the last words of a year.\n");
        _site.Site.Write("content/quotes/last.md", "---\nspeaker: ada\nsource: report\ndate: 2018-12-31\n---\nThe last words of a year.\n");
        for (var i = 0; i < 148; i++)
        {
            _site.Site.Write($"content/quotes/q{i:000}.md", $"---\nspeaker: ben\nsource: letter\ndate: 2018-{(i % 12) + 1:00}\n---\nWords {i} of a year.\n");
        }

        Begin(_site);

        Assert.Contains("/quotes/q000/", RenderedWith("content/quotes/one-more.md", "---\nspeaker: ada\nsource: report\ndate: 2018-12-31\n---\nMore words.\n"));
    }

    /// <summary>Who takes part in an event is named in the list of its year, and may be on the timeline of others who did.</summary>
    [Fact]
    public void A_name_is_rendered_on_timelines()
    {
        _site.Site.Write("templates/person.html",
            "{{ for year in person.timeline.years }}{{ for month in year.months }}{{ for entry in month.entries }}{{ for lab in entry.organizations }}{{ lab.name }}{{ end }}{{ end }}{{ end }}{{ end }}");
        _site.Site.Write("content/organizations/lab.md", "---\nname: Lab\n---\n");
        _site.Site.Write("content/events/launch.md", "---\ntitle: A launch\ndate: 2018\npeople: ben\norganizations: lab\nsources: letter\n---\nIt was.\n");
        Begin(_site);
        var rendered = RenderedWith("content/organizations/lab.md", "---\nname: Laboratory\n---\n");
        Assert.Superset(new HashSet<string>(["/timeline/2018/", "/people/ben/"]), rendered);
        Assert.DoesNotContain("/timeline/2019/", rendered);
        Assert.DoesNotContain("/people/ada/", rendered);
    }

    [Fact]
    public void A_page_that_somebody_changed_is_made_again()
    {
        Begin(_site);
        File.AppendAllText(Path.Combine(_site.Site.Output, "people/ben/index.html"), "<!-- mine -->");

        Assert.Contains("/people/ben/", RenderedWith("content/topics/numbers.md", "---\ntitle: Numbers\n---\nOf figures.\n"));
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
        edited.Edit(edits, edited.ChangeWordOfBody);

        Assert.True(edited.WithFewPages > edits / 5, edited.ToString());
    }

    [Theory]
    [InlineData("tests/SiteGen.Tests/Golden/timeline", 60)]
    [InlineData("tests/SiteGen.Tests/Golden/links", 60)]
    [InlineData(".", 30)]
    public void Files_changed_by_chance_never_leave_an_old_page(string path, int edits)
    {
        using var edited = new EditedByChance(path, seed: 20261127);
        edited.Edit(edits, edited.ChangeSomething);

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
        edited.Edit(edits, edited.ChangeSomething);

        Assert.InRange(theme.Count, 200, int.MaxValue);
        Assert.True(edited.WithFewPages > 0, edited.ToString());
    }

    private void BeginWithMore()
    {
        _site.Site.Write("content/sources/report.md", "---\ntitle: Report\ntype: report\n---\n");
        _site.Site.Write("content/archive/report.txt", "What was counted and found, and counted and lost.\n");
        _site.Site.Write("content/quotes/archived.md", "---\nspeaker: ada\nsource: report\n---\ncounted and lost\n");
        _site.Site.Write("content/quotes/printed.md", "---\nspeaker: ada\nsource: letter\nversions: [{source: letter, text: Those are the words.}]\n---\nThose are words.\n");
        _site.Site.Write("content/people/corrected.md", "---\nname: Cor\ncorrections: [{date: 2024, text: Was wrong.}]\n---\nA text.\n");
        _site.Site.Write("content/pages/about.md", "---\ntitle: About\nnav: true\n---\nThis site.\n");
        Begin(_site);
    }

    private static void Begin(RememberedSite site)
    {
        var outcome = site.Build();
        Assert.True(outcome.Report is not null, outcome.Diagnostics);
    }

    /// <summary>Writes a file, builds, and tells which pages were rendered.</summary>
    private HashSet<string> RenderedWith(string path, string text)
    {
        _site.Site.Write(path, text);
        return BuildAndCompare();
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
