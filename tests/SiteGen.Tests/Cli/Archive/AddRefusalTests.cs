using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using SiteGen.Tests.Evidence.Pdf;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cli.Archive;

/// <summary>What <c>archive add</c> refuses: it says why and what helps, and leaves the archive as it was.</summary>
public class AddRefusalTests
{
    private static readonly byte[] Picture = [0x89, .. "PNG\r\n\u001A\n"u8, 0, 0];

    public static TheoryData<string, byte[], string> Files() => new()
    {
        { "a.pdf", Picture, "it is a picture (PNG), not HTML, PDF, WebVTT, SRT, plain text, Markdown or mail; "
            + "save what is quoted in a format that can be read, such as .txt" },
        { "junk.pdf", [1, 2, 3], "it is a file of an unknown type, not HTML, PDF" },
        { "a.html", PdfFile.OfLines(["Words."]), "its bytes are a PDF; rename it to 'a.pdf'" },
        { "a.txt", Utf8("<!DOCTYPE html><p>Words."), "its bytes are a page; rename it to 'a.html'" },
        { "a.md", Utf8("WEBVTT\n\n00:01.000 --> 00:02.000\nWords\n"), "its bytes are captions; rename it to 'a.vtt'" },
        { "b.pdf", Utf8("Just words."), "it is called a PDF, but is text" },
        { "a.mht", Utf8("Just words."), "its bytes are plain text; rename it to 'a.txt'" },
        { "a.eml", Utf8("Just words."), "its bytes are plain text; rename it to 'a.txt'" },
        { "empty.txt", [], "it is empty; save it again" },
        { "empty.pdf", [], "it is empty" },
        { "blank.txt", Utf8(" \n\u00A0\n"), "it has no words" },
        { "dots.txt", Utf8("… — !\n"), "it has no words" },
        { "tags.html", Utf8("<!DOCTYPE html><script>words()</script><p></p>"), "it has no words" },
        { "utf8.txt", [.. Utf8("Caf"), 0xE9, .. Utf8(" words.\n")], "not UTF-8" },
        { "scan.pdf", Scan(), "the PDF has no text: its pages are pictures; recognize their text first "
            + "('ocrmypdf in.pdf out.pdf'); or type what is quoted into a .txt" },
        { "locked.pdf", Encrypted(), "the PDF needs a password; save a copy without one" },
        { "cut.pdf", PdfFile.OfLines(["Words."])[..400], "the PDF is damaged; get it again" },
        { "zeros.pdf", [.. "%PDF-1.7\n"u8, .. new byte[5000]], "the PDF is damaged; get it again" },
        { "bomb.pdf", Bomb(), "a part of the PDF is larger than any page; save the pages that are quoted as a PDF" },
        { "lzw.pdf", LzwBomb(), "a part of the PDF is larger than any page; save the pages that are quoted as a PDF" },
        { "runs.pdf", Compressed("RunLengthDecode", [.. Enumerable.Repeat<byte[]>([0x81, 0x20],
            600_000).SelectMany(b => b)]),
            "a part of the PDF is larger than any page; save the pages that are quoted as a PDF" },
        { "words.pdf", Deflated(string.Concat(Enumerable.Repeat("(Words) Tj ", 900_000))),
            "the PDF draws more than any document has to; save the pages that are quoted as a PDF" },
        { "deep.html", Utf8("<!DOCTYPE html>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + "Words."),
            "its elements are nested too deep; save the text of the page as .txt" },
        { "deep.eml", Utf8("From: a@b.c\nMessage-ID: <1@x>\nMIME-Version: 1.0\nContent-Type: text/html\n\n"
            + string.Concat(Enumerable.Repeat("<div>", 100_000)) + "Words."),
            "its elements are nested too deep; save its text as .txt" },
        { "a.docx", [.. "PK\u0003\u0004"u8], "has a format that cannot be read; save it as" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void It_says_why_and_leaves_nothing(string name, byte[] content, string reason)
    {
        using var site = new ArchiveSite();
        site.Add("paper", site.Write("other.txt", "Other words."));
        var errors = site.Refuse("letter", site.Write(name, content), name.EndsWith(".docx",
            StringComparison.Ordinal) ? 2 : 1);
        Assert.StartsWith($"sitegen: '{name}' ", errors, StringComparison.Ordinal);
        Assert.Contains(reason, errors, StringComparison.Ordinal);
        Assert.Single(errors.TrimEnd('\n').Split('\n'));
    }

    [Theory]
    [InlineData("lettr", "there is no source 'lettr'; did you mean 'letter'?")]
    [InlineData("nothing-like-it", "there is no source 'nothing-like-it'; create it first: "
        + "sitegen new source nothing-like-it")]
    [InlineData("../letter", "there is no source '../letter'")]
    [InlineData("letter.2026-11-28", "there is no source 'letter.2026-11-28'")]
    [InlineData("ann", "there is no source 'ann'")]
    public void A_source_that_is_unknown_gets_nothing(string id, string reason)
    {
        using var site = new ArchiveSite();
        Assert.Contains(reason, site.Refuse(id, site.Write("a.txt", "Words.")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_a_pipe_and_nothing_are_no_files()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The test makes a pipe with a program of Linux.");
        using var site = new ArchiveSite();
        var folder = Path.Combine(site.Site.Root, "folder.txt");
        Directory.CreateDirectory(folder);
        Assert.Equal($"sitegen: '{folder}' is a folder\n", site.Refuse("letter", folder, status: 2));
        Assert.Equal("sitegen: there is no file 'none.txt'\n", site.Refuse("letter", "none.txt", status: 2));
        using (var make = Process.Start("mkfifo", Path.Combine(site.Site.Root, "pipe.txt")))
        {
            make.WaitForExit();
        }

        Assert.Equal(
            "sitegen: 'pipe.txt' is no file; save what it has to one\n", site.Refuse("letter", "pipe.txt", status: 2));
        Assert.Equal("sitegen: there is no file 'loop.txt'\n", site.Refuse("letter", Loop(site), status: 2));
    }

    [Fact]
    public void A_link_is_followed_and_the_file_is_copied()
    {
        using var site = new ArchiveSite();
        var file = site.Write("a.txt", "Words.");
        site.Site.Link("link.txt", file);
        site.Add("letter", "link.txt");
        var capture = new FileInfo(Path.Combine(site.Site.Root, "content/archive/letter.txt"));
        Assert.Null(capture.LinkTarget);
        Assert.Equal("Words.", File.ReadAllText(capture.FullName));
    }

    [Fact]
    public void A_file_beside_the_site_is_taken_whatever_its_path()
    {
        using var site = new ArchiveSite();
        site.Site.Write("content/other.txt", "Words.");
        site.Add("letter", "content/archive/../other.txt");
        Assert.Equal(["letter.txt"], site.Captures);
        Assert.Contains("    from: other.txt\n", site.Lock, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lock_with_mistakes_is_shown_and_not_written_over()
    {
        using var site = new ArchiveSite(
            ("content/archive.lock.yaml", "version: 1\nsources:\n  letter:\n    extend: whole\n    role: original\n"));
        var errors = site.Refuse("letter", site.Write("a.txt", "Words."));
        Assert.Contains("content/archive.lock.yaml(4,5): error SG0516: unexpected key 'extend'\n", errors);
        Assert.EndsWith("Nothing was added.\n", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_pages_take_a_bounded_time()
    {
        using var site = new ArchiveSite();
        var pages = LongRun.IsOn ? 10_000 : 1_000;
        var file = site.Write("a.pdf", PdfFile.OfLines(
            Enumerable.Range(1, pages)
                .Select(p => Enumerable.Range(1, 30).Select(l => $"Line {l} of page {p} has words."))));
        var watch = Stopwatch.StartNew();
        Assert.Equal(
            string.Create(
                CultureInfo.InvariantCulture,
                $"content/archive/letter.pdf was written: {pages:#,0} pages, {pages * 168:#,0} words.\n"),
            site.Add("letter", file));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 55);
    }

    private static string Loop(ArchiveSite site)
    {
        site.Site.Link("loop.txt", "loop.txt");
        return "loop.txt";
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>A page that is a picture.</summary>
    private static byte[] Scan() => new PdfFile
    {
        Resources = "/XObject << /I 10 0 R >>",
        Objects =
        [
            "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length "
                + "1 >>\n"
                + "stream\nx\nendstream",
        ],
    }.Page("600 0 0 800 0 0 cm /I Do").ToArray();

    /// <summary>A PDF that only opens with a password that nobody knows.</summary>
    private static byte[] Encrypted() => Encoding.Latin1.GetBytes(
        Encoding.Latin1.GetString(PdfFile.OfLines(["Words."])).Replace(
            "trailer\n<<",
            "trailer\n<< /ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>] /Encrypt << "
                + "/Filter "
            + $"/Standard /V 1 /R 2 /P -4 /O <{new string('1', 64)}> /U <{new string('2', 64)}> >>",
            StringComparison.Ordinal));

    /// <summary>A page of 300 MB in 300 KB.</summary>
    private static byte[] Bomb()
    {
        using var deflated = new MemoryStream();
        using (var stream = new ZLibStream(deflated, CompressionLevel.Optimal, leaveOpen: true))
        {
            var spaces = new byte[1_000_000];
            Array.Fill(spaces, (byte)' ');
            for (var i = 0; i < 300; i++)
            {
                stream.Write(spaces);
            }
        }

        return Compressed("FlateDecode", deflated.ToArray());
    }

    /// <summary>The same in the compression of old PDFs: runs of spaces that become longer with each code.</summary>
    private static byte[] LzwBomb()
    {
        var bits = new List<bool>();
        for (var round = 0; round < 50; round++)
        {
            Write(256, round == 0 ? 9 : 12);
            Write(' ', 9);
            for (var code = 258; code < 4094; code++)
            {
                Write(code, code + 1 > 2047 ? 12 : code + 1 > 1023 ? 11 : code + 1 > 511 ? 10 : 9);
            }
        }

        var bytes = new byte[bits.Count / 8];
        for (var i = 0; i < bytes.Length * 8; i++)
        {
            bytes[i / 8] |= (byte)(bits[i] ? 0x80 >> (i % 8) : 0);
        }

        return Compressed("LZWDecode", bytes);

        void Write(int code, int width)
        {
            for (var bit = width - 1; bit >= 0; bit--)
            {
                bits.Add((code >> bit & 1) == 1);
            }
        }
    }

    /// <summary>A page with a form of compressed operators.</summary>
    private static byte[] Deflated(string operators)
    {
        using var deflated = new MemoryStream();
        using (var stream = new ZLibStream(deflated, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            stream.Write(Encoding.Latin1.GetBytes(operators));
        }

        return Compressed("FlateDecode", deflated.ToArray());
    }

    private static byte[] Compressed(string filter, byte[] data) => new PdfFile
    {
        Resources = "/XObject << /X 10 0 R >>",
        Objects =
        [
            $"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Filter /{filter} /Length {data.Length} >>\n"
                + $"stream\n{Encoding.Latin1.GetString(data)}\nendstream",
        ],
    }.Page("/X Do").ToArray();
}
