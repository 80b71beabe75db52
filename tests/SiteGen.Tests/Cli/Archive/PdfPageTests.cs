using SiteGen.Tests.Building;
using SiteGen.Tests.Evidence.Pdf;

namespace SiteGen.Tests.Cli.Archive;

/// <summary>
/// Quotations of PDFs and their pages: readers see the printed number, links lead to the physical page.
/// </summary>
public class PdfPageTests
{
    private static readonly PdfFile Book = new PdfFile
    {
        Catalog = "/PageLabels << /Nums [0 << /S /r >> 2 << /S /D "
        + ">>] >>"
    }
        .Page(PdfFile.Draw("A title.", 60, 700)).Page(PdfFile.Draw("A preface of few words.", 60, 700))
        .Page(PdfFile.Draw("The first page.", 60, 700)).Page(PdfFile.Draw(VerifiedSite.Words, 60, 700));

    [Fact]
    public void The_printed_number_is_shown_and_the_link_leads_to_the_physical_page()
    {
        using var site = new ArchiveSite(
            ("content/sources/letter.md", "---\ntitle: A letter\ntype: letter\nurl: "
                + "https://example.com/letter.pdf\n---\n"),
            ("content/quotes/preface.md", VerifiedSite.Quote("A preface of few words.", "page: ii\n")),
            ("content/quotes/promise.md", VerifiedSite.Quote(VerifiedSite.Words, "page: 2\n")));
        site.Add("letter", site.Write("a.pdf", Book.ToArray()));
        Assert.Equal("exact preface letter\nexact promise letter\n", site.Verify());
        Assert.Equal(0, site.Run("build").ExitStatus);
        Assert.Contains("https://example.com/letter.pdf#page=4", Page("promise"), StringComparison.Ordinal);
        Assert.Contains(", page 2. ", Page("promise"), StringComparison.Ordinal);
        Assert.DoesNotContain("page 4", Page("promise"), StringComparison.Ordinal);
        Assert.Contains("https://example.com/letter.pdf#page=2", Page("preface"), StringComparison.Ordinal);

        string Page(string id) => File.ReadAllText(Path.Combine(site.Site.Output, $"quotes/{id}/index.html"));
    }

    [Fact]
    public void Another_page_than_the_quotation_names_is_reported()
    {
        using var site = new ArchiveSite(
            ("content/quotes/promise.md", VerifiedSite.Quote(VerifiedSite.Words, "page: iv\n")));
        site.Add("letter", site.Write("a.pdf", Book.ToArray()));
        Assert.Contains("SG0513", site.Run("verify").Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_of_one_page_has_page_1()
    {
        using var site = new ArchiveSite();
        site.Add("letter", site.Write("a.pdf", PdfFile.OfLines([VerifiedSite.Words])));
        site.Verify();
        Assert.Matches("    page: \"?1\"?\n", site.Site.Lock());
    }

    [Fact]
    public void Words_across_a_page_break_are_found()
    {
        using var site = new ArchiveSite();
        site.Add("letter", site.Write("a.pdf", PdfFile.OfLines(["Openness is a"], ["promise to everyone."])));
        Assert.Equal("exact promise letter\n", site.Verify());
    }

    [Fact]
    public void A_number_with_an_exponent_is_not_another_number()
    {
        using var site = new ArchiveSite(("content/quotes/promise.md", VerifiedSite.Quote("We have 103 ships.")));
        site.Add("letter", site.Write("a.pdf", new PdfFile().Page(
            PdfFile.Draw("We have 10", 60, 700), PdfFile.Draw("3", 120, 704, 6), PdfFile.Draw("ships.", 129.6,
                700)).ToArray()));
        Assert.Equal("altered promise letter\n", site.Verify());
    }
}
