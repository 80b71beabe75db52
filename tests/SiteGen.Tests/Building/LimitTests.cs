using System.Text;
using SiteGen.Tests.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Building;

/// <summary>What is too large is an error at its place, soon and without much memory.</summary>
public sealed class LimitTests : IDisposable
{
    private const string Page = "content/pages/x.md";
    private const string Head = "---\ntitle: X\n---\n\n";

    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    public static TheoryData<string, string, int, string> Bombs => new()
    {
        { "rows of a wide table", Head + Repeat("|a", 10_000) + "\n" + Repeat("|-", 10_000) + Repeat("\n|b|", 2_000), 9,
            "SG0407: the tables of the text have more than 50,000 cells" },
        { "many tables", Head + Repeat("|a|b|c|d\n|-|-|-|-\n|e|f|g|h\n\n", 4_000), 13_338,
            "SG0407: the tables of the text have more than 50,000 cells" },
        { "a long address", Head + $"[a]: https://e.org/{Repeat("x", 50_000)}\n\n" + Repeat("[a] ", 5_000), 7,
            "SG0407: the HTML of the text has more than 16 MiB" },
        { "a long picture", Head + $"[a]: https://e.org/{Repeat("x", 50_000)}\n\n" + Repeat("![b][a] ", 5_000), 7,
            "SG0407: the HTML of the text has more than 16 MiB" },
        { "definitions", Head + string.Concat(Enumerable.Range(0, 40_000).Select(i => $"[a{i}]: https://e.org/\n")),
            5_005, "SG0407: the text has more than 5,000 link definitions and footnotes" },
        { "links", Head + Repeat("[a](https://e.org/)\n", 30_000), 20_005,
            "SG0407: the text has more than 20,000 links and pictures" },
        { "wikilinks", Head + Repeat("[[x]]\n", 30_000), 20_005,
            "SG0407: the text has more than 20,000 links and pictures" },
        { "keys", "---\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"k{i}: 1\n")) + "---\n\na\n", 5_002,
            "SG0109: the YAML has more than 5,000 keys and list items" },
        { "list items", "---\ntitle: X\nredirect_from:\n" + Repeat("- /a/\n", 20_000) + "---\n\na\n", 5_002,
            "SG0109: the YAML has more than 5,000 keys and list items" },
        { "zeros", Repeat("\0", 2_000_000), 1, "SG0112: the file is no text: it has more than 100 control characters" },
        { "zeros after text", Head + Repeat("\0", 2_000_000), 5,
            "SG0112: the file is no text: it has more than 100 control characters" },
        { "bytes", Head + Repeat("a\n", 5_000_000), 1, "SG0119: the file has more than 8 MiB and is not read" },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public async Task A_bomb_is_one_error_at_its_place(string name, string text, int line, string message)
    {
        _site.Write(Page, text);
        var before = GC.GetTotalAllocatedBytes();

        var problems = await Task.Run(() => _site.FindProblems(), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromMinutes(3), TestContext.Current.CancellationToken);

        var diagnostic = Assert.Single(problems);
        Assert.StartsWith($"{Page}({line},", TestSite.Format([diagnostic]), StringComparison.Ordinal);
        Assert.Equal(message, $"{diagnostic.Rule.Code}: {diagnostic.Message}");
        Assert.NotNull(diagnostic.Help);
        Assert.True(GC.GetTotalAllocatedBytes() - before < 600_000_000, $"{name} takes too much memory");
    }

    [Fact]
    public void What_is_at_the_limits_is_published()
    {
        _site.Write(Page, Head + Repeat("|a|b|c|d\n|-|-|-|-\n|e|f|g|h\n\n", 3_000)
            + Repeat("[a](https://e.org/)\n", 20_000)
            + "\n" + string.Concat(Enumerable.Range(0, 5_000).Select(i => $"[a{i}]: https://e.org/\n")));

        Assert.Contains("pages/x/index.html", _site.BuildSound().Keys);
    }

    [Theory]
    [InlineData("templates/404.html")]
    [InlineData("content/site.yaml")]
    public void Templates_and_settings_have_a_limit_too(string path)
    {
        _site.Write(path, Repeat("# a\n", 3_000_000));

        Assert.Contains(_site.FindProblems(), d => d.Rule.Code == "SG0119" && d.File.Path == path);
    }

    [Theory]
    [InlineData("a.png", "89504E470D0A1A0A0000000D49484452 00010000 00010000 0802000000")]
    [InlineData("a.gif", "474946383961 FFFF FFFF 80 00 00")]
    [InlineData("a.jpg", "FFD8 FFE0 0004 0000 FFC4 0003 00 FFC2 0011 08 FFFF FFFF 03 012200")]
    [InlineData("a.webp", "52494646 00000000 57454250 56503858 0A000000 00000000 FFFF00 FFFF00")]
    [InlineData("a.WEBP", "52494646 00000000 57454250 5650384C 00000000 2F FFFFFF0F 0000000000000000")]
    [InlineData("b.webp", "52494646 00000000 57454250 56503820 00000000 000000 9D012A FF3F FF3F")]
    public void A_picture_of_too_many_pixels_is_an_error(string name, string header)
    {
        _site.Write($"content/media/{name}", "");
        var path = Path.Combine(_site.Root, "content", "media", name);
        File.WriteAllBytes(path, Convert.FromHexString(header.Replace(" ", "", StringComparison.Ordinal)));

        var diagnostic = Assert.Single(_site.FindProblems());

        Assert.Equal(("SG0119", $"content/media/{name}"), (diagnostic.Rule.Code, diagnostic.File.Path));
        Assert.Matches("^the picture has (65,53[56] × 65,53[56]|16,38[34] × 16,38[34]) pixels", diagnostic.Message);
    }

    [Theory]
    [InlineData("89504E470D0A1A0A0000000D49484452 00000100 00000100")]
    [InlineData("89504E47")]
    [InlineData("FFD8")]
    [InlineData("FFD8 FFC0 0011")]
    [InlineData("FFD8 FFE0 FFFF")]
    [InlineData("52494646 00000000 57454250 56503858")]
    [InlineData("")]
    public void Other_pictures_and_damaged_ones_are_published(string header)
    {
        foreach (var name in (string[])["a.png", "b.jpg", "c.webp", "d.gif"])
        {
            _site.Write($"content/media/{name}", "");
            File.WriteAllBytes(
                Path.Combine(_site.Root, "content", "media", name),
                Convert.FromHexString(header.Replace(" ", "", StringComparison.Ordinal)));
        }

        Assert.Contains("media/a.png", _site.BuildSound().Keys);
    }

    [Fact]
    public async Task A_flat_page_in_the_archive_takes_time_with_its_length()
    {
        _site.Write("content/sources/letter.md", "---\ntitle: A letter\ntype: letter\n---\n");
        _site.Write("content/archive/letter.html", "<body>" + Repeat("<p>a</p>", 200_000));

        var problems = await Task.Run(() => _site.FindProblems(), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromMinutes(3), TestContext.Current.CancellationToken);

        Assert.Empty(problems);
    }

    [Fact]
    public async Task Common_words_with_many_omissions_are_ambiguous()
    {
        _site.Write("content/people/ann.md", "---\nname: Ann\n---\n");
        _site.Write("content/sources/letter.md", "---\ntitle: A letter\ntype: letter\n---\n");
        _site.Write("content/archive/letter.txt", Repeat("a b ", 500_000));
        _site.Write(
            "content/quotes/q.md",
            $"---\nspeaker: ann\nsource: letter\ndate: 2020\n---\n\n{Repeat("a […] ", 1_000)}b\n");

        var pages = await Task.Run(() => _site.BuildSound(), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromMinutes(3), TestContext.Current.CancellationToken);

        Assert.Contains("several times", pages["quotes/q/index.html"], StringComparison.Ordinal);
    }

    private static string Repeat(string text, int count) =>
        new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
