using SiteGen.Cards;
using SiteGen.Content.Entities;
using SiteGen.Pages;
using SiteGen.Pages.Moves;

namespace SiteGen.Rendering.Models;

/// <summary>The picture that social networks show for a page.</summary>
/// <param name="Path">Its site path.</param>
/// <param name="Alt">Its text alternative; null for none.</param>
/// <param name="IsDrawn">Whether SiteGen draws it, so that its size is known.</param>
internal sealed record SocialImage(string Path, string? Alt, bool IsDrawn)
{
    /// <summary>Whether it is that of the page in the language of the original.</summary>
    public bool IsOfOriginal { get; private init; }

    public static Accessor Model { get; } = new Accessor<SocialImage>("a social image")
        .Add("url", i => SiteUrl.Of(i.Path) with { IsFromMain = i.IsOfOriginal })
        .Add("alt", i => i.Alt)
        .Add("width", i => i.IsDrawn ? CardPainter.Width : (int?)null)
        .Add("height", i => i.IsDrawn ? CardPainter.Height : (int?)null);

    /// <summary>
    /// Returns what shows most of the page: the image of its entity, who moved on its topic, or its card; then the
    /// image of the site, as the settings name it; then who moved on the site, or a card of the page or of the site.
    /// </summary>
    public static SocialImage? Of(PlannedPage page, RenderScope scope)
    {
        var (settings, plan) = (scope.Graph.Settings, scope.Plan);
        var ofEntity = page.Entity is { } entity
            ? OfPicture(Picture.Of(scope.Graph, entity))
                ?? (entity is Topic topic ? OfMoves(plan.Lists.Moves.Of(topic)) : null) ?? OfCard(page, scope)
            : null;
        return ofEntity ?? OfPicture(Picture.Of(settings))
            ?? (page == plan.Home || page.Section == "stances" ? OfMoves(plan.Lists.Moves.Most) : null)
            ?? OfCard(page, scope) ?? OfCard(plan.Home, scope);
    }

    private static SocialImage? OfPicture(Picture? picture) =>
        picture is null ? null : new(picture.Path, picture.Alt, IsDrawn: false);

    private static SocialImage? OfMoves(TopicMoves? moves) =>
        moves?.Graphic.Poster is { PicturePath: { } path } poster ? new(path, poster.Alt, IsDrawn: true) : null;

    private static SocialImage? OfCard(PlannedPage page, RenderScope scope) =>
        page.Card is null ? null : new(page.CardPath, page.Card.Alt, IsDrawn: true)
        {
            IsOfOriginal = !SiteEditions.IsInLanguage(page, scope.Graph),
        };
}
