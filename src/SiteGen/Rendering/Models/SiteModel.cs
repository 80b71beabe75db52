using SiteGen.Content;
using SiteGen.Content.Settings;
using SiteGen.Languages;
using SiteGen.Linking;
using SiteGen.Pages;
using SiteGen.Pages.Home;
using SiteGen.Pages.Navigation;
using SiteGen.Pages.Timeline;
using SiteGen.StructuredData;

namespace SiteGen.Rendering.Models;

/// <summary>The variables <c>site</c> and <c>page</c>.</summary>
internal static class SiteModel
{
    public static Accessor Site { get; } = new Accessor<SiteView>("the site")
        .Add("title", (_, s) => s.Graph.Settings.Title)
        .Add("tagline", (_, s) => s.Graph.Settings.Tagline)
        .Add("description", (_, s) => s.Graph.Settings.Description)
        .Add("language", (_, s) => s.Graph.Settings.Language)
        .Add("direction", (_, s) => Direction.Of(s.Graph.Settings.Language))
        .Add("base_url", (_, s) => s.Graph.Settings.BaseUrl.AbsoluteUri)
        .Add("author", (_, s) => s.Graph.Settings.Author)
        .Add("license", (_, s) => s.Graph.Settings.License)
        .Add("license_parts", (_, s) => s.Graph.Settings.License is { } text ? LicenseText.PartsOf(text) : [])
        .Add("repository", (_, s) => s.Graph.Settings.Repository)
        .Add("contact", (_, s) => s.Graph.Settings.Contact)
        .Add("time_zone", (_, s) => s.Graph.Settings.TimeZone)
        .Add("social_handle", (_, s) => s.Graph.Settings.Social.Handle)
        .Add("navigation", (_, s) => s.Navigation.Bar)
        .Add("sections", (_, s) => s.Navigation.Sections)
        .Add("explore", (_, s) => s.Navigation.Explore)
        .Add("theme", (_, s) => s.Graph.Settings.Theme)
        .Add("params", (_, s) => s.Graph.Settings.Params)
        .Add("search", (_, s) => s.Graph.Settings.HasSearch ? s.Graph.Settings.Search : null)
        .Add("outputs", (_, s) => s.Graph.Settings.Outputs)
        .Add("generator", (_, _) => Generator.Name)
        .Add("people", (_, s) => s.Graph.People)
        .Add("people_voices", (_, s) => HomeVoice.OfIndex(s.Graph, s.Graph.People))
        .Add("organization_voices", (_, s) => HomeVoice.OfIndex(s.Graph, s.Graph.Organizations))
        .Add("organizations", (_, s) => s.Graph.Organizations)
        .Add("topics", (_, s) => s.Graph.Topics)
        .Add("sources", (_, s) => s.Graph.Sources)
        .Add("quotes", (_, s) => s.Graph.Quotes)
        .Add("events", (_, s) => s.Graph.Events)
        .Add("articles", (_, s) => s.Graph.Articles)
        .Add("pages", (_, s) => s.Graph.Pages)
        .Add("timeline", (_, s) => s.Plan.Timeline)
        .Add("decisive", (_, s) => TimelineOverview.OfDecisive(s.Graph, s.Plan.TimelinePaths))
        .Add("moves", (_, s) => s.Plan.Lists.Moves.Most?.Graphic)
        .Add("eras", (_, s) => s.Graph.Settings.Timeline.Eras)
        .Add("lanes", (_, s) => s.Graph.FindAll(s.Graph.Settings.Timeline.Lanes))
        .Add("corrections", (_, s) => s.Plan.Corrections);

    public static Accessor Author { get; } = new Accessor<SiteAuthor>("an author")
        .Add("name", a => a.Name)
        .Add("url", a => a.Url);

    public static Accessor LicensePart { get; } = new Accessor<LicensePart>("a part of the licence")
        .Add("label", p => p.Label)
        .Add("url", p => p.Url);

    public static Accessor Contact { get; } = new Accessor<SiteContact>("a contact")
        .Add("label", c => c.Label)
        .Add("url", c => c.Url);

    public static Accessor Outputs { get; } = new Accessor<OutputSettings>("the outputs")
        .Add("data", o => o.Data)
        .Add("cards", o => o.Cards)
        .Add("previews", o => o.Previews)
        .Add("exports", o => o.Exports)
        .Add("entity_feeds", o => o.EntityFeeds)
        .Add("structured_data", o => o.StructuredData)
        .Add("annotations", o => o.Annotations)
        .Add("markdown", o => o.Markdown);

