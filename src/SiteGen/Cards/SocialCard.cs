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

/// <summary>What a card is the picture of.</summary>
public enum CardForm
{
    /// <summary>Words, and whose they are.</summary>
    Quote,

    /// <summary>Somebody.</summary>
    Person,

    /// <summary>An article.</summary>
    Article,
}

/// <summary>
/// What is written on the picture that social networks show for a page: text only, so that it can be compared and
/// hashed without drawing it.
/// </summary>
public sealed record SocialCard
{
    /// <summary>What it is the picture of.</summary>
    public required CardForm Form { get; init; }

    /// <summary>The words, the name or the title.</summary>
    public required string Main { get; init; }

    /// <summary>Who it is by; of a person, what is on the site.</summary>
    public required string Byline { get; init; }

    /// <summary>When and where; empty for nothing.</summary>
    public string Detail { get; init; } = "";

    /// <summary>A sentence or two about it; empty for nothing.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Initials in place of a portrait; empty for none.</summary>
    public string Initials { get; init; } = "";

    /// <summary>What readers must know before they read the words; empty for nothing.</summary>
    public string Warning { get; init; } = "";

    /// <summary>How the words relate to what was said, where they are not simply it; empty for nothing.</summary>
    public string Wording { get; init; } = "";

    /// <summary>How far the words are verified; empty for nothing.</summary>
    public string Verification { get; init; } = "";

    /// <summary>Whether the words were found in the text of their source.</summary>
    public bool IsVerified { get; init; }

    /// <summary>The title of the site.</summary>
    public required string Site { get; init; }

    /// <summary>The address of the site for people, without its scheme.</summary>
    public required string Address { get; init; }

    /// <summary>What the picture says, for those who do not see it.</summary>
    public string Alt => string.Join(". ", new[] { Warning, Form == CardForm.Quote ? $"“{Excerpt.Shorten(Main, 300)}”" : Main, Summary, Byline, Detail, Wording, Verification }
        .Where(part => part.Length > 0).Select(part => part.TrimEnd('.')));

    /// <summary>Changes when anything on the card does, or how cards look.</summary>
    public string Fingerprint
    {
        get
        {
            var all = string.Join('\0', CardDrawing.Version, Form, Main, Byline, Detail, Summary, Initials, Warning, Wording, Verification, IsVerified, Site, Address);
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)));
        }
    }

    /// <summary>The card of an entity.</summary>
    /// <returns>Null for entities of other kinds, and where the fonts lack a character of it.</returns>
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
        return card is null || !card.Texts().All(CardCharacters.Cover) || card.Main.Length == 0 ? null : card;
    }

    /// <summary>The initials of a name: "EM".</summary>
    public static string InitialsOf(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "" : words.Length == 1 ? words[0][..1] : $"{words[0][0]}{words[^1][0]}";
    }

    private static SocialCard OfQuote(SiteGraph graph, Verification verification, Quote quote, SiteSettings settings)
    {
        var speaker = graph.Find(quote.Speaker)?.Name ?? quote.Speaker.Text;
        var day = quote.Date is null ? "Undated" : DateText.Long(quote.Date);
        var level = verification.Of(quote)?.Level;
        return new()
        {
            Form = CardForm.Quote,
            Main = Simple(graph.WordsOf(quote)),
            Byline = Simple(graph.AttributionOf(quote)),
            Detail = Simple(graph.Find(quote.Source) is { } source ? $"{Capital(day)}, in {source.Name}" : Capital(day)),
            Warning = quote.Status switch
            {
                QuoteStatuses.Attributed => "",
                QuoteStatuses.Misattributed => Simple($"Misattributed: these are not the words of {speaker}"),
                _ => ValueLabel.Of(quote.Status),
            },
            Wording = quote.Wording == QuoteWordings.Verbatim ? "" : ValueLabel.Of(quote.Wording),
            Verification = level switch
            {
                null => "",
                VerificationLevel.Unarchived => "Wording: no archived text",
                _ => $"Wording: {level.Value.Word()}",
            },
            IsVerified = level?.IsVerified() ?? false,
            Site = Simple(settings.Title),
            Address = AddressOf(settings),
        };
    }

    private static SocialCard OfPerson(SiteGraph graph, Person person, SiteSettings settings)
    {
        var count = graph.ConnectionsOf(person).Said.Count;
        return new()
        {
            Form = CardForm.Person,
            Main = Simple(person.FullName),
            Byline = count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {(count == 1 ? "quotation" : "quotations")}"),
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

    private IEnumerable<string> Texts() => [Main, Byline, Detail, Summary, Initials, Warning, Wording, Verification, Site, Address];

    private static string Simple(string text) => CardCharacters.Simplify(text);

    private static string AddressOf(SiteSettings settings) => (settings.BaseUrl.Authority + settings.BasePath).TrimEnd('/');

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
