using System.Text;
using CsCheck;
using SiteGen.Building;
using SiteGen.Files;
using SiteGen.Quotations;
using SiteGen.Tests.Building;
using SiteGen.Tests.Support;
using SiteGen.Text;

namespace SiteGen.Tests.Fuzz;

/// <summary>Quotations and the texts of their sources: what is recorded of them can be read, and holds.</summary>
public sealed class VerifyFuzzTests
{
    private static readonly string[] Extensions = [".txt", ".md", ".html", ".vtt", ".srt", ".eml"];

    private static readonly string[] Examples =
    [
        "Dear Bob,\n\nOpenness is a promise to everyone. I mean it.\n\nAnn\n",
        "# A talk\n\n[00:12] ANN: We “keep” it — always.[^1]\n\n> BOB: So do I ...\n\n[^1]: A note.\n\n| a | b |\n"
            + "|---|---|\n| c | d |\n",
        "<p>We <b>keep</b> it.<sup><a href='#n'>1</a></sup></p><p>So&nbsp;do I&hellip;</p><table><tr><td>a<td>"
            + "b</table>",
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>We keep\n\n00:02.000 --> 00:03.000\nthe promise.\n",
        "Subject: A letter\nContent-Type: text/plain; charset=utf-8\n\nWe keep the promise.\n> quoted\n",
    ];

    private static readonly string[] Pieces =
    [
        "We keep ", "the promise. ", "“", "”", "‘", "’", "\"", "'", "—", "--", "…", "...", "[…]", " [sic] ", "[3]",
        "[00:12] ", "ANN: ", "\n", "\n\n", "\f", "\u00AD", "-\n", "\u00A0", "\u2028", "ﬁ", "e\u0301", "é", "开源", "😀",
        "&amp;", "<b>", "</b>", "*", "_", "> ", "# ", "[^1]", "[^1]: ", "| a |\n|---|\n", "12", "1.5", "$", "%", "a",
        "b ", "c.",
    ];

    [Fact]
    public Task What_is_recorded_can_be_read_and_holds() => FuzzRun.CheckAsync(
        "captures with quotations",
        Gen.Select(FuzzInput.Text(Examples, Pieces), Gen.Int[0, 5], Gen.Double.Unit, Gen.Double.Unit), 1_500, Check);

    private static void Check((string Text, int Kind, double From, double Length) input)
    {
        var (text, kind, from, length) = input;
        var start = (int)(from * text.Length);
        var words = text.Substring(start, (int)(length * length * (text.Length - start)));
        using var site = VerifiedSite.Create(
            ("content/archive/letter" + Extensions[kind], text),
            ("content/quotes/promise.md", VerifiedSite.Quote(words)));
        var (result, diagnostics) = SiteVerifier.Verify(SiteFolder.Read(site.Root, 1), VerifiedSite.Day, 1);
        FuzzedSite.AssertLocated(diagnostics);
        if (result is null)
        {
            return;
        }

        FuzzedSite.AssertLocated(result.Diagnostics);
        var record = result.Record.ToText();
        var mistakes = new List<SiteGen.Diagnostics.Diagnostic>();
        var file = SourceFile.Decode(Lockfile.Path, Encoding.UTF8.GetBytes(record), out _);
        var read = LockfileReader.Read(file, mistakes);
        Assert.True(read is not null, $"{record}\n{TestSite.Format(mistakes)}");
        Assert.Equal(record, read.ToText());
        site.Write(Lockfile.Path, record);
        var (again, _) = SiteVerifier.Verify(SiteFolder.Read(site.Root, 1), VerifiedSite.Day, 1);
        Assert.Equal(record, again?.Record.ToText());
        Assert.DoesNotContain(site.Build().Diagnostics, d => d.Rule.Code is "SG0505" or "SG0509" or "SG0516");
    }
}
