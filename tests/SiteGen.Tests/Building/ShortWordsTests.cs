using SiteGen.Quotations;
using SiteGen.Tests.Quotations;

namespace SiteGen.Tests.Building;

/// <summary>One or two words prove nothing by being somewhere in a text.</summary>
public class ShortWordsTests
{
    private const string Emails = "Are you open?\nYup\n\nWill you share the science?\nYup\n";

    [Theory]
    [InlineData("He said: Yup.", "Yup", "exact")]
    [InlineData("Yup. He said: Yup.", "Yup", "ambiguous")]
    [InlineData("it is open, and it is open", "is open", "ambiguous")]
    [InlineData("it is open, and it is open", "it is open", "exact")]
    [InlineData("Nope.", "Yup", "absent")]
    [InlineData("開源。開源。", "開源", "ambiguous")]
    [InlineData("我们相信开源。我们相信开源。", "我们相信开源", "exact")]
    public void They_are_verified_only_where_the_text_has_them_once(string text, string words, string level) =>
        Assert.Equal(level, Lookup.Find(text, words).Level.Name());

    [Theory]
    [InlineData("after “Will you share the science?”", "exact 47-50")]
    [InlineData("“Are you open?” Yup", "exact 14-17")]
    [InlineData("Will you share the science? Yup", "exact 47-50")]
    [InlineData("email, 2 January 2016", "ambiguous 14-17")]
    [InlineData("“Yup”", "ambiguous 14-17")]
    public void Words_around_them_in_the_locator_say_which(string locator, string expected)
    {
        var finding = Lookup.Find(Emails, "Yup", place: new(null, null, locator));
        Assert.Equal(expected, $"{finding.Level.Name()} {finding.Range!.Value.Start}-{finding.Range.Value.End}");
    }

    [Theory]
    [InlineData("page: 3", "exact")]
    [InlineData("page: 3-4", "exact")]
    [InlineData("locator: p. 3, at the top", "exact")]
    [InlineData("page: 2", "ambiguous")]
    [InlineData("page: 1-3", "ambiguous")]
    [InlineData("page: 7", "ambiguous")]
    public void A_page_says_which(string place, string level)
    {
        using var site = VerifiedSite.Create(
            ("content/archive/letter.txt", "Yup, she said.\fNo.\fYup, said he."),
            ("content/quotes/promise.md", VerifiedSite.Quote("Yup", place + "\n")));
        Assert.Equal($"{level} promise letter", site.Verify());
    }

    [Theory]
    [InlineData("time: 1:40", "exact")]
    [InlineData("time: 1:40-1:50", "exact")]
    [InlineData("locator: at 1:40", "exact")]
    [InlineData("time: 5:40", "ambiguous")]
    [InlineData("time: 0:10-1:50", "ambiguous")]
    public void A_time_says_which(string place, string level)
    {
        using var site = VerifiedSite.Create(
            ("content/sources/letter.md", "---\ntitle: A talk\ntype: podcast\n---\n"),
            ("content/archive/letter.txt", "[00:10] Yup then.\n[00:50] No.\n[01:40] Yup."),
            ("content/quotes/promise.md", VerifiedSite.Quote("Yup", place + "\n")));
        Assert.Equal($"{level} promise letter", site.Verify());
    }

    [Fact]
    public void A_page_in_the_locator_does_not_hide_its_words_where_the_text_has_no_pages()
    {
        var finding = Lookup.Find(Emails, "Yup", place: new(null, null, "p. 3, after “Are you open?”"));
        Assert.Equal("exact", finding.Level.Name());
    }

    [Fact]
    public void They_are_no_error_and_not_found_elsewhere()
    {
        using var site = VerifiedSite.Create(
            ("content/archive/letter.txt", Emails), ("content/quotes/promise.md", VerifiedSite.Quote("Yup")));
        Assert.Equal("ambiguous promise letter", site.Verify());
        Assert.Equal("", site.Codes());
        Assert.Contains("level: ambiguous", site.Lock());

        site.Write("content/archive/letter.txt", "Nothing of the kind.\n");
        site.Write("content/archive/diary.txt", Emails);
        site.Write("content/sources/diary.md", "---\ntitle: A diary\ntype: book\n---\n");
        Assert.Equal("absent promise letter", site.Verify());
    }

    [Fact]
    public void The_locator_of_the_quotation_is_used()
    {
        using var site = VerifiedSite.Create(
            ("content/archive/letter.txt", Emails),
            ("content/quotes/promise.md", VerifiedSite.Quote("Yup", "locator: answer to “Are you open?”\n")));
        Assert.Equal("exact promise letter", site.Verify());
    }
}
