using System.Text;
using SiteGen.Building;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Serving;

/// <summary>What is served while a site is edited must be what a build would write at that moment, byte for byte.</summary>
public sealed class LiveSiteTests(ITestOutputHelper output)
{
    private const int Edits = 150;

    [Theory]
    [InlineData(1)]
    [InlineData(20261124)]
    public void After_every_edit_the_served_site_is_that_of_a_fresh_build(int seed)
    {
        using var site = new TestSite(StarterSite.Files().Select(f => (f.Path, Encoding.UTF8.GetString(f.Content.Span)))
            .Where(f => !f.Path.EndsWith(".woff2", StringComparison.Ordinal)));
        var options = new BuildOptions { SitePath = site.Root, Jobs = 1 };
        var editor = new RandomEditor(site, seed);
        var live = LiveSite.Open(options);
        var (sound, broken, isBroken) = (0, 0, false);
        for (var i = 0; i < Edits; i++)
        {
            // A site that stays broken shows little of what may go wrong.
            var (what, paths) = isBroken && i % 5 > 0 ? editor.Undo() : editor.Edit();
            live.Update([.. paths.Select(p => Path.Combine(site.Root, p))]);
            var fresh = SiteBuilder.Build(options);

            Assert.Equal((i, what, TestSite.Format(fresh.Diagnostics)), (i, what, TestSite.Format(live.Current.Check(1, TestContext.Current.CancellationToken))));
            isBroken = fresh.HasFailed;
            if (isBroken)
            {
                broken++;
                continue;
            }

            sound++;
            foreach (var file in fresh.Files)
            {
                var served = live.Current.Find("/" + file.Path.Replace("index.html", "", StringComparison.Ordinal)).File;
                Assert.True(served is not null && Bytes(served).SequenceEqual(Bytes(file)), $"{i}: after {what}, {file.Path} is {(served is null ? "not there" : "another")}");
            }
        }

        output.WriteLine($"{sound} sound and {broken} broken states.");
        Assert.True(sound > Edits / 3 && broken > Edits / 20, $"{sound} sound and {broken} broken states: the edits say little");
    }

    [Fact]
    public void A_broken_file_leaves_the_last_sound_pages_and_says_what_is_wrong()
    {
        using var site = new TestSite(("content/people/ada.md", "---\nname: Ada\n---\nText.\n"));
        var live = LiveSite.Open(new BuildOptions { SitePath = site.Root });
        site.Write("content/people/ada.md", "---\nname: [Ada\n---\nText.\n");
        live.Update([]);

        Assert.Contains(live.Current.Diagnostics, d => d.File.Path == "content/people/ada.md" && d.Rule.Severity == Severity.Error);
        Assert.Contains("<h1>Ada</h1>", Text(live.Current.Find("/people/ada/")), StringComparison.Ordinal);
        Assert.Equal((2, 1), (live.Current.Version, live.Current.PagesVersion));

        site.Write("content/people/ada.md", "---\nname: Ada Lovelace\n---\nText.\n");
        live.Update([]);

        Assert.DoesNotContain(live.Current.Diagnostics, d => d.Rule.Severity == Severity.Error);
        Assert.Equal((3, 3), (live.Current.Version, live.Current.PagesVersion));
        Assert.Contains("<h1>Ada Lovelace</h1>", Text(live.Current.Find("/people/ada/")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_within_one_tick_of_the_clock_and_of_the_same_length_is_seen_when_it_is_told()
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
    public void Only_style_sheets_leave_the_pages_as_they_are()
    {
        using var site = new TestSite(("templates/assets/own.css", "a {}"), ("content/people/ada.md", "---\nname: Ada\n---\nText.\n"));
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
        Assert.EndsWith("}\n\na { color: red }\n", Text(live.Current.Find("/assets/style.css")), StringComparison.Ordinal);
        Assert.False(live.Update([]));
    }

    [Fact]
    public void A_file_that_is_saved_as_it_was_is_no_change()
    {
        using var site = new TestSite(("content/people/ada.md", "---\nname: Ada\n---\nText.\n"));
        var live = LiveSite.Open(new BuildOptions { SitePath = site.Root });
        site.Write("content/people/ada.md", "---\nname: Ada\n---\nText.\n");

        Assert.False(live.Update([Path.Combine(site.Root, "content/people/ada.md")]));
        Assert.Equal(1, live.Current.Version);
    }

    private static string Text(LiveFile found) => Encoding.UTF8.GetString(found.File!.Content.Span);

    /// <summary>What a file holds; of a card, the bytes that say what is drawn on it.</summary>
    private static byte[] Bytes(OutputFile file) => file.CopyOf is { } source ? File.ReadAllBytes(source)
        : file.Late is { } late ? late.Beginning.ToArray() : file.Content.ToArray();
}
