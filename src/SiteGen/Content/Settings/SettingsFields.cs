using SiteGen.Content.Fields;
using SiteGen.Content.Yaml;
using SiteGen.Dates;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Content.Settings;

/// <summary>The keys of <c>content/site.yaml</c>.</summary>
internal static class SettingsFields
{
    private static readonly Field<string> Title = new("title", FieldTypes.Text, "the name of the site", IsRequired: true);
    private static readonly Field<string> BaseUrl = new("base_url", FieldTypes.Text, "the address of the home page, as in https://example.org/", IsRequired: true);
    private static readonly Field<string> Tagline = new("tagline", FieldTypes.Text, "the site in half a sentence");
    private static readonly Field<string> Description = new("description", FieldTypes.Text, "the site in a sentence, for search engines");
    private static readonly Field<string> Language = new("language", LanguageTagType.Instance, "the language of the site, as in 'en'");
    private static readonly Field<string> AuthorName = new("name", FieldTypes.Text, "who makes the site", IsRequired: true);
    private static readonly Field<string> AuthorUrl = new("url", FieldTypes.Url, "their address");
    private static readonly Field<SiteAuthor> Author = new("author", FieldTypes.Map("an author", new FieldSet("an author", [AuthorName, AuthorUrl]),
        map => new SiteAuthor(map.Get(AuthorName) ?? "", map.Get(AuthorUrl))), "who makes the site");
    private static readonly Field<string> Repository = new("repository", FieldTypes.Url, "where the content is kept: enables 'edit this page'");
    private static readonly Field<string> Branch = new("branch", FieldTypes.Text, "the branch of the repository");
    private static readonly Field<string> License = new("license", FieldTypes.Text, "under which the site's own text may be used");

    private static readonly Field<string> NavigationLabel = new("label", FieldTypes.Text, "the text", IsRequired: true);
    private static readonly Field<string> NavigationTo = new("to", SitePathOrUrlType.Instance, "a site path, or a web address", IsRequired: true);
    private static readonly Field<IReadOnlyList<NavigationItem>> Navigation = new("navigation", FieldTypes.List(FieldTypes.Map("an entry of the navigation",
        new FieldSet("an entry of the navigation", [NavigationLabel, NavigationTo]),
        map => new NavigationItem(map.Get(NavigationLabel) ?? "", map.Get(NavigationTo) ?? "/", map.SpanOf(NavigationTo)))), "the main navigation");

    private static readonly Field<string> Search = new("search", FieldTypes.Choice("a kind of search", SiteSettings.SearchModes), "built-in, pagefind or off");
    private static readonly Field<string> TimeZone = new("time_zone", TimeZoneType.Instance, "the time zone of the site");

    private static readonly Field<IReadOnlyList<Reference>> Lanes = new("lanes", FieldTypes.List(FieldTypes.Reference(EntityKinds.Person)), "the people who have a lane");
    private static readonly Field<string> EraTitle = new("title", FieldTypes.Text, "its name", IsRequired: true);
    private static readonly Field<EdtfDate> EraDate = new("date", FieldTypes.Date, "from when to when", IsRequired: true);
    private static readonly Field<IReadOnlyList<Era>> Eras = new("eras", FieldTypes.List(FieldTypes.Map("an era",
        new FieldSet("an era", [EraTitle, EraDate]), map => new Era(map.Get(EraTitle) ?? "", map.Get(EraDate)!))), "named stretches of time");
    private static readonly Field<TimelineSettings> Timeline = new("timeline", FieldTypes.Map("timeline settings",
        new FieldSet("the timeline", [Lanes, Eras]),
        map => new TimelineSettings { Lanes = map.GetList(Lanes), Eras = [.. map.GetList(Eras).Where(e => e.Date is not null)] }), "how the timeline is drawn");

    private static readonly Field<string> SocialImage = new("image", FieldTypes.Text, "the picture that social networks show, relative to this file");
    private static readonly Field<string> SocialHandle = new("handle", FieldTypes.Text, "the site's account, with or without '@'");
    private static readonly Field<SocialSettings> Social = new("social", FieldTypes.Map("social settings",
        new FieldSet("social", [SocialImage, SocialHandle]), map => new SocialSettings(map.Get(SocialImage), map.Get(SocialHandle) is { } handle ? "@" + handle.TrimStart('@') : null)), "what social networks show");

    private static readonly Field<bool?> Data = Switch("data", "the content as JSON");
    private static readonly Field<bool?> Cards = Switch("cards", "cards for embedding and for social networks");
    private static readonly Field<bool?> Previews = Switch("previews", "previews of links");
    private static readonly Field<bool?> Exports = Switch("exports", "bibliography and timeline for other programs");
    private static readonly Field<bool?> EntityFeeds = Switch("entity_feeds", "a feed per person and topic");
    private static readonly Field<OutputSettings> Outputs = new("outputs", FieldTypes.Map("output settings",
        new FieldSet("outputs", [Data, Cards, Previews, Exports, EntityFeeds]),
        map => new OutputSettings
        {
            Data = map.Get(Data) ?? true,
            Cards = map.Get(Cards) ?? true,
            Previews = map.Get(Previews) ?? true,
            Exports = map.Get(Exports) ?? true,
            EntityFeeds = map.Get(EntityFeeds) ?? true,
        }), "files that may be left out");

    public static FieldSet All { get; } = new("the settings",
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

        var map = new MapReader(mapping, All, new ReadContext(file, diagnostics) { SuggestPath = suggestPath });
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

    private static Field<bool?> Switch(string name, string meaning) => new(name, SwitchType.Instance, meaning);
}
