using SiteGen.Building;
using SiteGen.Files;

namespace SiteGen.Tests.Building;

/// <summary>A build from what the last one was made from has nothing to do; whatever else changes, it is done.</summary>
public sealed class BuildMemoryTests : IDisposable
{
    private const string Ada = "---\nname: Ada\n---\nText of [[ben]] and ![](../media/x.txt).\n";

    private readonly RememberedSite _site = new(
        ("content/people/ada.md", "---\nname: Ada\n---\nText of [[ben]] with <b>HTML</b>, which is a warning.\n"),
        ("content/people/ben.md", "---\nname: Ben\n---\n"),
        ("content/people/draft.md", "---\nname: Draft\ndraft: true\n---\n"),
        ("content/sources/letter.md", "---\ntitle: A letter\ntype: letter\n---\n"),
        ("content/quotes/said.md", "---\nspeaker: ada\nsource: letter\n---\nThese are the words.\n"),
        ("content/archive/letter.txt", "She wrote: these are the words. These are the words.\n"),
        ("content/people/notes.txt", "A file that is no content, which is a warning.\n"),
        ("templates/partials/own.html", "own"),
        ("templates/assets/own.css", "body { color: red }"));

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_second_build_has_nothing_to_do_and_says_the_same()
    {
        var first = _site.Build();
        Assert.False(first.IsKnown);
        Assert.Contains("warning", first.Diagnostics, StringComparison.Ordinal);

        var second = _site.BuildAndCompare();

        Assert.Equal((true, first.Diagnostics, first.PageCount), (second.IsKnown, second.Diagnostics, second.PageCount));
        Assert.Equal(new PublishReport(0, first.Report!.Written, 0), second.Report);
    }

    /// <summary>Files of a site, and what they become. Their times stay the same: they tell nothing.</summary>
    [Theory]
    [InlineData("content/people/ada.md", Ada)]
    [InlineData("content/people/ada.md", "---\nname: Ada\n---\nText of [[ben]] with <i>HTML</i>, which is a warning.\n")]
    [InlineData("content/people/ada.md", "---\nname: Ada\n---\nText of [[nobody]].\n")]
    [InlineData("content/people/ada.md", "---\nname: Ada\n---\nA bell: \a.\n")]
    [InlineData("content/people/new.md", "---\nname: New\n---\n")]
    [InlineData("content/people/draft.md", "---\nname: Draft\ndraft: false\n---\n")]
    [InlineData("content/people/deep/er/new.md", "---\nname: New\n---\n")]
    [InlineData("content/site.yaml", "title: Test sites\nbase_url: https://example.org/base/\noutputs: {cards: false}\n")]
    [InlineData("content/site.yaml", "title: Test site\nbase_url: https://example.org/other/\noutputs: {cards: false}\n")]
    [InlineData("content/media/x.txt", "A FILE")]
    [InlineData("content/media/y.txt", "another")]
    [InlineData("content/archive/letter.txt", "She wrote: those are the words. Those are the words.\n")]
    [InlineData("content/archive/nothing.txt", "The text of no source, which is a warning.\n")]
    [InlineData("content/quotes.lock.yaml", "quotes: []\n")]
    [InlineData("content/people/other.txt", "Another file that is no content.\n")]
    [InlineData("content/PEOPLE.txt", "")]
    [InlineData("templates/partials/own.html", "OWN")]
    [InlineData("templates/person.html", "{{ person.name }}")]
    [InlineData("templates/layout.html", "<title>{{ page.title }}</title>")]
    [InlineData("templates/assets/own.css", "body { color: tan }")]
    [InlineData("templates/assets/new.css", "")]
    public void Whatever_changes_in_the_site_is_built(string path, string text)
    {
        _site.Build();
        _site.WriteUnseen(path, text);

        Assert.False(_site.BuildAndCompare().IsKnown);
        // What is wrong is told again; what is right is known now.
        var again = _site.BuildAndCompare();
        Assert.Equal(again.Report is not null, again.IsKnown);
    }

