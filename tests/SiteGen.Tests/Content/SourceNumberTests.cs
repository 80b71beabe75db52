using SiteGen.Tests.Formats;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Content;

/// <summary>The numbers that name a source: DOI and ISBN.</summary>
public class SourceNumberTests
{
    [Theory]
    [InlineData("10.1038/s41586-020-2649-2", "10.1038/s41586-020-2649-2", "https://doi.org/10.1038/s41586-020-2649-2")]
    [InlineData("doi:10.1000/182", "10.1000/182", "https://doi.org/10.1000/182")]
    [InlineData("'DOI: 10.1000/182'", "10.1000/182", "https://doi.org/10.1000/182")]
    [InlineData("https://doi.org/10.1000/182", "10.1000/182", "https://doi.org/10.1000/182")]
    [InlineData("http://dx.doi.org/10.1000/182", "10.1000/182", "https://doi.org/10.1000/182")]
    [InlineData("doi.org/10.1000/182", "10.1000/182", "https://doi.org/10.1000/182")]
    [InlineData("10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O",
        "10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O",
        "https://doi.org/10.1002/(SICI)1097-4571(199806)49:8%3C693::AID-ASI4%3E3.0.CO;2-O")]
    [InlineData("https://doi.org/10.1002/%28SICI%291097", "10.1002/(SICI)1097", "https://doi.org/10.1002/(SICI)1097")]
    [InlineData("10.1000.10/123/45", "10.1000.10/123/45", "https://doi.org/10.1000.10/123/45")]
    public void A_doi_may_be_written_bare_or_as_an_address(string written, string doi, string address)
    {
        var pages = Build($"doi: {written}");
        var data = pages.Json("data/sources/letter.json");
        Assert.Equal(doi, data.Text("doi"));
        Assert.Equal(address, data.Text("doi_url"));
        Assert.Contains($"<a href=\"{address.Replace("&", "&amp;", StringComparison.Ordinal)}\">",
            pages["sources/letter/index.html"], StringComparison.Ordinal);
        Assert.Equal(doi, pages.Json("sources/bibliography.json").EnumerateArray()
            .Single(i => i.Text("id") == "letter").Text("DOI"));
    }

    [Theory]
    [InlineData("11.1000/182", "a DOI begins with 10. and has a slash: 10.1000/182")]
    [InlineData("10.1000", "a DOI begins with 10. and has a slash: 10.1000/182")]
    [InlineData("10.12/182", "a DOI begins with 10. and has a slash: 10.1000/182")]
    [InlineData("10.1000/18 2", "write '10.1000/18'")]
    [InlineData("https://www.nature.com/articles/10.1038/nature1234?x=1", "write '10.1038/nature1234'")]
    public void Other_text_is_no_doi(string written, string help)
    {
        using var site = Site($"doi: {written}");
        var diagnostic = Assert.Single(site.Build().Diagnostics);
        Assert.Equal(("SG0107", help), (diagnostic.Rule.Code, diagnostic.Help));
    }

    [Theory]
    [InlineData("978-0-521-84459-8", "978-0-521-84459-8")]
    [InlineData("'0-8044-2957-X'", "0-8044-2957-X")]
    [InlineData("080442957x", "080442957x")]
    [InlineData("9780521844598", "9780521844598")]
    [InlineData("979-10-90636-07-1", "979-10-90636-07-1")]
    [InlineData("'ISBN 978-0-521-84459-8'", "978-0-521-84459-8")]
    [InlineData("'ISBN-13: 978 0 521 84459 8'", "978 0 521 84459 8")]
    [InlineData("0306406152", "0306406152")]
    public void An_isbn_keeps_its_hyphens(string written, string isbn) =>
        Assert.Equal(isbn, Build($"isbn: {written}").Json("data/sources/letter.json").Text("isbn"));

    [Theory]
    [InlineData("978-0-521-84459-7", "compare it with the book: after the other digits, the last would be 8")]
    [InlineData("0-8044-2957-3", "compare it with the book: after the other digits, the last would be X")]
    [InlineData("030640615X", "compare it with the book: after the other digits, the last would be 2")]
    [InlineData(
        "978-0-521-84459", "an ISBN has 10 digits, of which the last may be X, or 13 that begin with 978 or 979")]
    [InlineData(
        "977-0-521-84459-8", "an ISBN has 10 digits, of which the last may be X, or 13 that begin with 978 or 979")]
    [InlineData("none", "an ISBN has 10 digits, of which the last may be X, or 13 that begin with 978 or 979")]
    public void An_isbn_with_a_wrong_digit_is_a_mistake(string written, string help)
    {
        using var site = Site($"isbn: {written}");
        var diagnostic = Assert.Single(site.Build().Diagnostics);
        Assert.Equal(("SG0107", help), (diagnostic.Rule.Code, diagnostic.Help));
    }

    private static IReadOnlyDictionary<string, string> Build(string keys) =>
        SmallRecord.Build(("content/sources/letter.md", $"---\ntitle: T\ntype: book\n{keys}\n---\n"));

    private static TestSite Site(string keys) => new(
        [.. SmallRecord.Files, ("content/sources/letter.md", $"---\ntitle: T\ntype: book\n{keys}\n---\n")]);
}
