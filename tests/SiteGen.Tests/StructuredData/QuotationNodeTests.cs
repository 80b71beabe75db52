using System.Text.Json;
using SiteGen.Tests.Formats;

namespace SiteGen.Tests.StructuredData;

/// <summary>The node of a quotation, which must not pass on words as more than they are.</summary>
public class QuotationNodeTests
{
    [Fact]
    public void The_words_have_their_speaker_source_date_and_what_they_are_about()
    {
        var quote = Quotation();

        Assert.Equal("https://example.org/base/quotes/said/#quote", quote.Text("@id"));
        Assert.Equal("Ann Archer: “Less <closed> & more open.”", quote.Text("name"));
        Assert.Equal("Less <closed> & more open.", quote.Text("text"));
        Assert.Equal("en", quote.Text("inLanguage"));
        Assert.Equal(["people/ann/#person"], quote.Ids("creator"));
        Assert.Equal("2018-02-20", quote.Text("dateCreated"));
        Assert.Equal(["sources/minutes/#source"], quote.Ids("isBasedOn"));
        Assert.Equal(["topics/open/#topic", "organizations/acme/#organization"], quote.Ids("about"));
        Assert.Equal(["Not compared with a copy yet"], quote.Texts("creativeWorkStatus"));
        Assert.False(quote.TryGetProperty("spokenByCharacter", out _));
    }

    [Fact]
    public void Misattributed_words_have_no_creator_and_say_whose_they_are_not()
    {
        var quote = Quotation("status: misattributed\noriginal: {language: fr, text: Moins fermé.}");

        Assert.False(quote.TryGetProperty("creator", out _));
        Assert.False(quote.GetProperty("translationOfWork").TryGetProperty("creator", out _));
        Assert.Equal("Misattributed to Ann Archer: “Less <closed> & more open.”", quote.Text("name"));
        Assert.StartsWith(
            "Misattributed: these are not the words of Ann Archer.", quote.Text("description"),
            StringComparison.Ordinal);
        Assert.Equal("Misattributed", quote.Texts("creativeWorkStatus").First());
        Assert.DoesNotContain("people/ann", quote.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status: disputed", "Disputed")]
    [InlineData("status: retracted", "Retracted")]
    [InlineData("status: unverified", "Unverified")]
    [InlineData("wording: paraphrase", "Paraphrase")]
    public void Its_status_and_wording_are_in_words(string key, string state)
    {
        var quote = Quotation(key);

        Assert.Equal(state, quote.Texts("creativeWorkStatus").First());
        Assert.Equal(2, quote.Texts("creativeWorkStatus").Count());
        Assert.Equal(["people/ann/#person"], quote.Ids("creator"));
    }

    [Theory]
    [InlineData("2018", "2018")]
    [InlineData("2018-02", "2018-02")]
    [InlineData("2018-02-20", "2018-02-20")]
    [InlineData("2018-XX", "2018")]
    [InlineData("2018~", null)]
    [InlineData("2018-02-20?", null)]
    [InlineData("199X", null)]
    [InlineData("2018-21", null)]
    [InlineData("-0043", null)]
    [InlineData("Y-12000", null)]
    [InlineData("2018/2019", null)]
    [InlineData("'[2018,2020]'", null)]
    public void A_date_has_its_own_precision_or_is_left_out(string date, string? expected) =>
        Assert.Equal(expected, Quotation(date: date).Text("dateCreated"));

    [Fact]
    public void Words_that_became_public_later_have_both_dates()
    {
        var quote = Quotation("published: 2024-03");

        Assert.Equal(("2018-02-20", "2024-03"), (quote.Text("dateCreated"), quote.Text("datePublished")));
    }

    [Fact]
    public void Words_before_translation_are_a_work_of_their_own()
    {
        var original = Quotation("language: en\noriginal: {language: fr, text: Moins fermé.}")
            .GetProperty("translationOfWork");

        Assert.Equal("https://example.org/base/quotes/said/#original", original.Text("@id"));
        Assert.Equal(("Quotation", "Moins fermé.", "fr"), (
            original.Text("@type"), original.Text("text"), original.Text("inLanguage")));
        Assert.Equal(["people/ann/#person"], original.Ids("creator"));
    }

    [Fact]
    public void Somebody_without_a_page_has_a_name_and_a_role()
    {
        var creators = Quotation("", "[ann, {name: A juror, role: Juror}]").Values("creator").ToArray();

        Assert.Equal(["Ann Archer", "A juror"], creators.Select(c => c.Text("name")));
        Assert.Equal("Juror", creators[1].Text("description"));
        Assert.False(creators[1].TryGetProperty("@id", out _));
    }

    [Fact]
    public void The_source_has_its_own_address()
    {
        var source = SmallRecord.Build(("content/quotes/said.md", "---\nspeaker: ann\nsource: letter\n---\nOpen.\n"))
            .Node("quotes/said/", "Quotation").GetProperty("isBasedOn");

        Assert.Equal(("Message", "A letter", "https://example.com/letter"), (
            source.Text("@type"), source.Text("name"), source.Text("url")));
    }

    [Fact]
    public void An_event_refers_to_its_quotations_but_not_to_misattributed_ones()
    {
        var happening = ("content/events/founded.md",
            "---\ntitle: Acme is founded\ndate: 2015-12/2016-01\nquotes: [said, answer]\n---\nText.\n");
        var doubted = ("content/quotes/answer.md",
            "---\nspeaker: bob\nsource: minutes\ndate: 2019\nstatus: misattributed\n---\nNo.\n");
        var pages = SmallRecord.Build(happening, doubted);

        Assert.Equal(["quotes/said/#quote"], pages.Node("events/founded/", "Event").Ids("subjectOf"));
    }

    private static JsonElement Quotation(
        string keys = "", string speakers = "ann", string date = "2018-02-20") => SmallRecord.Build((
            "content/quotes/said.md",
            $"---\nspeaker: {speakers}\nsource: minutes\ndate: {date}\ntopics: [open]\nabout: [acme]\n{keys}\n---\n"
                + "Less \\<closed> & more open.\n")).Node("quotes/said/", "Quotation");
}
