using SiteGen.Building;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Tests.Support;
using SiteGen.Text;

namespace SiteGen.Tests.Building;

/// <summary>The note of a build: where it lies, what is in it, and what happens to it.</summary>
public sealed class BuildRecordTests : IDisposable
{
    private readonly RememberedSite _site = new(
        ("content/people/ada.md", "---\nname: Ada\n---\nText with <b>HTML</b>.\n"), ("content/pages/about.md", "---\ntitle: About\n---\n"));

    public void Dispose() => _site.Dispose();

    private string Folder => Path.Combine(_site.Site.Root, ".sitegen");

    private string Record => Assert.Single(Directory.EnumerateFiles(Folder, "*.record"));

    [Fact]
    public void It_lies_beside_the_site_where_git_does_not_see_it_and_nothing_of_it_is_published()
    {
        _site.Build();

        Assert.Contains("\n*\n", File.ReadAllText(Path.Combine(Folder, ".gitignore")), StringComparison.Ordinal);
        Assert.Equal([".gitignore", Path.GetFileName(Record)], Directory.EnumerateFileSystemEntries(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        // What is in the output folder depends on the site alone.
        Assert.Equal(_site.Site.Build().Files.Select(f => f.Path).Append(".sitegen-manifest").Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(_site.Site.Output, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(_site.Site.Output, f)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_damaged_one_is_none()
    {
        _site.Build();
        var bytes = File.ReadAllBytes(Record);
        var random = new Random(7);
        for (var i = 0; i < 60; i++)
        {
            var damaged = i % 2 == 0 ? bytes[..random.Next(bytes.Length)] : (byte[])bytes.Clone();
            if (i % 2 == 1)
            {
                damaged[random.Next(damaged.Length)] ^= (byte)(1 + random.Next(255));
            }

            File.WriteAllBytes(Record, damaged);
            var folder = SiteBuilder.Read(_site.Options);
            var inputs = BuildInputs.TryTake(folder, _site.Options, "1")!;
            Assert.Null(_site.Memory.Find(inputs, folder, OutputFolder.Open(_site.Site.Output), 1));
        }

        Assert.False(_site.BuildAndCompare().IsKnown);
        Assert.True(_site.BuildAndCompare().IsKnown);
    }

    [Fact]
    public void One_that_is_gone_is_written_again()
    {
        _site.Build();
        Directory.Delete(Folder, recursive: true);

        Assert.False(_site.BuildAndCompare().IsKnown);
        Assert.True(_site.BuildAndCompare().IsKnown);
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("people/ada/index.html")]
    [InlineData("media/x.txt")]
    [InlineData(".nojekyll")]
    [InlineData(".sitegen-manifest")]
    public void An_output_file_that_is_gone_or_another_is_written_again(string path)
    {
        _site.Build();
        var full = Path.Combine(_site.Site.Output, path);
        var bytes = File.ReadAllBytes(full);
        if (path != ".sitegen-manifest")
        {
            File.Delete(full);
            Assert.False(_site.BuildAndCompare().IsKnown);
            Assert.True(_site.BuildAndCompare().IsKnown);
        }

        // Longer, but of the same time.
        var time = File.GetLastWriteTimeUtc(full);
        File.WriteAllBytes(full, [.. bytes, (byte)'\n']);
        File.SetLastWriteTimeUtc(full, time);
        Assert.False(_site.BuildAndCompare().IsKnown);
        Assert.True(_site.BuildAndCompare().IsKnown);

        // Of the same length, but written later.
        if (bytes.Length > 0)
        {
            File.WriteAllBytes(full, [(byte)(bytes[0] ^ 1), .. bytes[1..]]);
            Assert.False(path != ".sitegen-manifest" && _site.BuildAndCompare().IsKnown);
        }
    }

    [Fact]
    public void An_output_folder_that_is_gone_is_made_again()
    {
        _site.Build();
        Directory.Delete(_site.Site.Output, recursive: true);

        Assert.False(_site.BuildAndCompare().IsKnown);
    }

    [Fact]
    public void A_link_in_the_place_of_an_output_file_is_replaced()
    {
        _site.Build();
        var full = Path.Combine(_site.Site.Output, "index.html");
        File.Move(full, Path.Combine(_site.Site.Root, "moved.html"));
        File.CreateSymbolicLink(full, Path.Combine(_site.Site.Root, "moved.html"));

        Assert.False(_site.Build().IsKnown);
    }

    [Fact]
    public void What_a_build_that_was_cut_off_left_is_put_away()
    {
        _site.Build();
        Directory.CreateDirectory(Path.Combine(_site.Site.Output, ".sitegen-staging", "0"));

        Assert.False(_site.Build().IsKnown);
        Assert.False(Directory.Exists(Path.Combine(_site.Site.Output, ".sitegen-staging")));
        Assert.True(_site.Build().IsKnown);
    }

    [Fact]
    public void Files_of_others_in_the_output_folder_are_nothing_to_do()
    {
        _site.Build();
        _site.Site.Write("output/CNAME", "example.org");

        Assert.True(_site.Build().IsKnown);
    }

    [Fact]
    public void A_file_of_others_that_the_site_would_have_too_is_looked_at()
    {
        _site.Build();
        _site.Site.Write("output/media/y.txt", "another");
        _site.Site.Write("content/media/y.txt", "another");
        _site.Build();
        Assert.True(_site.Build().IsKnown);
        _site.Site.Write("output/media/y.txt", "ANOTHER");

        Assert.Throws<OutputRefusedException>(() => _site.Build());
    }

    [Fact]
    public void Another_output_folder_has_another_one_and_few_are_kept()
    {
        _site.Build();
        for (var i = 0; i < 12; i++)
        {
            var output = Path.Combine(_site.Site.Root, $"other-{i}");
            var folder = SiteBuilder.Read(_site.Options);
            var inputs = BuildInputs.TryTake(folder, _site.Options, "1")!;
            var memory = BuildMemory.Of(_site.Site.Root, output);
            Assert.Null(memory.Find(inputs, folder, OutputFolder.Open(output), 1));
            using var session = OutputFolder.Open(output).Begin();
            var result = SiteBuilder.Build(folder, _site.Options, session);
            session.Commit();
            memory.Keep(inputs, folder, result, session);
            Assert.NotNull(memory.Find(inputs, folder, OutputFolder.Open(output), 1));
        }

        Assert.Equal(8, Directory.EnumerateFiles(Folder, "*.record").Count());
    }

    [Fact]
    public void One_that_came_with_a_copy_of_the_site_says_nothing()
    {
        _site.Build();
        using var copy = new TestSite();
        foreach (var file in Directory.EnumerateFiles(_site.Site.Root, "*", SearchOption.AllDirectories))
        {
            var place = Path.Combine(copy.Root, Path.GetRelativePath(_site.Site.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Copy(file, place, overwrite: true);
        }

        var options = _site.Options with { SitePath = copy.Root };
        var folder = SiteBuilder.Read(options);
        Assert.Null(BuildMemory.Of(copy.Root, copy.Output).Find(BuildInputs.TryTake(folder, options, "1")!, folder, OutputFolder.Open(copy.Output), 1));
    }

    [Theory]
    [InlineData("a file")]
    [InlineData("a link")]
    public void Where_it_cannot_be_written_the_site_is_built_all_the_same(string what)
    {
        var elsewhere = Path.Combine(_site.Site.Root, "elsewhere");
        Directory.CreateDirectory(elsewhere);
        if (what == "a file")
        {
            File.WriteAllText(Folder, "mine");
        }
        else
        {
            Directory.CreateSymbolicLink(Folder, elsewhere);
        }

        Assert.NotNull(_site.Build().Report);
        Assert.False(_site.BuildAndCompare().IsKnown);
        Assert.Empty(Directory.EnumerateFileSystemEntries(elsewhere));
    }

    [Fact]
    public void A_time_within_the_tick_of_the_note_is_not_believed()
    {
        Assert.True(RecordTime.IsUncertain(new(1, 1000), 1000));
        Assert.True(RecordTime.IsUncertain(new(1, 1001), 1000));
        Assert.False(RecordTime.IsUncertain(new(1, 999), 1000));
        // Copied from elsewhere, with a time of its own.
        Assert.False(RecordTime.IsUncertain(new(1, 1000 + TimeSpan.TicksPerDay), 1000));
    }

    [Fact]
    public void A_file_within_the_tick_of_the_note_is_looked_at()
    {
        _site.Build();
        var state = StateOf(out var time);
        Assert.True(OutputFolder.Open(_site.Site.Output).IsStill(state, time, 1));
        Assert.False(OutputFolder.Open(_site.Site.Output).IsStill(state, state.Files.Max(f => f.Stamp.Written), 1));
    }

    [Fact]
    public void A_time_zone_that_this_machine_no_longer_knows_is_told_again()
    {
        _site.Build();
        var folder = SiteBuilder.Read(_site.Options);
        var inputs = BuildInputs.TryTake(folder, _site.Options, "1")!;
        var record = BuildRecord.TryRead(File.ReadAllBytes(Record), inputs.Hash, folder)!;
        File.WriteAllBytes(Record, BytesOf(record with { TimeZone = "UTC" }, folder));
        Assert.True(_site.Build().IsKnown);
        File.WriteAllBytes(Record, BytesOf(record with { TimeZone = "Not/A/Time/Zone" }, folder));
        Assert.False(_site.Build().IsKnown);
    }

    [Fact]
    public void Messages_come_out_as_they_went_in()
    {
        var folder = SiteBuilder.Read(_site.Options);
        var inputs = BuildInputs.TryTake(folder, _site.Options, "1")!;
        var ada = folder.Content.Single(f => f.Path.EndsWith("ada.md", StringComparison.Ordinal));
        Diagnostic[] diagnostics =
        [
            new(Rules.All[0], ada, new(4, 4), "in a file of the site"),
            new(Rules.All[1], ada, new(4, 4), "with help", "e\u0301 — 𝕏 \"", "while rendering\nmore"),
            new(Rules.All[2], SourceFile.Missing("content/nothing.md"), default, "of no file", "", null),
            new(Rules.All[3], SourceFile.Missing(ada.Path), new(9, 2), "of a file that is there, but without its text"),
            new(Rules.All[4], new SourceFile(ada.Path, "another\r\ntext of 𝕏 it"), new(9, 4), "of a text that is not that of the file"),
            new(Rules.All[^1], folder.Theme.Templates[0], new(int.MaxValue, 0), "in a template, behind its end", null, "context"),
        ];
        var record = new BuildRecord(inputs.Hash, 1, 2, null, new([.. new byte[32]], []), diagnostics);

        var read = BuildRecord.TryRead(BytesOf(record, folder), inputs.Hash, folder)!;

        Assert.Equal(TestSite.Format(diagnostics), TestSite.Format(read.Diagnostics));
        Assert.Equal(diagnostics.Select(d => (d.Rule, d.File.Path, d.File.Text, d.Span, d.Message, d.Help, d.Context)),
            read.Diagnostics.Select(d => (d.Rule, d.File.Path, d.File.Text, d.Span, d.Message, d.Help, d.Context)));
        Assert.Null(BuildRecord.TryRead(BytesOf(record, folder), new byte[32], folder));
    }

    private OutputState StateOf(out long time)
    {
        var folder = SiteBuilder.Read(_site.Options);
        var record = BuildRecord.TryRead(File.ReadAllBytes(Record), BuildInputs.TryTake(folder, _site.Options, "1")!.Hash, folder)!;
        time = record.Time;
        return record.Output;
    }

    private static byte[] BytesOf(BuildRecord record, SiteFolder folder)
    {
        using var bytes = new MemoryStream();
        record.Write(bytes, folder);
        return bytes.ToArray();
    }
}
