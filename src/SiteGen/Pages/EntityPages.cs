using SiteGen.Cards;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Quotations;

namespace SiteGen.Pages;

/// <summary>Plans the pages of entities. There are thousands: they share what makes their titles and the rest of them.</summary>
internal sealed class EntityPages
{
    private readonly SiteGraph _graph;
    private readonly Func<PlannedPage, string> _title;
    private readonly Func<PlannedPage, string> _titleOfPreview;
    private readonly Func<PlannedPage, string> _titleOfCard;
    private readonly Func<PlannedPage, string?> _description;
    private readonly Func<PlannedPage, SocialCard?> _socialCard;

    /// <param name="graph">The site.</param>
    /// <param name="verification">How far its quotations are verified.</param>
    public EntityPages(SiteGraph graph, Verification verification)
    {
        _graph = graph;
        _title = page => TitleOf(page.Entity!);
        _titleOfPreview = page => graph.TitleOf(page.Entity!);
        _titleOfCard = page => $"{TitleOf(page.Entity!)} (card)";
        _description = page => graph.DescriptionOf(page.Entity!);
        _socialCard = page => graph.Settings.Outputs.Cards ? SocialCard.Of(graph, verification, page.Entity!) : null;
    }

    /// <summary>The title of the page of an entity.</summary>
    public string TitleOf(Entity entity) => entity is Quote quote ? $"{_graph.AttributionOf(quote)}: {_graph.TitleOf(quote)}" : _graph.TitleOf(entity);

    /// <summary>The page of an entity.</summary>
    public PlannedPage Of(Entity entity)
    {
        var hasFeed = _graph.Settings.Outputs.EntityFeeds && entity.Kind is EntityKind.Person or EntityKind.Topic;
        return new()
        {
            Path = entity.Path,
            Template = entity.Kind.Word(),
            Section = entity.Kind.Folder(),
            TitleOf = _title,
            DescriptionOf = _description,
            Entity = entity,
            ModelOf = static page => page.Entity,
            ModelName = entity.Kind == EntityKind.Page ? "document" : entity.Kind.Word(),
            FeedPath = hasFeed ? entity.Path + "feed.xml" : null,
            CardOf = _socialCard,
            Updated = entity.Updated ?? (entity as Article)?.Date,
        };
    }

    /// <summary>What a link to an entity shows before it is followed.</summary>
    public PlannedPage PreviewOf(Entity entity) => new()
    {
        Path = entity.Path + "preview.html",
        Template = "preview",
        HasLayout = false,
        Section = entity.Kind.Folder(),
        TitleOf = _titleOfPreview,
        Entity = entity,
        IsListed = false,
    };

    /// <summary>The page of a quotation alone, for other sites to embed.</summary>
    public PlannedPage CardOf(Quote quote) => new()
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
