using SiteGen.Cards;
using SiteGen.Content.Entities;
using SiteGen.Pages.Home;
using SiteGen.Pages.Mentions;
using SiteGen.Pages.Stances;

namespace SiteGen.Rendering.Models;

/// <summary>A role with the entities it names.</summary>
internal sealed record RoleView(Role Role, NameView? Organization, Entity? Source);

/// <summary>The variable <c>person</c>.</summary>
internal static class PersonModel
{
    public static Accessor Person { get; } = new Accessor<Person>("a person")
        .AddEntity()
        .AddActor()
        .Add("name", p => p.FullName)
        .Add("sort_name", p => p.SortName ?? p.FullName)
        .Add("born", p => p.Born)
        .Add("died", p => p.Died)
        .Add("roles", (p, s) => p.Roles.Select(r => RoleOf(r, s)).ToArray())
        .Add("current_role", (p, s) => p.Roles.LastOrDefault(r => r.To is null) is { } role ? RoleOf(role, s) : null)
        .Add("articles_written", (p, s) => s.ConnectionsOf(p).ArticlesWritten)
        .Add("same_as", p => p.SameAs)
        .Add("initials", p => SocialCard.InitialsOf(p.FullName))
        .Add("feed_url", (p, s) => s.Graph.Settings.Outputs.EntityFeeds ? SiteUrl.Of(p.Path + "feed.xml") : null);

    public static Accessor Role { get; } = new Accessor<RoleView>("a role")
        .Add("title", r => r.Role.Title)
        .Add("organization", r => r.Organization)
        .Add("from", r => r.Role.From)
        .Add("to", r => r.Role.To)
        .Add("source", r => r.Source)
        .Add("is_verified", r => r.Source is not null);

    public static Accessor Position { get; } = new Accessor<Position>("a position")
        .Add("topic", p => p.Topic)
        .Add("latest", p => p.Latest)
        .Add("earlier", p => p.Earlier)
        .Add("has_moved", p => p.HasMoved);

    public static Accessor Exchange { get; } = new Accessor<Exchange>("an exchange")
        .Add("said", e => e.Said)
        .Add("answer", e => e.Answer);

    /// <summary>Adds the members that people and organizations share.</summary>
    public static Accessor<T> AddActor<T>(this Accessor<T> accessor)
        where T : Entity => accessor
        .Add("color", (e, s) => s.Plan.Lists.Colors.Of(e))
        .Add("moves", (e, s) => s.Plan.Lists.Moves.GraphicOf(e))
        .Add("quotes", (e, s) => s.ConnectionsOf(e).Said)
        .Add("key_quote", (e, s) => KeyQuote(s.ConnectionsOf(e).Said, s))
        .Add("misattributed", (e, s) => s.ConnectionsOf(e).Misattributed)
        .Add("talks_about", (e, s) => s.ConnectionsOf(e).TalksAbout)
        .Add("talked_about_by", (e, s) => s.ConnectionsOf(e).TalkedAboutBy)
        .Add("exchanges", (e, s) => Pages.Mentions.Exchange.ListOf(e, s.Graph))
        .Add("positions", (e, s) => Positions(e, s))
        .Add("events", (e, s) => s.ConnectionsOf(e).Events)
        .Add("articles", (e, s) => s.ConnectionsOf(e).Articles)
        .Add("sources", (e, s) => s.ConnectionsOf(e).Sources)
        .Add("stances_url", (e, s) => s.Plan.StancesPathOf(e) is { } path ? SiteUrl.Of(path) : null)
        .Add("mentions_url", (e, s) => s.Plan.MentionsPathOf(e) is { } path ? SiteUrl.Of(path) : null)
        .Add("timeline", (e, s) => s.TimelineOf(e));

    public static RoleView RoleOf(Role role, RenderScope scope) =>
        new(role, CommonModel.NameOf(role.Organization, scope), scope.Graph.Find(role.Source));

    /// <summary>
    /// One that the editor chose for the home page, otherwise one that the site refers to. Of several, the one that it
    /// refers to most; then the earliest.
    /// </summary>
    private static Quote? KeyQuote(IReadOnlyList<Quote> said, RenderScope scope)
    {
        var chosen = scope.Graph.Settings.Home.Exchanges.SelectMany(scope.Graph.FindAll).ToHashSet();
        return said.Select(q => (Quote: q, IsChosen: chosen.Contains(q), Count: QuoteWeight.Of(scope.Graph, q)))
            .Where(q => q.IsChosen || q.Count > 0)
            .OrderByDescending(q => q.IsChosen).ThenByDescending(q => q.Count).FirstOrDefault().Quote;
    }

    private static Position[] Positions(Entity actor, RenderScope scope) =>
    [
        .. Pages.Stances.Position.ListOf(scope.ConnectionsOf(actor))
            .OrderBy(p => scope.Graph.Names.RankOf(p.Topic)),
    ];
}
