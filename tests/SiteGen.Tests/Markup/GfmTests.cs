using SiteGen.Tests.Support;

namespace SiteGen.Tests.Markup;

/// <summary>What GFM, Obsidian and Pandoc add to CommonMark within paragraphs and lists.</summary>
public class GfmTests
{
    [Theory]
    [InlineData("a ~~gone~~ b", "a <del>gone</del> b")]
    [InlineData("~~*a* [[sam-altman]]~~", "<del><em>a</em> <a")]
    [InlineData("a ==marked== b", "a <mark>marked</mark> b")]
    [InlineData("**==both==**", "<strong><mark>both</mark></strong>")]
    [InlineData("H~2~O", "H<sub>2</sub>O")]
    [InlineData("x^2^ + y^2^", "x<sup>2</sup> + y<sup>2</sup>")]
    [InlineData("10^(-3)^ m s^-1^", "10<sup>(-3)</sup> m s<sup>-1</sup>")]
    [InlineData("Ca^2+^, SO~4~^2-^", "Ca<sup>2+</sup>, SO<sub>4</sub><sup>2-</sup>")]
    [InlineData("x^*n*^ and P~a\\ cat~", "x<sup><em>n</em></sup> and P<sub>a cat</sub>")]
    [InlineData("1^st^ **2^nd^**", "1<sup>st</sup> <strong>2<sup>nd</sup></strong>")]
    public void Marks_are_elements(string markdown, string html) =>
        Assert.Contains(html, Cast.Read(markdown).InnerHtml, StringComparison.Ordinal);

    [Theory]
    [InlineData("x^2 + y^2")]
    [InlineData("~/a and ~/b")]
    [InlineData("about ~5 or ~6")]
    [InlineData("5~10, 15~20")]
    [InlineData("10~20人,30~40人")]
    [InlineData("a == b and c == d")]
    [InlineData("a ~~ b ~~ c")]
    [InlineData("x^ and ^_^ and ~")]
    [InlineData(@"\~\~a\~\~ \=\=b\=\= x\^2\^")]
    [InlineData("`~~a~~ ==b== x^2^ ^[c] https://example.org`")]
    public void Signs_that_are_no_marks_stay(string markdown)
    {
        var prose = Cast.Read(markdown);

        Assert.Empty(prose.QuerySelectorAll("del, mark, sub, sup, a"));
        Assert.Equal(
            markdown.Replace("\\", "", StringComparison.Ordinal).Trim('`'), prose.QuerySelector("p")!.TextContent);
    }

    [Fact]
    public void Tasks_have_boxes_with_names()
    {
        var prose = Cast.Read("- [ ] one\n- [x] *two*\n- [X] three\n- [-] four\n");

        Assert.Equal(
            ["To do", "Done", "Done"],
            prose.QuerySelectorAll("li > input[type=checkbox][disabled]").Select(b => b.GetAttribute("aria-label")));
        Assert.Equal(2, prose.QuerySelectorAll("input[checked]").Length);
        Assert.Equal("[-] four", prose.QuerySelectorAll("li")[3].TextContent.Trim());
    }

    [Theory]
    [InlineData("See https://example.org/a.", "https://example.org/a", "https://example.org/a")]
    [InlineData("(https://example.org/a_(b))", "https://example.org/a_(b)", "https://example.org/a_(b)")]
    [InlineData("www.example.org, and", "http://www.example.org", "www.example.org")]
    [InlineData("Write to a.b+c@example.org.", "mailto:a.b+c@example.org", "a.b+c@example.org")]
    [InlineData("mailto:a@example.org", "mailto:a@example.org", "mailto:a@example.org")]
    [InlineData("**https://example.org/_a_?b==c**", "https://example.org/_a_?b==c", "https://example.org/_a_?b==c")]
    [InlineData("\"https://example.org/?a=1&b=2\"!", "https://example.org/?a=1&b=2", "https://example.org/?a=1&b=2")]
    [InlineData("https://example.org/a&copy;", "https://example.org/a", "https://example.org/a")]
    [InlineData("见https://example.org/中。完", "https://example.org/中", "https://example.org/中")]
    [InlineData("“http://localhost:8000/x”", "http://localhost:8000/x", "http://localhost:8000/x")]
    [InlineData(
        "https://example.org/?a[]=1[^1]\n\n[^1]: b", "https://example.org/?a[]=1", "https://example.org/?a[]=1")]
    [InlineData("| a |\n|---|\n| https://example.org/ |", "https://example.org/", "https://example.org/")]
    public void Bare_addresses_are_links(string markdown, string address, string text)
    {
        var link = Assert.Single(Cast.Read(markdown).QuerySelectorAll("a:not([class])"));

        Assert.Equal(address, Uri.UnescapeDataString(link.GetAttribute("href")!));
        Assert.Equal(text, link.TextContent);
    }

