using System.Security.Cryptography;
using System.Text;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Content.Settings;
using SiteGen.Files;
using SiteGen.Languages;
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

    /// <summary>The language of the site.</summary>
    internal Language Language { get; init; } = null!;

    /// <summary>The byline and the detail in one line.</summary>
    internal string Line => Language.Listed(Byline, Detail);

    /// <summary>The font of the site for characters that the built-in ones lack; null for none.</summary>
    internal SiteFont? Font { get; init; }

    /// <summary>The title of the site.</summary>
    public required string Site { get; init; }

    /// <summary>The URL of the site without its scheme.</summary>
    public required string Address { get; init; }

    /// <summary>What stands before and after the words of a quotation.</summary>
    public (string Open, string Close) Marks { get; init; } = ("“", "”");

    /// <summary>The text alternative of the picture.</summary>
    public string Alt
    {
        get
        {
            var main = Form == CardForm.Quote ? Marks.Open + Excerpt.Shorten(Main, 300) + Marks.Close : Main;
            string[] parts = [Warning, Kind, main, Summary, Byline, Detail];
            return parts.Where(part => part.Length > 0).Select(part => part.TrimEnd('.', '。'))
                .Aggregate((text, next) => Language.Say("cards.sentences", ("text", text), ("next", next)));
        }
    }

    private string[] Texts => [Kind, Main, Byline, Detail, Summary, Initials, Warning, Site, Address];

    /// <summary>Returns a hash of everything that the card shows.</summary>
    internal string Fingerprint(PosterColors colors)
    {
        object[] drawn = Color is null ? [] : [colors.OfCard(Color)];
        object[] bars = Bars is null ? [] : [Bars.Fingerprint];
        object[] marks = Marks is ("“", "”") ? [] : [Marks.Open, Marks.Close];
        object[] fonts = Font is null || FindLacking(null) is null ? [] : [Font.Hash];
        var all = string.Join(
            '\0',
            [CardDrawing.Version, Form, .. Texts, .. colors.Card.All, .. drawn, .. bars, .. marks, .. fonts]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)));
    }

    /// <summary>The first of its characters that no font has; null if it can be drawn.</summary>
    internal Rune? Lacking => FindLacking(Font);

    private Rune? FindLacking(SiteFont? font)
    {
        string[] all = [.. Texts, Marks.Open, Marks.Close, Bars?.First ?? "", Bars?.Last ?? ""];
        return all.Select(t => CardCharacters.FirstLacking(t, font)).FirstOrDefault(c => c is not null);
    }

    /// <summary>Makes the card of an entity.</summary>
    /// <returns>Null for kinds that have no cards.</returns>
    public static SocialCard? Of(SiteGraph graph, Entity entity) => WithWords(graph, entity switch
    {
        Quote quote => OfQuote(graph, quote),
        Person person => OfPerson(graph, person),
        Article article => OfTitle(graph, article) with
        {
            Byline = Simple(
                graph.Language.Listed(article.Authors.Select(a => graph.Find(a.Reference)?.Name ?? a.Text))),
            Detail = graph.Language.Dates.Long(article.Date),
        },
        Event e => OfTitle(graph, e) with
        {
            Detail = graph.Language.Capitalized(graph.Language.Dates.Long(e.Date)),
        },
        Topic or Organization => OfTitle(graph, entity),
        _ => null,
    });

    /// <summary>Makes the card of a page that is about no entity, or of the site.</summary>
    /// <returns>Null if the site has no cards.</returns>
    public static SocialCard? Of(SiteGraph graph, string title, string? description) =>
        graph.Settings.Outputs.Cards ? WithWords(graph, new()
        {
            Form = CardForm.Title,
            Main = Simple(title),
            Summary = Simple(description ?? ""),
            Site = Simple(graph.Settings.Title),
            Address = AddressOf(graph.Settings),
        }) : null;

    /// <summary>Returns the initials of a name, such as "EM".</summary>
    public static string InitialsOf(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "" : words.Length == 1 ? words[0][..1] : $"{words[0][0]}{words[^1][0]}";
    }

    private static SocialCard? WithWords(SiteGraph graph, SocialCard? card) =>
        card is { Main.Length: > 0 } ? card with
        {
            Font = graph.CardFont,
            Language = graph.Language,
        } : null;

    private static SocialCard OfQuote(SiteGraph graph, Quote quote)
    {
        var language = graph.Language;
        var day = quote.Date is null ? language.Say("common.undated") : language.Dates.Long(quote.Date);
        // Words that are not the speaker's own say so; a transcript and a print are equal here.
        var wording = quote.Wording is QuoteWordings.Verbatim or QuoteWordings.Transcript
            ? null : language.WordingInList(quote.Wording);
        var about = language.Listed(RoleAtDate.Of(graph, quote), day, wording);
        return new()
        {
            Form = CardForm.Quote,
            Main = Simple(graph.WordsOf(quote)),
            Byline = Simple(graph.AttributionOf(quote)),
            Detail = Simple(language.Capitalized(about)),
            Marks = (Mark(language.Quotes.Open), Mark(language.Quotes.Close)),
            Warning = quote.Status switch
            {
                QuoteStatuses.Attributed => "",
                QuoteStatuses.Misattributed =>
                    Simple(language.Say("cards.misattributed", ("name", graph.SpeakerNamesOf(quote)))),
                _ => Simple(language.Status(quote.Status)),
            },
            Site = Simple(graph.Settings.Title),
            Address = AddressOf(graph.Settings),
        };
    }

    private static SocialCard OfPerson(SiteGraph graph, Person person)
    {
        var count = graph.ConnectionsOf(person).Said.Count;
        return new()
        {
            Form = CardForm.Person,
            Main = Simple(person.FullName),
            Byline = count == 0 ? "" : Simple(graph.Language.Say("count.quotations", count)),
            Summary = Simple(person.Summary ?? ""),
            Initials = Simple(InitialsOf(person.FullName)),
            Site = Simple(graph.Settings.Title),
            Address = AddressOf(graph.Settings),
        };
    }

    private static SocialCard OfTitle(SiteGraph graph, Entity entity) => new()
    {
        Form = CardForm.Title,
        Kind = Simple(graph.Language.Say("kinds." + entity.Kind.Name())),
        Main = Simple(entity.Name),
        Summary = Simple(graph.DescriptionOf(entity)),
        Site = Simple(graph.Settings.Title),
        Address = AddressOf(graph.Settings),
    };

    private static string Simple(string text) => CardCharacters.Simplify(text);

    /// <summary>A quotation mark with the space that stands beside it in French.</summary>
    private static string Mark(string mark) => mark.Replace('\u202F', '\u00A0');

    private static string AddressOf(SiteSettings settings) =>
        (settings.BaseUrl.Authority + settings.BasePath).TrimEnd('/');
}