    [Theory]
    [InlineData("content/people/draft.md")]
    [InlineData("content/media/x.txt")]
    [InlineData("content/archive/letter.txt")]
    [InlineData("content/people/notes.txt")]
    [InlineData("templates/partials/own.html")]
    [InlineData("templates/assets/own.css")]
    [InlineData("content/people/ben.md")]
    public void Whatever_goes_from_the_site_is_built(string path)
    {
        _site.Build();
        _site.Site.Delete(path);

        Assert.False(_site.BuildAndCompare().IsKnown);
    }

    [Fact]
    public void Letter_case_of_names_counts()
    {
        _site.Build();
        File.Move(Path.Combine(_site.Site.Root, "content/media/x.txt"), Path.Combine(_site.Site.Root, "content/media/X.txt"));

        Assert.False(_site.BuildAndCompare().IsKnown);
    }

    [Fact]
    public void Links_count_and_what_they_lead_to()
    {
        _site.Site.Write("shared/page.md", "---\ntitle: Shared\n---\nOne.\n");
        _site.Site.Write("shared/y.txt", "one");
        _site.Site.Link("content/pages/page.md", "../../shared/page.md");
        _site.Site.Link("content/media/y.txt", "../../shared/y.txt");
        _site.Build();
        Assert.True(_site.Build().IsKnown);

        _site.WriteUnseen("shared/page.md", "---\ntitle: Shared\n---\nTwo.\n");
        Assert.False(_site.BuildAndCompare().IsKnown);
        _site.WriteUnseen("shared/y.txt", "two");
        Assert.False(_site.BuildAndCompare().IsKnown);
        _site.Site.Link("content/pages/nothing.md", "nothing.md");
        Assert.False(_site.BuildAndCompare().IsKnown);
        Assert.True(_site.BuildAndCompare().IsKnown);
        // What a link leads to appears.
        _site.Site.Write("content/pages/nothing.txt", "");
        _site.Site.Delete("content/pages/nothing.md");
        _site.Site.Link("content/pages/nothing.md", "../../shared/page.md");
        Assert.False(_site.BuildAndCompare().IsKnown);
    }

    [Fact]
    public void Options_count_and_the_program()
    {
        _site.Build();
        Assert.True(_site.Build().IsKnown);
        Assert.True(_site.Build(_site.Options with { Jobs = 1 }).IsKnown);

        foreach (var other in (BuildOptions[])[
            _site.Options with { IncludeDrafts = true },
            _site.Options with { BaseUrl = new("https://example.net/") },
            _site.Options with { PageTimeLimit = TimeSpan.FromSeconds(31) }])
        {
            Assert.False(_site.BuildAndCompare(other).IsKnown);
            Assert.True(_site.BuildAndCompare(other).IsKnown);
            Assert.False(_site.BuildAndCompare().IsKnown);
        }

        Assert.False(_site.BuildAndCompare(program: "2").IsKnown);
        Assert.True(_site.BuildAndCompare(program: "2").IsKnown);
        Assert.False(_site.BuildAndCompare(program: "1").IsKnown);
    }

    [Fact]
    public void Warnings_that_fail_do_so_each_time()
    {
        _site.Build();
        var strict = _site.Options with { IsStrict = true };

        Assert.Null(_site.BuildAndCompare(strict).Report);
        Assert.Null(_site.BuildAndCompare(strict).Report);
        Assert.True(_site.BuildAndCompare().IsKnown);
    }

    [Fact]
    public void A_build_that_failed_is_forgotten_with_the_mistake()
    {
        _site.Build();
        var text = File.ReadAllText(Path.Combine(_site.Site.Root, "content/people/ada.md"));
        _site.Site.Write("content/people/ada.md", "---\nname: Ada\n---\n[[nobody]]\n");
        Assert.Null(_site.BuildAndCompare().Report);

        _site.Site.Write("content/people/ada.md", text);
        Assert.True(_site.BuildAndCompare().IsKnown);
    }

