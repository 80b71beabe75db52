using System.Globalization;
using SiteGen.BrowserTests.Support;
using SiteGen.Tests.Cli;
using SiteGen.Tests.Support;

namespace SiteGen.BrowserTests.Archive;

/// <summary>A PDF as Chromium prints it is evidence: its words, its columns and its pages.</summary>
public class PrintedPageTests
{
    /// <summary>
    /// An article of several pages in two columns, with hyphens at the ends of lines, ligatures, running heads, page
    /// numbers and a footnote.
    /// </summary>
    private const string Article = """
        <!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>On ships</title><style>
        @page { size: A5; margin: 20mm 15mm; @top-center { content: "On ships and their makers" }
          @bottom-center { content: counter(page) } }
        body { font: 11pt/1.4 serif; columns: 2; column-gap: 8mm; text-align: justify; hyphens: manual;
          font-variant-ligatures: common-ligatures }
        h1, h2 { column-span: all; font-size: 16pt }
        </style><h1>On ships</h1>
        <p>The office found that officials of the first fleet were efficient, and that the fifty flags they flew
        were sufficient to tell them apart.<sup>1</sup> FILLER</p><p>FILLER</p>
        <p>Nobody foresaw the extra&shy;ordinary trans&shy;formation of the inter&shy;national communi&shy;cation
        infra&shy;structure, which character&shy;istically dis&shy;proportion&shy;ately disad&shy;vantaged the
        represen&shy;tatives of under&shy;repre&shy;sented constitu&shy;encies.</p>
        <p>FILLER</p><p>FILLER</p><h2>Of makers</h2><p>FILLER</p><p>FILLER</p>
        <p>The last of the makers said that he had never built a ship that he would not have sailed in himself.</p>
        </html>
        """;

    private const string Filler =
        "Ships are made of wood and of the work of many people, and of these the least are known to those who sail in "
            + "them. "
        + "What a carpenter knows he does not write down, and so it is that we have the drawings of kings and none of "
        + "the men "
        + "who made what was drawn. It is not otherwise with the sails, and with the ropes that hold them to the "
        + "wind. ";

    [Fact]
    public async Task Quotations_are_found_in_it_with_their_pages()
    {
        await using var chromium = await Chromium.StartAsync();
        var page = await chromium.Browser.NewPageAsync();
        await page.SetContentAsync(Article.Replace("FILLER", Filler + Filler, StringComparison.Ordinal));
        var pdf = await page.PdfAsync(new() { PreferCSSPageSize = true });

        using var site = new TestSite(
            ("content/people/ann.md", "---\nname: Ann\n---\n"),
            ("content/sources/ships.md", "---\ntitle: On ships\ntype: article\n---\n"),
            ("content/quotes/officials.md", Quote(1, "officials of the first fleet were efficient, and that the fifty "
                + "flags "
                + "they flew were sufficient to tell them apart.")),
            ("content/quotes/nobody.md", Quote(null, "Nobody foresaw the extraordinary transformation of the "
                + "international "
                + "communication infrastructure, which characteristically disproportionately disadvantaged the "
                + "representatives of underrepresented constituencies.")),
            ("content/quotes/last.md", Quote(null, "he had never built a ship that he would not have sailed in "
                + "himself.")));
        var file = Path.Combine(site.Root, "printed.pdf");
        await File.WriteAllBytesAsync(file, pdf, TestContext.Current.CancellationToken);
        var added = SiteGenProcess.RunIn(site.Root, "archive", "add", "ships", file);
        Assert.Equal((0, ""), (added.ExitStatus, added.Errors));
        var pages = int.Parse(added.Output.Split("written: ")[1].Split(' ')[0], CultureInfo.InvariantCulture);
        Assert.InRange(pages, 3, 9);
        var run = SiteGenProcess.RunIn(site.Root, "verify");
        Assert.Equal("", run.Errors);
        // A hyphen at the end of a line may belong to the word: the words are found, as typography may differ.
        Assert.Matches("^exact last ships\ntypographic nobody ships\nexact officials ships\n", run.Output);
        Assert.Matches(
            $"(?s)  last:\n.*?    page: \"?{pages}\"?\n",
            await File.ReadAllTextAsync(
                Path.Combine(site.Root, "content/quotes.lock.yaml"), TestContext.Current.CancellationToken));

        static string Quote(int? number, string words) =>
            $"---\nspeaker: ann\nsource: ships\n{(number is null ? "" : $"page: {number}\n")}---\n{words}\n";
    }
}
