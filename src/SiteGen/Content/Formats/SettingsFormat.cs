using SiteGen.Content.Keys;
using SiteGen.Content.Settings;
using SiteGen.Content.Yaml;
using SiteGen.Dates;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Content.Formats;

/// <summary>The keys of <c>content/site.yaml</c>.</summary>
internal static class SettingsFormat
{
    private static readonly Key<string> Title = new("title", Shapes.Text, "the name of the site", IsRequired: true);
    private static readonly Key<string> BaseUrl = new("base_url", Shapes.Text, "the address of the home page, as in https://example.org/", IsRequired: true);
    private static readonly Key<string> Tagline = new("tagline", Shapes.Text, "the site in half a sentence");
    private static readonly Key<string> Description = new("description", Shapes.Text, "the site in a sentence, for search engines");
    private static readonly Key<string> Language = new("language", LanguageTagShape.Instance, "the language of the site, as in 'en'");
    private static readonly Key<string> AuthorName = new("name", Shapes.Text, "who makes the site", IsRequired: true);
    private static readonly Key<string> AuthorUrl = new("url", Shapes.Url, "their address");
    private static readonly Key<SiteAuthor> Author = new("author", Shapes.Map("an author", new KeySet("an author", [AuthorName, AuthorUrl]),
        map => new SiteAuthor(map.Get(AuthorName) ?? "", map.Get(AuthorUrl))), "who makes the site");
    private static readonly Key<string> Repository = new("repository", Shapes.Url, "where the content is kept: enables 'edit this page'");
    private static readonly Key<string> Branch = new("branch", Shapes.Text, "the branch of the repository");
    private static readonly Key<string> License = new("license", Shapes.Text, "under which the site's own text may be used");

    private static readonly Key<string> NavigationLabel = new("label", Shapes.Text, "the text", IsRequired: true);
    private static readonly Key<string> NavigationTo = new("to", SitePathOrUrlShape.Instance, "a site path, or a web address", IsRequired: true);
    private static readonly Key<IReadOnlyList<NavigationItem>> Navigation = new("navigation", Shapes.List(Shapes.Map("an entry of the navigation",
        new KeySet("an entry of the navigation", [NavigationLabel, NavigationTo]),
        map => new NavigationItem(map.Get(NavigationLabel) ?? "", map.Get(NavigationTo) ?? "/", map.SpanOf(NavigationTo)))), "the main navigation");

    private static readonly Key<string> Search = new("search", Shapes.Choice("a kind of search", SiteSettings.SearchModes), "built-in, pagefind or off");
    private static readonly Key<string> TimeZone = new("time_zone", TimeZoneShape.Instance, "the time zone of the site");

    private static readonly Key<IReadOnlyList<Reference>> Lanes = new("lanes", Shapes.List(Shapes.Reference(EntityKinds.Person)), "the people who have a lane");
    private static readonly Key<string> EraTitle = new("title", Shapes.Text, "its name", IsRequired: true);
    private static readonly Key<EdtfDate> EraDate = new("date", Shapes.Date, "from when to when", IsRequired: true);
    private static readonly Key<IReadOnlyList<Era>> Eras = new("eras", Shapes.List(Shapes.Map("an era",
        new KeySet("an era", [EraTitle, EraDate]), map => new Era(map.Get(EraTitle) ?? "", map.Get(EraDate)!))), "named stretches of time");
    private static readonly Key<TimelineSettings> Timeline = new("timeline", Shapes.Map("timeline settings",
        new KeySet("the timeline", [Lanes, Eras]),
        map => new TimelineSettings { Lanes = map.GetList(Lanes), Eras = [.. map.GetList(Eras).Where(e => e.Date is not null)] }), "how the timeline is drawn");

    private static readonly Key<string> SocialImage = new("image", Shapes.Text, "the picture that social networks show, relative to this file");
    private static readonly Key<string> SocialHandle = new("handle", Shapes.Text, "the site's account, with or without '@'");
    private static readonly Key<SocialSettings> Social = new("social", Shapes.Map("social settings",
        new KeySet("social", [SocialImage, SocialHandle]), map => new SocialSettings(map.Get(SocialImage), map.Get(SocialHandle) is { } handle ? "@" + handle.TrimStart('@') : null)), "what social networks show");

    private static readonly Key<bool?> Data = Switch("data", "the content as JSON");
    private static readonly Key<bool?> Cards = Switch("cards", "cards for embedding and for social networks");
    private static readonly Key<bool?> Previews = Switch("previews", "previews of links");
    private static readonly Key<bool?> Exports = Switch("exports", "bibliography and timeline for other programs");
    private static readonly Key<bool?> EntityFeeds = Switch("entity_feeds", "a feed per person and topic");
    private static readonly Key<OutputSettings> Outputs = new("outputs", Shapes.Map("output settings",
        new KeySet("outputs", [Data, Cards, Previews, Exports, EntityFeeds]),
        map => new OutputSettings
        {
            Data = map.Get(Data) ?? true,
            Cards = map.Get(Cards) ?? true,
            Previews = map.Get(Previews) ?? true,
            Exports = map.Get(Exports) ?? true,
            EntityFeeds = map.Get(EntityFeeds) ?? true,
        }), "files that may be left out");

    public static KeySet Keys { get; } = new("the settings",
    [
        Title, BaseUrl, Tagline, Description, Language, Author, Repository, Branch, License, Navigation, Search, TimeZone,
        Timeline, Social, Outputs,
    ], IsPlural: true);

    /// <summary>Reads the settings; null, with a diagnostic, when the site cannot be built from them.</summary>
    /// <param name="file">The file.</param>
    /// <param name="suggestPath">The site path of what a word means that is none; null for nothing.</param>
    /// <param name="diagnostics">Where mistakes are reported.</param>
    public static SiteSettings? Read(SourceFile file, Func<string, string?> suggestPath, List<Diagnostic> diagnostics)
    {
        if (YamlReader.Read(file, new(0, file.Text.Length), diagnostics) is not { } mapping)
        {
            return null;
        }

        var map = new MapReader(mapping, Keys, new ReadContext(file, diagnostics) { SuggestPath = suggestPath });
        if (map.Get(BaseUrl) is not { } address || ReadBaseUrl(file, address, diagnostics) is not { } baseUrl)
        {
            return null;
        }

        return new SiteSettings
        {
            File = file,
            Title = map.Get(Title) ?? "",
            BaseUrl = baseUrl,
            Tagline = map.Get(Tagline),
            Description = map.Get(Description),
            Language = map.Get(Language) ?? "en",
            Author = map.Get(Author),
            Repository = map.Get(Repository)?.TrimEnd('/'),
            Branch = map.Get(Branch) ?? "main",
            License = map.Get(License),
            Navigation = map.GetList(Navigation),
            Search = map.Get(Search) ?? SiteSettings.BuiltInSearch,
            TimeZone = map.Get(TimeZone),
            Timeline = map.Get(Timeline) ?? new(),
            Social = map.Get(Social) ?? new(null, null),
            Outputs = map.Get(Outputs) ?? new(),
        };
    }

    private static Uri? ReadBaseUrl(SourceFile file, string text, List<Diagnostic> diagnostics)
    {
        if (BaseAddress.TryParse(text, out var address, out var problem))
        {
            return address;
        }

        diagnostics.Add(new(Rules.BaseUrlInvalid, file, FrontMatter.LocateInYaml(file, "base_url"), problem,
            "write it as in 'https://someone.github.io/open-ai/'"));
        return null;
    }

    private static Key<bool?> Switch(string name, string meaning) => new(name, SwitchShape.Instance, meaning);
}
