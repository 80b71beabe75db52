using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Content.Settings;
using SiteGen.Dates;
using SiteGen.Linking;
using SiteGen.Quotations;
using SiteGen.Text;

namespace SiteGen.Cards;

/// <summary>The kinds of cards.</summary>
public enum CardForm
{
    /// <summary>A quotation and its speaker.</summary>
    Quote,

    /// <summary>A person.</summary>
    Person,

    /// <summary>An article.</summary>
    Article,
}

/// <summary>
/// The contents of a social card: the picture that social networks show for a page. Comparing or hashing them needs no
/// drawing.
/// </summary>
public sealed record SocialCard
{
    /// <summary>The kind of card.</summary>
    public required CardForm Form { get; init; }

    /// <summary>The quotation, the name or the title.</summary>
    public required string Main { get; init; }

    /// <summary>The speaker or the authors; for a person, how many quotations the site has.</summary>
    public required string Byline { get; init; }

    /// <summary>The date, and the source of a quotation; empty for none.</summary>
    public string Detail { get; init; } = "";

    /// <summary>A sentence or two about it; empty for none.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The initials, shown in place of a portrait; empty for none.</summary>
    public string Initials { get; init; } = "";

    /// <summary>What readers must know before they read the quotation; empty for nothing.</summary>
    public string Warning { get; init; } = "";

    /// <summary>The kind of wording where it is not verbatim, such as "Paraphrase"; otherwise empty.</summary>
    public string Wording { get; init; } = "";

    /// <summary>What the words were compared with; empty for nothing.</summary>
    public string Verification { get; init; } = "";

    /// <summary>Whether the words are proven.</summary>
    public bool IsProven { get; init; }

    /// <summary>The title of the site.</summary>
    public required string Site { get; init; }

    /// <summary>The URL of the site without its scheme.</summary>
    public required string Address { get; init; }

    /// <summary>The text alternative of the picture.</summary>
    public string Alt
    {
        get
        {
            var main = Form == CardForm.Quote ? $"“{Excerpt.Shorten(Main, 300)}”" : Main;
            string[] parts = [Warning, main, Summary, Byline, Detail, Wording, Verification];
            return string.Join(". ", parts.Where(part => part.Length > 0).Select(part => part.TrimEnd('.')));
        }
    }

    private string[] Texts => [Main, Byline, Detail, Summary, Initials, Warning, Wording, Verification, Site, Address];

    /// <summary>Returns a hash of everything that the card shows.</summary>
    internal string Fingerprint(CardColors colors)
    {
        var all = string.Join('\0', [CardDrawing.Version, Form, IsProven, .. Texts, .. colors.All]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)));
    }

    /// <summary>Makes the card of an entity.</summary>
    /// <returns>Null for kinds that have no cards, and if the fonts lack one of the characters.</returns>
    public static SocialCard? Of(SiteGraph graph, Verification verification, Entity entity)
    {
        var settings = graph.Settings;
        var card = entity switch
        {
            Quote quote => OfQuote(graph, verification, quote, settings),
            Person person => OfPerson(graph, person, settings),
            Article article => OfArticle(graph, article, settings),
            _ => null,
        };
        return card is null || !card.Texts.All(CardCharacters.Cover) || card.Main.Length == 0 ? null : card;
    }

    /// <summary>Returns the initials of a name, such as "EM".</summary>
    public static string InitialsOf(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "" : words.Length == 1 ? words[0][..1] : $"{words[0][0]}{words[^1][0]}";
    }

    private static SocialCard OfQuote(SiteGraph graph, Verification verification, Quote quote, SiteSettings settings)
    {
        var speaker = graph.SpeakerNamesOf(quote);
        var day = Capitalize(quote.Date is null ? "Undated" : DateText.Long(quote.Date));
        var line = VerificationLine.Of(graph, verification, quote);
        return new()
        {
            Form = CardForm.Quote,
            Main = Simple(graph.WordsOf(quote)),
            Byline = Simple(graph.AttributionOf(quote)),
            Detail = Simple(graph.Find(quote.Source) is { } source ? $"{day}, in {source.Name}" : day),
            Warning = quote.Status switch
            {
                QuoteStatuses.Attributed => "",
                QuoteStatuses.Misattributed => Simple($"Misattributed: these are not the words of {speaker}"),
                _ => ValueLabel.Of(quote.Status),
            },
            Wording = quote.Wording == QuoteWordings.Verbatim ? "" : ValueLabel.Of(quote.Wording),
            Verification = Simple(line?.Text ?? ""),
            IsProven = line?.Outcome.IsProof() ?? false,
            Site = Simple(settings.Title),
            Address = AddressOf(settings),
        };
    }

    private static SocialCard OfPerson(SiteGraph graph, Person person, SiteSettings settings)
    {
        var count = graph.ConnectionsOf(person).Said.Count;
        var noun = count == 1 ? "quotation" : "quotations";
        return new()
        {
            Form = CardForm.Person,
            Main = Simple(person.FullName),
            Byline = count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {noun}"),
            Summary = Simple(person.Summary ?? ""),
            Initials = Simple(InitialsOf(person.FullName)),
            Site = Simple(settings.Title),
            Address = AddressOf(settings),
        };
    }

    private static SocialCard OfArticle(SiteGraph graph, Article article, SiteSettings settings) => new()
    {
        Form = CardForm.Article,
        Main = Simple(article.Title),
        Byline = Simple(string.Join(", ", article.Authors.Select(a => graph.Find(a.Reference)?.Name ?? a.Text))),
        Detail = DateText.Long(article.Date),
        Summary = Simple(graph.DescriptionOf(article)),
        Site = Simple(settings.Title),
        Address = AddressOf(settings),
    };

    private static string Simple(string text) => CardCharacters.Simplify(text);

    private static string AddressOf(SiteSettings settings) =>
        (settings.BaseUrl.Authority + settings.BasePath).TrimEnd('/');

    private static string Capitalize(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
