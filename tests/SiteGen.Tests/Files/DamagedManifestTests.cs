using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using CsCheck;
using SiteGen.Files;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Files;

/// <summary>
/// The list of files in the output folder when something else stands there: a build refuses it, and loses nothing.
/// </summary>
public sealed class DamagedManifestTests : IDisposable
{
    private static readonly string[] Site =
        ["index.html: home", "people/ann/index.html: Ann", "people/index.html: people"];

    private static readonly string[] Parts =
        ["..", ".", "", ".git", "victim.txt", "people", "index.html", "\0", "\r", "\\", @"\u002e"];

    private readonly PublishedFolder _folder = new();

    public DamagedManifestTests()
    {
        _folder.Publish(Site);
        _folder.Write("CNAME", "mine");
        _folder.Write("../victim.txt", "precious");
    }

    private string Manifest => _folder.At(".sitegen-manifest");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("\0\0\0\0", "does not begin")]
    [InlineData("# Files\nCNAME\n", "does not begin")]
    [InlineData("{all}CNAME\n", "is not complete")]
    [InlineData("{all}a\0b/c\n", "is not complete")]
    [InlineData("{all}\n", "is not complete")]
    [InlineData("{all}{all}", "is not complete")]
    [InlineData("\uFEFF{all}", "does not begin")]
    public void Other_text_is_refused_and_nothing_changes(string text, string problem)
    {
        var all = File.ReadAllText(Manifest);
        File.WriteAllText(Manifest, text.Replace("{all}", all, StringComparison.Ordinal));
        AssertRefused(problem);
    }

    [Fact]
    public void A_list_that_lacks_its_end_is_refused()
    {
        var bytes = File.ReadAllBytes(Manifest);
        for (var length = 0; length < bytes.Length; length++)
        {
            File.WriteAllBytes(Manifest, bytes[..length]);
            Assert.Throws<OutputRefusedException>(() => _folder.Publish("index.html: changed"));
        }

        AssertRefused("is not complete");
    }

    [Fact]
    public void A_link_a_pipe_and_a_folder_are_refused_and_not_opened()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "This system has no named pipes.");
        File.Move(Manifest, _folder.At("../list"));
        File.CreateSymbolicLink(Manifest, _folder.At("../list"));
        AssertRefused("is a symbolic link");
        File.Delete(Manifest);
        Directory.CreateDirectory(Manifest);
        AssertRefused("is a folder");
        Directory.Delete(Manifest);
        using (var process = Process.Start("mkfifo", [Manifest]))
        {
            process.WaitForExit();
        }

        // Nothing is compared: that would open the pipe.
        var refusal = Assert.Throws<OutputRefusedException>(() => _folder.Publish(Site));
        Assert.Contains("is no ordinary file", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(Site, _folder.Adopt(Site).Adopted.Select(path => $"{path}: {File.ReadAllText(_folder.At(path))}"));
        Assert.Equal(new PublishReport(0, Site.Length, 0), _folder.Publish(Site));
    }

    [Fact]
    public void A_list_of_100_MB_is_refused_at_once()
    {
        var line = new byte[100_000_000];
        line.AsSpan().Fill((byte)'a');
        File.WriteAllBytes(Manifest, line);
        var clock = Stopwatch.StartNew();
        Assert.Throws<OutputRefusedException>(() => _folder.Publish(Site));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"{clock.Elapsed}");
    }

    [Theory]
    [InlineData("../victim.txt")]
    [InlineData("people/../../victim.txt")]
    [InlineData("{root}/CNAME")]
    [InlineData("./CNAME")]
    [InlineData("people//index.html")]
    [InlineData("people/")]
    [InlineData("people/./index.html")]
    [InlineData("")]
    [InlineData("a\0b/c")]
    [InlineData("a\rb")]
    [InlineData(@"a\b")]
    [InlineData(@"a\u000")]
    [InlineData(@"a\u0061")]
    [InlineData(@"\u002E\u002E/victim.txt")]
    [InlineData(@"people\u0000")]
    [InlineData(".git/config")]
    [InlineData("people/.GIT/config")]
    [InlineData(".sitegen-manifest")]
    [InlineData("# 3")]
    [InlineData("index.html")]
    public void A_hostile_name_is_refused_even_with_a_right_hash(string line)
    {
        Forge("index.html", line.Replace("{root}", _folder.Root, StringComparison.Ordinal));
        AssertRefused("has no path of its own in line 3");
    }

    [Fact]
    public void No_list_makes_a_build_touch_what_lies_elsewhere()
    {
        _folder.Write(".git/config", "precious");
        var part = Gen.Int[0, Parts.Length - 1].Select(i => Parts[i]);
        var line = Gen.OneOf(
            part.List[1, 5].Select(parts => string.Join('/', parts)),
            part.List[1, 3].Select(parts => string.Join('\\', parts)),
            Gen.String);
        line.List[0, 6].SampleSeeded(
            lines =>
            {
                Forge([.. lines]);
                try
                {
                    _folder.Publish(Site);
                }
                catch (OutputRefusedException)
                {
                    _folder.Adopt(Site);
                }

                Assert.Equal("precious", File.ReadAllText(_folder.At("../victim.txt")));
                Assert.Equal([".git/config: precious", "CNAME: mine", .. Site], _folder.Files);
            },
            LongRun.Rounds(500, 20_000), threads: 1);
    }

    [Fact]
    public void No_damage_is_believed()
    {
        var sound = File.ReadAllBytes(Manifest);
        var edit = Gen.Select(Gen.Int[0, sound.Length], Gen.Int[0, 8], Gen.Byte.Array[0, 8]);
        edit.List[1, 3].SampleSeeded(
            edits =>
            {
                byte[] bytes = [.. sound];
                foreach (var (at, removed, added) in edits)
                {
                    var start = Math.Min(at, bytes.Length);
                    bytes = [.. bytes[..start], .. added, .. bytes[Math.Min(start + removed, bytes.Length)..]];
                }

                File.WriteAllBytes(Manifest, bytes);
                if (bytes.AsSpan().SequenceEqual(sound))
                {
                    return;
                }

                Assert.Throws<OutputRefusedException>(() => _folder.Publish("index.html: home"));
                Assert.Equal(["CNAME: mine", .. Site], _folder.Files);
            },
            LongRun.Rounds(500, 20_000), threads: 1);
    }

    [Fact]
    public void Names_with_any_characters_are_written_and_removed_again()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "This system has no such names.");
        string[] names =
        [
            "x\nCNAME", "x\n.well-known/token", "\e]0;PWN\a", @"back\slash", @"\u000A",
            "#", "# 1", "\u0085", "\u202E", "\U0001F600",
        ];
        _folder.Write(".well-known/token", "mine");

        _folder.Publish([.. Site, .. names.Select(name => $"media/{name}: x"), "#: x"]);
        _folder.Publish(clean: true, [.. Site.Select(PublishedFolder.Parse)]);

        Assert.Equal([".well-known/token: mine", "CNAME: mine", .. Site], _folder.Files);
    }

    private void AssertRefused(string problem)
    {
        var before = _folder.Snapshot();
        _folder.Age();

        var refusal = Assert.Throws<OutputRefusedException>(
            () => _folder.Publish("index.html: changed", "new.html: new"));

        Assert.Contains(problem, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("nothing was written", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("'sitegen build --adopt'", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Snapshot());
        Assert.Equal("precious", File.ReadAllText(_folder.At("../victim.txt")));
    }

    /// <summary>Writes a list whose end is right.</summary>
    private void Forge(params string[] lines)
    {
        using var fresh = new PublishedFolder();
        fresh.Publish("a: a");
        var header = File.ReadLines(fresh.At(".sitegen-manifest")).First();
        var list = Encoding.UTF8.GetBytes(string.Concat(new[] { header }.Concat(lines).Select(line => line + "\n")));
        var count = list.Count(b => b == '\n') - 1;
        File.WriteAllBytes(
            Manifest,
            [
                .. list,
                .. Encoding.UTF8.GetBytes($"# {count}, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(list))}\n"),
            ]);
    }
}
