using SiteGen.Cards;
using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Pages.Lists;
using SiteGen.Text;

namespace SiteGen.Pages;

/// <summary>
/// A page of the site. What it shows is made when it is rendered, by functions that pages share: <c>serve</c> plans all
/// pages with each edit, and renders few. Two threads may make the same value at the same time.
/// </summary>
public sealed class PlannedPage
{
    /// <summary>The site path: <c>/people/elon-musk/</c>, <c>/404.html</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The name of its template, without extension.</summary>
    public required string Template { get; init; }

    /// <summary>Whether <c>layout.html</c> includes its template; otherwise the template is the whole page.</summary>
    public bool HasLayout { get; init; } = true;

    /// <summary>The title, without the name of the site.</summary>
    public string Title => field ??= TitleOf(this);

    /// <summary>A sentence for search engines and previews.</summary>
    public string? Description => field ??= DescriptionOf(this);

    /// <summary>The entity it is the page of; null for lists.</summary>
    public Entity? Entity { get; init; }

    /// <summary>The entity whose list it shows; null for other pages.</summary>
    internal Entity? Subject { get; init; }

    /// <summary>The value of the variable <see cref="ModelName"/> in its template; null for none.</summary>
    public object? Model => field ??= ModelOf(this);

    /// <summary>The items of a list that it shows; null for pages without a list.</summary>
    internal ListPage? List => field ??= ListOf(this);

    /// <summary>The name of the variable that its template sees beside <c>site</c> and <c>page</c>.</summary>
    public string? ModelName { get; init; }

    /// <summary>The section of the site it belongs to, e.g. <c>people</c>; empty for the home page.</summary>
    public string Section { get; init; } = "";

    /// <summary>Whether it is in the sitemap and open to search engines.</summary>
    public bool IsListed { get; init; } = true;

    /// <summary>The path of its feed, without the extension of a format; null for that of the site.</summary>
    public string? FeedPath { get; init; }

    /// <summary>The picture of it that social networks show; null for none. The file is beside the page.</summary>
    public SocialCard? Card => field ??= PlannedCard is { Lacking: null } card ? card : null;

    /// <summary>The same, even if the fonts lack one of its characters, so that it cannot be drawn.</summary>
    internal SocialCard? PlannedCard => field ??= CardOf(this);

    /// <summary>Makes <see cref="Title"/>.</summary>
    public required Func<PlannedPage, string> TitleOf { private get; init; }

    /// <summary>Makes <see cref="Description"/>.</summary>
    internal Func<PlannedPage, string?> DescriptionOf { private get; init; } = static _ => null;

    /// <summary>Makes <see cref="Card"/>.</summary>
    internal Func<PlannedPage, SocialCard?> CardOf { private get; init; } = static _ => null;

    /// <summary>Makes <see cref="Model"/>.</summary>
    internal Func<PlannedPage, object?> ModelOf { private get; init; } = static _ => null;

    /// <summary>Makes <see cref="List"/>.</summary>
    internal Func<PlannedPage, ListPage?> ListOf { private get; init; } = static _ => null;

    /// <summary>The site path of <see cref="Card"/>.</summary>
    public string CardPath => Path + "card.png";

    /// <summary>When its content last changed, if known.</summary>
    public EdtfDate? Updated { get; init; }

    /// <summary>The file to name when its rendering fails.</summary>
    public SourceFile? ContentFile => Entity?.File;

    /// <summary>Its name in messages: by its content file where it has one.</summary>
    public string InWords => ContentFile is { } file ? $"the page of '{file.Path}'" : $"the page '{Path}'";

    /// <summary>The path of its file in the output folder.</summary>
    public string OutputPath => field ??= SitePath.ToOutput(Path);
}
