using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Content.Settings;
using SiteGen.Linking;
using SiteGen.Text;

namespace SiteGen.Cards;

/// <summary>The kinds of cards.</summary>
public enum CardForm
{
    /// <summary>A quotation and its speaker.</summary>
    Quote,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A page with a title: an article, a topic, an event, an organization, or a page of the site.</summary>
    Title,
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

    /// <summary>What it is, above a title: "Topic"; empty for nothing.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The speaker or the authors; for a person, how many quotations there are; empty for nothing.</summary>
    public string Byline { get; init; } = "";

    /// <summary>The date, and what the speaker of a quotation was then; empty for nothing.</summary>
    public string Detail { get; init; } = "";

    /// <summary>A sentence or two about it; empty for none.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The initials, shown in place of a portrait; empty for none.</summary>
    public string Initials { get; init; } = "";

    /// <summary>What readers must know before they read the quotation; empty for nothing.</summary>
    public string Warning { get; init; } = "";

    /// <summary>The number of the speaker's or person's color; null for that of the site.</summary>
    public int? Color { get; init; }

    /// <summary>What happened over time, drawn below a title; null for nothing.</summary>
    public CardBars? Bars { get; init; }

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
            string[] parts = [Warning, Kind, main, Summary, Byline, Detail];
            return string.Join(". ", parts.Where(part => part.Length > 0).Select(part => part.TrimEnd('.')));
        }
    }

    private string[] Texts => [Kind, Main, Byline, Detail, Summary, Initials, Warning, Site, Address];

    /// <summary>Returns a hash of everything that the card shows.</summary>
    internal string Fingerprint(PosterColors colors)
    {
        object[] drawn = Color is null ? [] : [colors.OfCard(Color)];
        object[] bars = Bars is null ? [] : [Bars.Fingerprint];
        var all = string.Join('\0', [CardDrawing.Version, Form, .. Texts, .. colors.Card.All, .. drawn, .. bars]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)));
    }

    /// <summary>Makes the card of an entity.</summary>
    /// <returns>Null for kinds that have no cards, and if the fonts lack one of the characters.</returns>
    public static SocialCard? Of(SiteGraph graph, Entity entity) => Drawable(entity switch
    {
        Quote quote => OfQuote(graph, quote),
        Person person => OfPerson(graph, person),
        Article article => Of(graph, article, "Article") with
        {
            Byline = Simple(string.Join(", ", article.Authors.Select(a => graph.Find(a.Reference)?.Name ?? a.Text))),
            Detail = graph.Language.Dates.Long(article.Date),
        },
        Event e => Of(graph, e, "Event") with { Detail = Capitalize(graph.Language.Dates.Long(e.Date)) },
        Topic => Of(graph, entity, "Topic"),
        Organization => Of(graph, entity, "Organization"),
        _ => null,
    });

    /// <summary>Makes the card of a page that is about no entity, or of the site.</summary>
    /// <returns>Null if the site has no cards, and if the fonts lack one of the characters.</returns>
    public static SocialCard? Of(SiteSettings settings, string title, string? description) =>
        settings.Outputs.Cards ? Drawable(new()
        {
            Form = CardForm.Title,
            Main = Simple(title),
            Summary = Simple(description ?? ""),
            Site = Simple(settings.Title),
            Address = AddressOf(settings),
        }) : null;

    /// <summary>Returns the initials of a name, such as "EM".</summary>
    public static string InitialsOf(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "" : words.Length == 1 ? words[0][..1] : $"{words[0][0]}{words[^1][0]}";
    }

    private static SocialCard? Drawable(SocialCard? card) =>
        card is null || !card.Texts.All(CardCharacters.Cover) || card.Main.Length == 0 ? null : card;

    private static SocialCard OfQuote(SiteGraph graph, Quote quote)
    {
        var day = quote.Date is null ? "undated" : graph.Language.Dates.Long(quote.Date);
        // Words that are not the speaker's own say so; a transcript and a print are equal here.
        var wording = quote.Wording is QuoteWordings.Verbatim or QuoteWordings.Transcript
            ? null : ValueLabel.Of(quote.Wording).ToLowerInvariant();
        var about = string.Join(", ", new[] { RoleAtDate.Of(graph, quote), day, wording }.OfType<string>());
        return new()
        {
            Form = CardForm.Quote,
            Main = Simple(graph.WordsOf(quote)),
            Byline = Simple(graph.AttributionOf(quote)),
            Detail = Simple(Capitalize(about)),
            Warning = quote.Status switch
            {
                QuoteStatuses.Attributed => "",
                QuoteStatuses.Misattributed =>
                    Simple($"Misattributed: these are not the words of {graph.SpeakerNamesOf(quote)}"),
                _ => ValueLabel.Of(quote.Status),
            },
            Site = Simple(graph.Settings.Title),
            Address = AddressOf(graph.Settings),
        };
    }

    private static SocialCard OfPerson(SiteGraph graph, Person person)
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
            Site = Simple(graph.Settings.Title),
            Address = AddressOf(graph.Settings),
        };
    }

    private static SocialCard Of(SiteGraph graph, Entity entity, string kind) => new()
    {
        Form = CardForm.Title,
        Kind = kind,
        Main = Simple(entity.Name),
        Summary = Simple(graph.DescriptionOf(entity)),
        Site = Simple(graph.Settings.Title),
        Address = AddressOf(graph.Settings),
    };

    private static string Simple(string text) => CardCharacters.Simplify(text);

    private static string AddressOf(SiteSettings settings) =>
        (settings.BaseUrl.Authority + settings.BasePath).TrimEnd('/');

    private static string Capitalize(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
