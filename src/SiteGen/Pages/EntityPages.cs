using SiteGen.Cards;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Pages.Sharing;

namespace SiteGen.Pages;

/// <summary>Plans the pages of entities. There are thousands, so they share their functions.</summary>
internal sealed class EntityPages
{
    private readonly SiteGraph _graph;
    private readonly Func<PlannedPage, string> _title;
    private readonly Func<PlannedPage, string> _titleOfPreview;
    private readonly Func<PlannedPage, string> _titleOfCard;
    private readonly Func<PlannedPage, string?> _description;
    private readonly Func<PlannedPage, SocialCard?> _socialCard;

    /// <param name="graph">The site.</param>
    /// <param name="lists">
    /// Who moved on its topics, which the picture of a topic shows, and the colors of speakers.
    /// </param>
    public EntityPages(SiteGraph graph, SiteLists lists)
    {
        _graph = graph;
        _title = page => TitleOf(page.Entity!);
        _titleOfPreview = page => graph.TitleOf(page.Entity!);
        _titleOfCard = page => graph.Language.Say("page_titles.card", ("title", TitleOf(page.Entity!)));
        _description = page => graph.DescriptionOf(page.Entity!);
        _socialCard = page => graph.Settings.Outputs.Cards
            && !(page.Entity is Topic topic && lists.Moves.Of(topic) is not null)
            && SocialCard.Of(graph, page.Entity!) is { } card
            ? card with { Color = SpeakerOf(page.Entity!) is { } speaker ? lists.Colors.Of(speaker) : null }
            : null;
    }

    /// <summary>The page of each entity of a kind, and those of its long lists.</summary>
    public IEnumerable<PlannedPage> OfKind(EntityKind kind)
    {
        foreach (var entity in _graph.OfKind(kind))
        {
            yield return Of(entity);
            foreach (var list in EntityLists.LongOnesOf(entity, _graph))
            {
                foreach (var page in Pagination.PagesOf(list, kind.Folder(), () => TitleOf(entity), entity))
                {
                    yield return page;
                }
            }
        }
    }

    /// <summary>The previews of links, unless the site leaves them out.</summary>
    public IEnumerable<PlannedPage> Previews() => _graph.Settings.Outputs.Previews
        ? EntityKindNames.All.Where(k => k != EntityKind.Page).SelectMany(_graph.OfKind).Select(PreviewOf)
        : [];

    /// <summary>The quotations for other sites to embed, unless the site leaves them out.</summary>
    public IEnumerable<PlannedPage> Cards() => _graph.Settings.Outputs.Cards ? _graph.Quotes.Select(CardOf) : [];

    /// <summary>Whose color a card has; null for that of the site.</summary>
    private Entity? SpeakerOf(Entity entity) => entity switch
    {
        Quote { IsMisattributed: false } quote when _graph.SpeakersOf(quote) is [{ Entity: { } speaker }] => speaker,
        Person or Organization => entity,
        _ => null,
    };

    private string TitleOf(Entity entity) => entity is Quote quote
        ? _graph.AttributedTitleOf(quote)
        : _graph.TitleOf(entity);

    private PlannedPage Of(Entity entity)
    {
        var hasFeed = _graph.Settings.Outputs.EntityFeeds && entity is Person or Organization or Topic;
        return new()
        {
            Path = entity.Path,
            Template = entity.Template?.Text ?? entity.Kind.Name(),
            Section = entity.Kind.Folder(),
            TitleOf = _title,
            DescriptionOf = _description,
            Entity = entity,
            ModelOf = static page => page.Entity,
            ModelName = entity.Kind == EntityKind.Page ? "document" : entity.Kind.Name(),
            FeedPath = hasFeed ? entity.Path + "feed" : null,
            CardOf = _socialCard,
            Updated = entity.Updated ?? (entity as Article)?.Date,
        };
    }

    private PlannedPage PreviewOf(Entity entity) => new()
    {
        Path = entity.Path + "preview.html",
        Template = "preview",
        HasLayout = false,
        Section = entity.Kind.Folder(),
        TitleOf = _titleOfPreview,
        Entity = entity,
        IsListed = false,
    };

    private PlannedPage CardOf(Quote quote) => new()
    {
        Path = EmbedCode.PathOf(quote),
        Template = "quote-card-page",
        HasLayout = false,
        Section = "quotes",
        TitleOf = _titleOfCard,
        Entity = quote,
        ModelOf = static page => page.Entity,
        ModelName = "quote",
        IsListed = false,
    };
}