    [Fact]
    public void All_options_and_all_parts_of_a_site_have_been_thought_of()
    {
        // A new one has to go into BuildInputs or SiteFingerprint, unless it changes neither the site nor what is said of it.
        Assert.Equal(
            ["BaseUrl", "Cancellation", "ChecksPages", "IncludeDrafts", "IsStrict", "Jobs", "PageTimeLimit", "Profile", "SitePath"],
            typeof(BuildOptions).GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["Archive", "Content", "Diagnostics", "Lockfile", "Media", "Others", "Settings", "Theme"],
            typeof(SiteFolder).GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["File", "Format", "SourceId"], typeof(ArchiveFile).GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["Assets", "Templates"], typeof(ThemeFiles).GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["ControlCharacters", "IsUtf8", "Path", "Text"], typeof(SiteGen.Text.SourceFile).GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_that_changes_while_the_site_is_built_is_looked_at_again()
    {
        var file = Path.Combine(_site.Site.Root, "content/media/x.txt");
        _site.Build(meanwhile: () =>
        {
            File.WriteAllText(file, "A FILE");
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddHours(-1));
        });
        // It is as it was when the build looked, but not as it was copied.
        _site.Site.Write("content/media/x.txt", "a file");

        Assert.False(_site.BuildAndCompare().IsKnown);
    }

    [Fact]
    public void What_Pagefind_is_asked_to_search_is_never_known()
    {
        _site.Site.Write("content/site.yaml", RememberedSite.Settings + "search: pagefind\n");
        _site.Build();

        Assert.False(_site.BuildAndCompare().IsKnown);
    }

    [Fact]
    public void Edits_by_chance_never_leave_an_old_site()
    {
        var random = new Random(20261124);
        string[] paths = ["content/people/ada.md", "content/people/ben.md", "content/people/carl.md", "content/media/x.txt", "content/media/y.txt",
            "content/archive/letter.txt", "content/people/notes.txt", "templates/partials/own.html", "templates/assets/own.css", "output/index.html",
            "output/people/ben/index.html", "output/media/x.txt", "content/site.yaml", "content/people/more.txt"];
        string[] texts = ["---\nname: One\n---\n", "---\nname: Two\n---\n", "---\nname: Two\n---\n<b>x</b>\n", "---\nname: Two\n---\n[[x]]\n",
            RememberedSite.Settings, RememberedSite.Settings.Replace("Test", "Best", StringComparison.Ordinal)];
        var (known, failed, built) = (0, 0, 0);
        _site.Build();
        for (var i = 0; i < 120; i++)
        {
            var path = paths[random.Next(paths.Length)];
            var full = Path.Combine(_site.Site.Root, path);
            var before = File.Exists(full) ? File.ReadAllBytes(full) : null;
            switch (random.Next(5))
            {
                case 0 when path != "content/site.yaml":
                    File.Delete(full);
                    break;
                case 1 when File.Exists(full):
                    File.SetLastWriteTimeUtc(full, DateTime.UtcNow.AddMinutes(-random.Next(1000)));
                    break;
                case 2 when path.StartsWith("content", StringComparison.Ordinal) || !File.Exists(full):
                    _site.WriteUnseen(path, texts[random.Next(texts.Length)]);
                    break;
                case 3 when path is not ("content/site.yaml" or "output/index.html"):
                    _site.Site.Write(path, texts[random.Next(texts.Length)]);
                    break;
                default:
                    break;
            }

            var outcome = _site.Build();
            if (outcome.Report is null)
            {
                // A mistake, which the editor takes back.
                failed++;
                Restore(full, before);
                outcome = _site.Build();
            }

            (known, built) = (known + (outcome.IsKnown ? 1 : 0), built + (outcome.IsKnown ? 0 : 1));
            _site.BuildAndCompare();
        }

        Assert.True(known > 10 && built > 10 && failed > 5, $"{known} known, {built} built, {failed} failed");
    }

    private static void Restore(string path, byte[]? content)
    {
        if (content is null)
        {
            File.Delete(path);
        }
        else
        {
            File.WriteAllBytes(path, content);
        }
    }
}
