using System.Text;
using SiteGen.Building;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Serving;

/// <summary>While a site is edited, <c>serve</c> must answer with what a build would write, byte for byte.</summary>
public sealed class LiveSiteTests(ITestOutputHelper output)
{
    private static readonly int Edits = LongRun.Rounds(50, 150);

    public static TheoryData<int> Seeds => LongRun.Seeds(1, 20261124);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void After_every_edit_the_served_site_is_that_of_a_fresh_build(int seed)
    {
        using var site = new TestSite(StarterSite.Files()
            .Concat(BuiltInTheme.ReadFiles().Select(f => f with { Path = "templates/" + f.Path }))
            .Where(f => !f.Path.EndsWith(".woff2", StringComparison.Ordinal))
            .Select(f => (f.Path, Encoding.UTF8.GetString(f.Content.Span))));
        var options = new BuildOptions { SitePath = site.Root, Jobs = 1 };
        var editor = new RandomEditor(site, seed);
        var live = LiveSite.Open(options);
        var (sound, broken, isBroken) = (0, 0, false);
        for (var i = 0; i < Edits; i++)
        {
            // A site that stays broken tests little.
            var (what, paths) = isBroken && i % 5 > 0 ? editor.Undo() : editor.Edit();
            live.Update([.. paths.Select(p => Path.Combine(site.Root, p))]);
            var fresh = SiteBuilder.Build(options);

            var diagnostics = live.Current.Check(1, TestContext.Current.CancellationToken);
            Assert.Equal((i, what, TestSite.Format(fresh.Diagnostics)), (i, what, TestSite.Format(diagnostics)));
            isBroken = fresh.HasFailed;
            if (isBroken)
            {
                broken++;
                continue;
            }

            sound++;
            foreach (var file in fresh.Files)
            {
                var served = live.Current.Find("/" + file.Path.Replace("index.html", "", StringComparison.Ordinal))
                    .File;
                Assert.True(served is not null && Bytes(served).SequenceEqual(Bytes(file)),
                    $"{i}: after {what}, {file.Path} {(served is null ? "is missing" : "differs")}");
            }
        }

        output.WriteLine($"{sound} sound and {broken} broken states.");
        Assert.True(sound > Edits / 3 && broken > Edits / 20, $"{sound} sound and {broken} broken states test little");
    }

