using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Diagnostics;
using SiteGen.Tests.Formats;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Content;

public sealed class QuoteKeysTests
{
    [Fact]
    public void Every_key_of_a_quote_is_read()
    {
        var quote = FullFile.Read<Quote>(EntityKind.Quote, """
            ---
            speaker: charles-babbage
            source: letter-1843
            date: 1843-09-09
            locator: p. 3
            page: xii
            time: 12:34 – 1:02:03
            topics: [engines]
            about: [ada-byron, royal-society, demonstration]
            in_reply_to: ada-1843
            to: [ada-byron, royal-society]
            context: After the *demonstration*.
            wording: translation
            status: disputed
            language: fr
            original:
              language: it
              text: L'incantatrice dei numeri
            published: 1844
            versions:
              - source: letter-1843
                text: the enchantress of number
                wording: paraphrase
                note: Without the *s*.
              - {source: letter-1843, text: enchantress}
            stances:
              - {topic: engines, stance: in-favour}
            order: -2
            ---
            The enchantress of numbers.
            """);

        Assert.Equal("charles-babbage", quote.Speakers[0].Text);
        Assert.Equal("letter-1843", quote.Source.Text);
        Assert.Equal("1843-09-09", quote.Date?.ToString());
        Assert.Equal("p. 3", quote.Locator);
        Assert.Equal("xii", quote.Page);
        Assert.Equal(new TimeSpanOfWords(754, 3723), quote.Time);
        Assert.Equal(["engines"], quote.Topics.Texts());
        Assert.Equal(["ada-byron", "royal-society", "demonstration"], quote.About.Texts());
        Assert.Equal("ada-1843", quote.InReplyTo?.Text);
        Assert.Equal(["ada-byron", "royal-society"], quote.To.Texts());
        Assert.Equal("After the *demonstration*.", quote.Context?.Text);
        Assert.Equal("translation", quote.Wording);
        Assert.Equal("disputed", quote.Status);
        Assert.Equal("fr", quote.Language);
        Assert.Equal(("it", "L'incantatrice dei numeri"), (quote.Original?.Language, quote.Original?.Text));
        Assert.Equal("1844", quote.Published?.ToString());
        Assert.Equal(
            [
                ("letter-1843", "the enchantress of number", "paraphrase", "Without the *s*."),
                ("letter-1843", "enchantress", "verbatim", null),
            ],
            quote.Versions.Select(v => (v.Source.Text, v.Text, v.Wording, v.Note?.Text)));
        Assert.Equal([("engines", "in-favour")], quote.Stances.Select(s => (s.Topic.Text, s.Stance)));
        Assert.Equal(-2, quote.Order);
        Assert.Equal("/quotes/x/", quote.Path);
    }

    [Fact]
    public void A_quote_needs_only_a_speaker_a_source_and_words()
    {
        var quote = FullFile.Read<Quote>(
            EntityKind.Quote, "---\nspeaker: royal-society\nsource: letter-1843\n---\nWords.\n");
        Assert.Equal(("verbatim", "attributed", 0), (quote.Wording, quote.Status, quote.Order));
        Assert.Null(quote.Date);
        Assert.Null(quote.Published);
        Assert.Null(quote.Locator);
        Assert.Null(quote.Page);
        Assert.Null(quote.Time);
        Assert.Null(quote.InReplyTo);
        Assert.Null(quote.Context);
        Assert.Null(quote.Language);
        Assert.Null(quote.Original);
        Assert.Empty(quote.Topics);
        Assert.Empty(quote.About);
        Assert.Empty(quote.To);
        Assert.Empty(quote.Versions);
        Assert.Empty(quote.Stances);
    }

    [Theory]
    [InlineData("verbatim")]
    [InlineData("official-translation")]
    [InlineData("translation")]
    [InlineData("back-translation")]
    [InlineData("paraphrase")]
    [InlineData("reported-speech")]
    [InlineData("transcript")]
    public void Every_wording_is_accepted(string wording) =>
        Assert.Equal(wording, ReadWith($"wording: {wording}").Wording);

    [Theory]
    [InlineData("attributed")]
    [InlineData("unverified")]
    [InlineData("disputed")]
    [InlineData("misattributed")]
    [InlineData("retracted")]
    public void Every_status_is_accepted(string status) =>
        Assert.Equal(status, ReadWith($"status: {status}").Status);

    [Theory]
    [InlineData("person:ada-byron")]
    [InlineData("organization:royal-society")]
    [InlineData("topic:engines")]
    [InlineData("source:letter-1843")]
    [InlineData("quote:ada-1843")]
    [InlineData("event:demonstration")]
    [InlineData("article:the-engine")]
    [InlineData("page:about")]
    public void A_quote_may_be_about_an_entity_of_any_kind(string reference)
    {
        var graph = FullFile.Graph((
            "content/quotes/x.md",
            $"---\nspeaker: ada-byron\nsource: letter-1843\nabout: {reference}\n---\nWords.\n"));
        var quote = Assert.IsType<Quote>(graph.Index.Find(EntityKind.Quote, "x"));
        Assert.Equal(reference, graph.Find(Assert.Single(quote.About))?.ToString());
        Assert.Contains(quote, graph.ConnectionsOf(graph.Find(quote.About[0])!).QuotesAbout);
    }

    [Theory]
    [InlineData("12:34", 754, null)]
    [InlineData("'12:34'", 754, null)]
    [InlineData("0:00", 0, null)]
    [InlineData("1:02:03", 3723, null)]
    [InlineData("01:02:03", 3723, null)]
    [InlineData("95:10", 5710, null)]
    [InlineData("12:34-13:10", 754, 790)]
    [InlineData("12:34–13:10", 754, 790)]
    [InlineData("12:34 - 13:10", 754, 790)]
    public void A_time_needs_no_quotation_marks(string written, int start, int? end) =>
        Assert.Equal(new TimeSpanOfWords(start, end), ReadWith($"time: {written}").Time);

    [Theory]
    [InlineData("754", "write '12:34'")]
    [InlineData("12m34s", "write '12:34'")]
    [InlineData("1h2m3s", "write '1:02:03'")]
    [InlineData("13:10-12:34", "write '12:34-13:10'")]
    [InlineData("12:61", "write it as in 12:34, 1:02:03 or 12:34-13:10")]
    [InlineData("noon", "write it as in 12:34, 1:02:03 or 12:34-13:10")]
    public void Another_time_is_an_error_that_says_what_to_write(string written, string help)
    {
        using var site = new TestSite([.. SmallRecord.Files,
            ("content/quotes/x.md", $"---\nspeaker: bob\nsource: minutes\ntime: {written}\n---\nWords here.\n")]);
        Assert.Equal(
            [help], site.Build().Diagnostics.Where(d => d.Rule.Severity == Severity.Error).Select(d => d.Help));
    }

    private static Quote ReadWith(string key) => FullFile.Read<Quote>(
        EntityKind.Quote, $"---\nspeaker: ada-byron\nsource: letter-1843\n{key}\n---\nWords.\n");
}