    public static Accessor Theme { get; } = new Accessor<ThemeSettings>("the theme settings")
        .Add("logo", (t, s) => AssetUrl(t.Logo, s))
        .Add("favicon", (t, s) => AssetUrl(t.Favicon, s))
        .Add("favicon_type", t => t.Favicon is { } icon ? IconType(Path.GetExtension(icon.Text)) : null)
        .Add("styles", (t, s) => t.Styles.Select(style => AssetUrl(style, s)).OfType<SiteUrl>().ToArray());

    public static Accessor CustomEntry { get; } = new Accessor<CustomEntry>("a key of the site")
        .Add("key", e => e.Key)
        .Add("value", e => e.PlainValue);

    public static Accessor Page { get; } = new Accessor<PlannedPage>("the page")
        .Add("title", p => p.Title)
        .Add("full_title", (p, s) => p.Path == "/" ? p.Title
            : s.Graph.Language.Say("page_titles.with_site", ("title", p.Title), ("site", s.Graph.Settings.Title)))
        .Add("description", p => p.Description)
        .Add("url", p => new SiteUrl(p.Path))
        .Add("absolute_url", (p, s) => s.Absolute(p.Path))
        .Add("canonical_url", (p, s) =>
            SiteEditions.IsInLanguage(p, s.Graph) ? s.Absolute(p.Path) : s.AbsoluteFromMain(p.Path))
        .Add("original_url", p => new SiteUrl(p.Path) { IsFromMain = true })
        .Add("languages", (p, s) => s.Languages.Of(p, s.Graph))
        .Add("alternates", LanguageModel.AlternatesOf)
        .Add("is_translated", (p, s) => SiteEditions.IsInLanguage(p, s.Graph))
        .Add("translation", p => p.Entity?.Translation)
        .Add("template", p => p.Template)
        .Add("section", p => p.Section)
        .Add("place", (p, s) => s.Navigation.PlaceOf(p.Path))
        .Add("is_place", (p, s) => s.Navigation.PlaceOf(p.Path) == p.Path)
        .Add("breadcrumbs", (p, s) => Breadcrumb.Of(p, s.Graph))
        .Add("is_home", p => p.Path == "/")
        .Add("is_listed", p => p.IsListed)
        .Add("entity", p => p.Entity)
        .Add("involved", (p, s) => p.Entity is null ? [] : InvolvedPeople.Of(s.Graph, p.Entity))
        .Add("image", (p, s) =>
            (p.Entity is null ? null : Picture.Of(s.Graph, p.Entity)) ?? Picture.Of(s.Graph.Settings))
        .Add("card", (p, s) => p.Card is null ? null : new CardView(
            SiteUrl.Of(p.CardPath) with { IsFromMain = !SiteEditions.IsInLanguage(p, s.Graph) }, p.Card.Alt))
        .Add("social_image", (p, s) => SocialImage.Of(p, s))
        .Add("feed_url", p => p.FeedPath is { } path ? SiteUrl.Of(path + ".xml") : null)
        .Add("json_feed_url", p => p.FeedPath is { } path ? SiteUrl.Of(path + ".json") : null)
        .Add("structured_data", (p, s) => PageGraph.Of(p, s.Graph, s.Plan))
        .Add("citation_tags", (p, s) => p.Entity is { } entity && s.Graph.Settings.Outputs.StructuredData
            && SiteEditions.IsInLanguage(p, s.Graph) ? s.CitationTagsOf(entity) : [])
        .Add("updated", p => p.Updated)
        .Add("list", p => p.List);

    /// <summary>The URL of an asset that the settings name; null if there is none, which has been reported.</summary>
    private static SiteUrl? AssetUrl(LocatedText? asset, RenderScope scope) =>
        asset is not null && scope.Templates.FindAsset(asset.Text) is { } path ? SiteUrl.Of(path) : null;

    private static string? IconType(string extension) => extension.ToLowerInvariant() switch
    {
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".ico" => "image/x-icon",
        ".gif" => "image/gif",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".webp" => "image/webp",
        ".avif" => "image/avif",
        _ => null,
    };
}
