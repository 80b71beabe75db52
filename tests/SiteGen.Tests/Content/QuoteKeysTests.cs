using SiteGen.Content;
using SiteGen.Content.Entities;

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

        Assert.Equal("charles-babbage", quote.Speaker.Text);
        Assert.Equal("letter-1843", quote.Source.Text);
        Assert.Equal("1843-09-09", quote.Date?.ToString());
        Assert.Equal("p. 3", quote.Locator);
        Assert.Equal(["engines"], quote.Topics.Texts());
        Assert.Equal(["ada-byron", "royal-society", "demonstration"], quote.About.Texts());
        Assert.Equal("ada-1843", quote.InReplyTo?.Text);
        Assert.Equal(["ada-byron", "royal-society"], quote.To.Texts());
        Assert.Equal("After the *demonstration*.", quote.Context?.Text);
        Assert.Equal("translation", quote.Wording);
        Assert.Equal("disputed", quote.Status);
        Assert.Equal("fr", quote.Language);
        Assert.Equal(new OriginalWords("it", "L'incantatrice dei numeri"), quote.Original);
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

    private static Quote ReadWith(string key) => FullFile.Read<Quote>(
        EntityKind.Quote, $"---\nspeaker: ada-byron\nsource: letter-1843\n{key}\n---\nWords.\n");
}