    [Theory]
    [InlineData("ahttps://example.org")]
    [InlineData("https:// example.org")]
    [InlineData("www. example")]
    [InlineData("@musk and a@b")]
    [InlineData("a@example-.")]
    [InlineData("ftp://example.org")]
    public void Other_texts_are_no_addresses(string markdown) =>
        Assert.Empty(Cast.Read(markdown).QuerySelectorAll("a"));

    [Theory]
    [InlineData("[see https://example.org/a](https://example.org/b)", "https://example.org/b")]
    [InlineData("[https://example.org/a](https://example.org/b)", "https://example.org/b")]
    public void A_link_has_no_link_in_it(string markdown, string address) =>
        Assert.Equal(address, Assert.Single(Cast.Read(markdown).QuerySelectorAll("a")).GetAttribute("href"));

    [Fact]
    public void Inline_notes_are_footnotes_in_the_order_of_their_marks()
    {
        var prose = Cast.Read(
            "One^[First *note* with [[sam-altman]].], two[^b], three^[Third,\non two lines^[and one inside].].\n\n"
                + "[^b]: Second.\n");

        Assert.Equal(["1", "2", "3"], prose.QuerySelectorAll(":scope > p > sup").Select(m => m.TextContent));
        Assert.Equal(
            ["First note with Sam Altman. ↩", "Second. ↩", "Third, on two lines4. ↩", "and one inside ↩"],
            prose.QuerySelectorAll(".footnotes li").Select(n => n.TextContent.Trim().Replace('\n', ' ')));
        foreach (var mark in prose.QuerySelectorAll("a.footnote-ref"))
        {
            var note = prose.QuerySelector($"[id='{mark.GetAttribute("href")![1..]}']")!;
            Assert.Equal($"#{mark.Id}", note.QuerySelector("a.footnote-back")!.GetAttribute("href"));
        }
    }

    [Theory]
    [InlineData("a^[")]
    [InlineData("a^[b")]
    [InlineData("a^[ ]")]
    public void An_unfinished_note_is_text(string markdown) =>
        Assert.Equal(markdown, Cast.Parse(Cast.ReadDespiteWarnings(markdown)).QuerySelector("p")!.TextContent);

    [Fact]
    public void The_place_of_a_mistake_in_a_note_is_known() =>
        Assert.Equal(["SG0203 nobody"], Cast.Complaints("a\nb^[c\nd [[nobody]]]"));

    [Fact]
    public void Plain_text_has_no_marks_and_no_struck_out_words()
    {
        using var site = new TestSite(
            ("content/pages/x.md",
                "---\ntitle: X\n---\nWrong ~~gone~~ and ==right==: H~2~O, 10^6^, 19^th^, www.example.org^[A note.].\n\n"
                    + "- [x] done\n"));
        var files = site.Publish();

        Assert.Contains(
            "content=\"Wrong and right: H2O, 10⁶, 19th, www.example.org. done\"", files["pages/x/index.html"],
            StringComparison.Ordinal);
        Assert.DoesNotContain("gone", files["pages/x/index.html"].Split("<body")[0], StringComparison.Ordinal);
        Assert.Contains(
            files.Where(f => f.Key.StartsWith("search", StringComparison.Ordinal)),
            f => f.Value.Contains("H2O, 10⁶, 19th", StringComparison.Ordinal));
        Assert.DoesNotContain(
            files.Where(f => f.Key.StartsWith("search", StringComparison.Ordinal)),
            f => f.Value.Contains("gone", StringComparison.Ordinal));
    }

    [Fact]
    public void The_words_of_a_quotation_have_none_of_these()
    {
        using var site = Cast.Site("![[q]]", (
            "content/quotes/q.md",
            "---\nspeaker: elon-musk\nsource: tweet\n---\nNot ~~a~~ but ==b== x^2^ H~2~O ^[c] www.example.org ^d\n"));

        Assert.Contains(
            "Not ~~a~~ but ==b== x^2^ H~2~O ^[c] www.example.org ^d", site.Publish()["quotes/q/index.html"],
            StringComparison.Ordinal);
    }
}
