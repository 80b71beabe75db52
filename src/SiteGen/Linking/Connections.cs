using SiteGen.Content.Entities;
using SiteGen.Markup;

namespace SiteGen.Linking;

/// <summary>
/// Everything that refers to one entity. Quotations and events are in order of time, articles newest first.
/// </summary>
public sealed class Connections
{
    /// <summary>For entities that nothing refers to.</summary>
    public static Connections None { get; } = new();

    /// <summary>For a person or organization: what they said, without misattributed quotations.</summary>
    public IReadOnlyList<Quote> Said { get; init; } = [];

    /// <summary>For a person or organization: words that are not theirs.</summary>
    public IReadOnlyList<Quote> Misattributed { get; init; } = [];

    /// <summary>Quotations about it, or addressed to it.</summary>
    public IReadOnlyList<Quote> QuotesAbout { get; init; } = [];

    /// <summary>
    /// The quotations of <see cref="QuotesAbout"/> that are in no <see cref="Mention"/> and not its own words: for a
    /// person or organization, those that are misattributed to others; for other entities, all of them.
    /// </summary>
    public IReadOnlyList<Quote> AlsoAbout { get; init; } = [];

    /// <summary>For a topic: quotations about it. For a source: quotations that are in it.</summary>
    public IReadOnlyList<Quote> Quotes { get; init; } = [];

    /// <summary>For a source: quotations it printed a version of.</summary>
    public IReadOnlyList<Quote> Versions { get; init; } = [];

    /// <summary>For a quotation: the quotations that answer it.</summary>
    public IReadOnlyList<Quote> Replies { get; init; } = [];

    /// <summary>Events that refer to it.</summary>
    public IReadOnlyList<Event> Events { get; init; } = [];

    /// <summary>Articles that refer to it in their front matter.</summary>
    public IReadOnlyList<Article> Articles { get; init; } = [];

    /// <summary>For a person: articles they wrote.</summary>
    public IReadOnlyList<Article> ArticlesWritten { get; init; } = [];

    /// <summary>For a person: sources they wrote. For an organization: sources it published.</summary>
    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>For an organization: the roles people had there, in order of time.</summary>
    public IReadOnlyList<RoleHolder> Members { get; init; } = [];

    /// <summary>For a source: the roles that it supports, in order of time.</summary>
    public IReadOnlyList<RoleHolder> Roles { get; init; } = [];

    /// <summary>For a person or organization: whom they talk about.</summary>
    public IReadOnlyList<Mention> TalksAbout { get; init; } = [];

    /// <summary>For a person or organization: who talks about them.</summary>
    public IReadOnlyList<Mention> TalkedAboutBy { get; init; } = [];

    /// <summary>For a person, organization or topic: the stances taken, latest first.</summary>
    public IReadOnlyList<StanceTaken> Stances { get; init; } = [];

    /// <summary>Texts that link to it or embed it.</summary>
    public IReadOnlyList<Backlink> Backlinks { get; init; } = [];

    /// <summary>The entries of its timeline.</summary>
    public IReadOnlyList<TimelineEntry> Timeline { get; init; } = [];
}

/// <summary>A role and who has it.</summary>
public sealed record RoleHolder(Person Person, Role Role);

/// <summary>Quotations of one about another.</summary>
/// <param name="Other">The other person or organization; null for somebody without a page, who talks.</param>
/// <param name="Name">The name of the other.</param>
/// <param name="Quotes">The quotations, in order of time.</param>
public sealed record Mention(Entity? Other, string Name, IReadOnlyList<Quote> Quotes);

/// <summary>A position taken on a topic in a quotation.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Stance">The position.</param>
/// <param name="Quote">The quotation.</param>
/// <param name="Speaker">The person or organization that takes it; null for somebody without a page.</param>
/// <param name="Name">The name of the speaker.</param>
public sealed record StanceTaken(Topic Topic, Stance Stance, Quote Quote, Entity? Speaker, string Name);

/// <summary>A text that refers to an entity.</summary>
/// <param name="From">The entity the text belongs to.</param>
/// <param name="To">The entity it refers to.</param>
/// <param name="Paragraphs">The paragraphs with links to the entity; empty if the text only embeds its card.</param>
public sealed record Backlink(Entity From, Entity To, IReadOnlyList<RichText> Paragraphs);