    [Fact]
    public void A_section_or_picture_that_changed_changes_in_the_pages_that_show_it()
    {
        const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\"/>";
        using var site = new TestSite(
            ("content/people/ada.md",
                "---\nname: Ada\n---\n![[eve#Years]]\n\n![[plan.svg|A plan]] ![[own.svg|Own]]\n"),
            ("content/people/eve.md", "---\nname: Eve\n---\n## Years\n\nBefore.\n"),
            ("content/people/own.svg", Svg), ("content/media/plan.svg", Svg));
        var live = LiveSite.Open(new BuildOptions { SitePath = site.Root });
        Assert.Contains("Before.", Text(live.Current.Find("/people/ada/")), StringComparison.Ordinal);
        Assert.Equal(Svg, Text(live.Current.Find("/people/own.svg")));

        site.Write("content/people/eve.md", "---\nname: Eve\n---\n## Years\n\nAfter.\n");
        live.Update([Path.Combine(site.Root, "content/people/eve.md")]);
        Assert.Contains("After.", Text(live.Current.Find("/people/ada/")), StringComparison.Ordinal);

        site.Write("content/media/plan.svg", Svg.Replace("40", "400", StringComparison.Ordinal));
        site.Write("content/people/own.svg", Svg.Replace("30", "300", StringComparison.Ordinal));
        live.Update(
        [
            Path.Combine(site.Root, "content", "media", "plan.svg"),
            Path.Combine(site.Root, "content", "people", "own.svg"),
        ]);
        var page = Text(live.Current.Find("/people/ada/"));
        Assert.Contains("width=\"400\" height=\"30\"", page, StringComparison.Ordinal);
        Assert.Contains("width=\"40\" height=\"300\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_file_leaves_the_last_sound_pages_and_is_reported()
    {
        using var site = new TestSite(("content/people/ada.md", "---\nname: Ada\n---\nText.\n"));
        var live = LiveSite.Open(new BuildOptions { SitePath = site.Root });
        site.Write("content/people/ada.md", "---\nname: [Ada\n---\nText.\n");
        live.Update([]);

        Assert.Contains(
            live.Current.Diagnostics, d => d.File.Path == "content/people/ada.md" && d.Rule.Severity == Severity.Error);
        Assert.Contains("<h1>Ada</h1>", Text(live.Current.Find("/people/ada/")), StringComparison.Ordinal);
        Assert.Equal((2, 1), (live.Current.Version, live.Current.PagesVersion));

        site.Write("content/people/ada.md", "---\nname: Ada Lovelace\n---\nText.\n");
        live.Update([]);

        Assert.DoesNotContain(live.Current.Diagnostics, d => d.Rule.Severity == Severity.Error);
        Assert.Equal((3, 3), (live.Current.Version, live.Current.PagesVersion));
        Assert.Contains("<h1>Ada Lovelace</h1>", Text(live.Current.Find("/people/ada/")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_of_the_same_time_and_length_is_seen_when_the_watcher_reports_it()
    {
        using var site = new TestSite(("content/people/ada.md", "---\nname: Ada\n---\nText.\n"));
        var path = Path.Combine(site.Root, "content/people/ada.md");
        var live = LiveSite.Open(new BuildOptions { SitePath = site.Root });
        var time = File.GetLastWriteTimeUtc(path);
        site.Write("content/people/ada.md", "---\nname: Eva\n---\nText.\n");
        File.SetLastWriteTimeUtc(path, time);

        Assert.False(live.Update([]));
        Assert.True(live.Update([path]));
        Assert.Contains("<h1>Eva</h1>", Text(live.Current.Find("/people/ada/")), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_a_change_of_style_sheets_leaves_the_pages_unchanged()
    {
        using var site = new TestSite(
            ("templates/assets/own.css", "a {}"),
            ("content/people/ada.md", "---\nname: Ada\n---\nText.\n"));
        var live = LiveSite.Open(new BuildOptions { SitePath = site.Root });
        site.Write("templates/assets/own.css", "a { color: red }");

        Assert.True(live.Update([]));
        Assert.Equal((2, 1), (live.Current.Version, live.Current.PagesVersion));
        site.Write("content/people/ada.md", "---\nname: Eva\n---\nText.\n");
        Assert.True(live.Update([]));
        Assert.Equal((3, 3), (live.Current.Version, live.Current.PagesVersion));
    }

    [Fact]
    public void An_edited_component_changes_the_style_sheet_and_leaves_the_pages_as_they_are()
    {
        const string Component = "templates/styles/99-own.css";
        using var site = new TestSite((Component, "a {}"), ("content/people/ada.md", "---\nname: Ada\n---\nText.\n"));
        var live = LiveSite.Open(new BuildOptions { SitePath = site.Root });
        site.Write(Component, "a { color: red }");

        Assert.True(live.Update([Path.Combine(site.Root, Component)]));
        Assert.Equal((2, 1), (live.Current.Version, live.Current.PagesVersion));
        Assert.EndsWith(
            "}\n\na { color: red }\n", Text(live.Current.Find("/assets/style.css")), StringComparison.Ordinal);
        Assert.False(live.Update([]));
    }

    [Fact]
    public void Saving_a_file_unchanged_is_no_change()
    {
        using var site = new TestSite(("content/people/ada.md", "---\nname: Ada\n---\nText.\n"));
        var live = LiveSite.Open(new BuildOptions { SitePath = site.Root });
        site.Write("content/people/ada.md", "---\nname: Ada\n---\nText.\n");

        Assert.False(live.Update([Path.Combine(site.Root, "content/people/ada.md")]));
        Assert.Equal(1, live.Current.Version);
    }

    private static string Text(LiveFile found) => Encoding.UTF8.GetString(found.File!.Content.Span);

    /// <summary>The content of a file; of a card, the bytes that say what will be drawn.</summary>
    private static byte[] Bytes(OutputFile file) => file.CopyOf is { } source ? File.ReadAllBytes(source)
        : file.Late is { } late ? late.Beginning.ToArray() : file.Content.ToArray();
}
