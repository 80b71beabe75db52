using SiteGen.Cards;
using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Text;

namespace SiteGen.Pages;

/// <summary>A page that the site will have.</summary>
public sealed class PlannedPage
{
    /// <summary>The site path: <c>/people/elon-musk/</c>, <c>/404.html</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The name of its template, without extension.</summary>
    public required string Template { get; init; }

    /// <summary>Whether its template stands in the frame of the site, <c>layout.html</c>, or is all of the page.</summary>
    public bool HasLayout { get; init; } = true;

    /// <summary>The title, without the name of the site.</summary>
    public string Title => field ??= TitleOf(this);

    /// <summary>A sentence for search engines and previews.</summary>
    public string? Description => field ??= DescriptionOf(this);

    /// <summary>The entity it is the page of; null for lists.</summary>
    public Entity? Entity { get; init; }

    /// <summary>What its template shows besides the site: the value and the name of its variable; null for nothing.</summary>
    public object? Model => field ??= ModelOf(this);

    /// <summary>The part of a list that it shows; null for pages that are no list.</summary>
    internal ListPart? List => field ??= ListOf(this);

    /// <summary>The name of the variable of <see cref="Model"/>.</summary>
    public string? ModelName { get; init; }

    /// <summary>The section of the site it belongs to, e.g. <c>people</c>; empty for the home page.</summary>
    public string Section { get; init; } = "";

    /// <summary>Whether search engines are told of it.</summary>
    public bool IsListed { get; init; } = true;

    /// <summary>The feed that belongs to it; null for that of the site.</summary>
    public string? FeedPath { get; init; }

    /// <summary>The picture of it that social networks show; null for none. It lies beside the page.</summary>
    public SocialCard? Card => field ??= CardOf(this);

    /// <summary>
    /// Makes <see cref="Title"/>. This and the next four are asked when the page is rendered: of a site that is being edited
    /// few pages are looked at. Two threads may ask at once, and get the same. They get the page, so that those of all entities
    /// can be the same.
    /// </summary>
    public required Func<PlannedPage, string> TitleOf { private get; init; }

    /// <summary>Makes <see cref="Description"/>.</summary>
    internal Func<PlannedPage, string?> DescriptionOf { private get; init; } = static _ => null;

    /// <summary>Makes <see cref="Card"/>.</summary>
    internal Func<PlannedPage, SocialCard?> CardOf { private get; init; } = static _ => null;

    /// <summary>Makes <see cref="Model"/>.</summary>
    internal Func<PlannedPage, object?> ModelOf { private get; init; } = static _ => null;

    /// <summary>Makes <see cref="List"/>.</summary>
    internal Func<PlannedPage, ListPart?> ListOf { private get; init; } = static _ => null;

    /// <summary>The site path of <see cref="Card"/>.</summary>
    public string CardPath => Path + "card.png";

    /// <summary>When its content last changed, if known.</summary>
    public EdtfDate? Updated { get; init; }

    /// <summary>The file to name when its rendering fails.</summary>
    public SourceFile? ContentFile => Entity?.File;

    /// <summary>How messages name it: by its content file where it has one.</summary>
    public string InWords => ContentFile is { } file ? $"the page of '{file.Path}'" : $"the page '{Path}'";

    /// <summary>Where it is written, below the output folder.</summary>
    public string OutputPath => field ??= SitePath.ToOutput(Path);
}
