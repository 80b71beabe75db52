using SiteGen.Content.Fields;
using SiteGen.Content.Translations;
using SiteGen.Content.Yaml;
using SiteGen.Dates;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Content.Settings;

/// <summary>The fields of <c>content/site.yaml</c>.</summary>
internal static class SettingsFields
{
    private const string TextMode = "text";

    private static readonly Field<string> Title =
        new("title", FieldTypes.Text, "the name of the site", IsRequired: true, Example: "A Name for It");
    private static readonly Field<string> BaseUrl = new(
        "base_url", FieldTypes.Text, "the address of the home page, such as https://example.org/",
        IsRequired: true, Example: "https://someone.github.io/darwin/");
    private static readonly Field<string> Tagline = new(
        "tagline", FieldTypes.Text, "the site in half a sentence",
        Example: "Darwin and Wallace on what to call natural selection");
    private static readonly Field<string> Description = new(
        "description", FieldTypes.Text, "the site in a sentence, for search engines",
        Example: "An exchange of letters in July 1866, in the words of the letters.");
    private static readonly Field<string> Language = new(
        "language", FieldTypes.LanguageTag, "the language of the site, such as 'en'",
        Example: "en-GB", Default: "en");

    private static readonly Field<IReadOnlyList<string>> Languages = new(
        "languages", FieldTypes.List(FieldTypes.LanguageTag),
        "other languages of the site, each with pages of its own", Example: "[de, fr]");

    private static readonly Field<string> AuthorName =
        new("name", FieldTypes.Text, "who makes the site", IsRequired: true, Example: "Ann Author");
    private static readonly Field<string> AuthorUrl =
        new("url", FieldTypes.Url, "their address", Example: "https://example.org/ann");
    private static readonly Field<SiteAuthor> Author = new(
        "author",
        FieldTypes.Map(
            "an author",
            new FieldSet("an author", [AuthorName, AuthorUrl]),
            map => new SiteAuthor(map.Get(AuthorName) ?? "", map.Get(AuthorUrl))),
        "who makes the site");

    private static readonly Field<string> Repository = new(
        "repository", FieldTypes.Url, "the repository, or the site's folder in it, for 'edit this page' links",
        Example: "https://github.com/someone/darwin");
    private static readonly Field<string> Branch =
        new("branch", FieldTypes.Text, "the branch of the repository", Example: "trunk", Default: "main");
    private static readonly Field<SiteContact> Contact = new(
        "contact", FieldTypes.Contact, "where readers report errors and reply", Example: "corrections@example.org");
    private static readonly Field<string> License = new(
        "license", FieldTypes.Text, "the license of the site's own text, with links as in Markdown",
        Example: "CC BY 4.0");

    private static readonly Field<string> NavigationLabel =
        new("label", FieldTypes.Text, "the text", IsRequired: true, Example: "Timeline");
    private static readonly Field<string> NavigationTo =
        new("to", FieldTypes.SitePathOrUrl, "a site path, or a web address", IsRequired: true, Example: "/timeline/");
    private static readonly Field<IReadOnlyList<NavigationItem>> Navigation = new(
        "navigation",
        FieldTypes.List(FieldTypes.Map(
            "an entry of the navigation",
            new FieldSet("an entry of the navigation", [NavigationLabel, NavigationTo]),
            map => new NavigationItem(
                map.Get(NavigationLabel) ?? "", map.Get(NavigationTo) ?? "/", map.SpanOf(NavigationTo)))),
        "the main navigation");

    private static readonly Field<int> PageSize = new(
        "page_size", FieldTypes.IntegerFrom(10, 10_000), "the most entries on a page of a list, 250 by default",
        Example: "100", Default: "250");
    private static readonly Field<string> Search = new(
        "search", FieldTypes.Choice("a kind of search", SiteSettings.SearchModes), "built-in, pagefind or off",
        Example: "off", Default: "built-in");
    private static readonly Field<string> TimeZone =
        new("time_zone", FieldTypes.TimeZone, "the time zone of the site", Example: "Europe/London");

    private static readonly Field<IReadOnlyList<Reference>> Lanes = new(
        "lanes", FieldTypes.References(EntityKinds.Actor), "the people and organizations with a lane of their own",
        Example: "[alfred-russel-wallace, charles-darwin]");
    private static readonly Field<string> EraTitle =
        new("title", FieldTypes.Text, "its name", IsRequired: true, Example: "The five editions after the first");
    private static readonly Field<EdtfDate> EraDate =
        new("date", FieldTypes.Date, "when it began and ended", IsRequired: true, Example: "1860/1872");
    private static readonly Field<IReadOnlyList<Era>> Eras = new(
        "eras",
        FieldTypes.List(FieldTypes.Map(
            "an era",
            new FieldSet("an era", [EraTitle, EraDate]),
            map => new Era(map.Get(EraTitle) ?? "", map.Get(EraDate)!))),
        "named periods");
    private static readonly Field<EdtfDate> From =
        new("from", FieldTypes.Date, "the date from which on it is drawn", Example: "1800");
    private static readonly Field<EdtfDate> To =
        new("to", FieldTypes.Date, "the date up to which it is drawn", Example: "1899");
    private static readonly Field<TimelineSettings> Timeline = new(
        "timeline",
        FieldTypes.Map(
            "timeline settings",
            new FieldSet("the timeline", [Lanes, Eras, From, To]),
            ReadTimeline),
        "how the timeline is drawn");

    private static readonly Field<string> SocialImage = new(
        "image", FieldTypes.Text, "the picture that social networks show, relative to this file",
        Example: "media/social.png");
    private static readonly Field<string> SocialHandle =
        new("handle", FieldTypes.Text, "the site's account, with or without '@'", Example: "\"@darwin\"");
    private static readonly Field<SocialSettings> Social = new(
        "social",
        FieldTypes.Map(
            "social settings",
            new FieldSet("social", [SocialImage, SocialHandle]),
            map => new SocialSettings(
                map.Get(SocialImage),
                map.Get(SocialHandle) is { } handle ? "@" + handle.TrimStart('@') : null)),
        "what social networks show");

    private static readonly Field<LocatedText> CardFont = new(
        "font", FieldTypes.LocatedText,
        "a font for characters that the fonts of cards lack, relative to this file",
        Example: "media/fonts/NotoSansJP.ttf");
    private static readonly Field<LocatedText> CardSettings = new(
        "cards",
        FieldTypes.Map("card settings", new FieldSet("cards", [CardFont]), map => map.Get(CardFont)),
        "how the cards for social networks are drawn");

    private static readonly Field<CustomMap> Params =
        new("params", FieldTypes.Custom, "keys of the site's own, for its templates", Example: "{newsletter: true}");

    private static readonly Field<IReadOnlyList<LocatedText>> IgnoredKeyNames = new(
        "ignored_keys", FieldTypes.List(FieldTypes.LocatedText),
        "keys of front matter that are for other programs and are left alone", Example: "[publish, layout]");
    private static readonly Field<string> Unwritten = new(
        "unwritten", FieldTypes.Choice("what links to nothing are", "error", TextMode),
        "what links to nothing are: an error, or text with a note", Example: "text", Default: "error");

    public static FieldSet All { get; } = new(
        "the settings",
        [
            Title, BaseUrl, Tagline, Description, Language, Languages, Author, Repository, Branch, Contact, License,
            Navigation, PageSize, Search, TimeZone, HomeFields.Home, Timeline, Social, OutputFields.Outputs,
            OutputFields.Feeds, OutputFields.History, CardSettings, ThemeFields.Theme, PolicyFields.Policy, Params,
            IgnoredKeyNames, Unwritten,
        ],
        IsPlural: true);

    /// <summary>Reads the settings. Returns null, and reports why, if no site can be built with them.</summary>
    /// <param name="file">The file.</param>
    /// <param name="suggestPath">Returns the site path that an invalid path probably means; null for none.</param>
    /// <param name="diagnostics">Collects the mistakes.</param>
    public static SiteSettings? Read(
        SourceFile file, Func<string, string?> suggestPath, List<Diagnostic> diagnostics)
    {
        return YamlReader.Read(file, new(0, file.Text.Length), diagnostics, hasComments: true) is { } mapping
            ? Read(file, mapping, suggestPath, diagnostics) : null;
    }

    private static SiteSettings? Read(
        SourceFile file, YamlMapping mapping, Func<string, string?> suggestPath, List<Diagnostic> diagnostics)
    {
        var map = new MapReader(mapping, All, new ReadContext(file, diagnostics) { SuggestPath = suggestPath });
        if (map.Get(BaseUrl) is not { } address
            || ReadBaseUrl(file, address, map.SpanOf(BaseUrl), diagnostics) is not { } baseUrl)
        {
            return null;
        }

        var (repository, branch) = (map.Get(Repository), map.Get(Branch));
        var language = map.Get(Language) ?? "en";
        return new SiteSettings
        {
            File = file,
            Title = map.Get(Title) ?? "",
            BaseUrl = baseUrl,
            Tagline = map.Get(Tagline),
            Description = map.Get(Description),
            Language = language,
            LanguageSpan = map.SpanOf(Language),
            Languages = OtherLanguages(map, language),
            LanguagesSpan = map.SpanOf(Languages),
            Author = map.Get(Author),
            Repository = repository?.TrimEnd('/'),
            RepositorySpan = map.SpanOf(Repository),
            EditFolder = repository is null ? null : ContentRepository.Parse(repository, branch),
            Branch = branch ?? ContentRepository.DefaultBranch,
            Contact = map.Get(Contact),
            License = map.Get(License),
            Navigation = map.GetList(Navigation),
            PageSize = map.Get(PageSize) is > 0 and var size ? size : SiteSettings.DefaultPageSize,
            Search = map.Get(Search) ?? SiteSettings.BuiltInSearch,
            TimeZone = map.Get(TimeZone),
            Home = map.Get(HomeFields.Home) ?? new(),
            Timeline = map.Get(Timeline) ?? new(),
            Social = map.Get(Social) ?? new(null, null),
            Outputs = map.Get(OutputFields.Outputs) ?? new(),
            FeedsAreFull = map.Get(OutputFields.Feeds) == OutputFields.FullFeeds,
            HasHistory = map.Get(OutputFields.History) ?? false,
            CardFont = map.Get(CardSettings),
            Theme = map.Get(ThemeFields.Theme) ?? new(),
            Policy = map.Get(PolicyFields.Policy) ?? new Dictionary<string, IReadOnlyList<string>>(),
            Params = map.Get(Params) ?? CustomMap.Empty,
            IgnoredKeys = IgnoredKeys.Check(map.GetList(IgnoredKeyNames), file, diagnostics),
            LeavesUnwritten = map.Get(Unwritten) == TextMode,
        };
    }

    /// <summary>
    /// Reads only the settings of the theme, which the style sheet depends on. Mistakes are reported when all settings
    /// are read.
    /// </summary>
    public static ThemeSettings ReadTheme(SourceFile? file) =>
        file is null ? new() : Read(file, static _ => null, [])?.Theme ?? new();

    /// <summary>Reads only the other languages. Mistakes are reported when all settings are read.</summary>
    public static IReadOnlyList<string> ReadLanguages(SourceFile? file) =>
        file is null || !file.Text.Contains(Languages.Name, StringComparison.Ordinal) ? []
            : Read(file, static _ => null, [])?.Languages ?? [];

    /// <summary>
    /// Reads the settings of a site in another language: <c>content/site.de.yaml</c> has what differs.
    /// </summary>
    /// <param name="settings">The settings in the language of the site.</param>
    /// <param name="language">The other language.</param>
    /// <param name="translation">The file; null if there is none.</param>
    /// <param name="diagnostics">Collects the mistakes of the file.</param>
    public static SiteSettings Translate(
        SiteSettings settings, string language, SourceFile? translation, List<Diagnostic> diagnostics)
    {
        var translated = settings;
        if (translation is not null
            && YamlReader.Read(translation, new(0, translation.Text.Length), diagnostics, hasComments: true) is { } own)
        {
            var (length, found) = (translation.Text.Length, new List<Diagnostic>());
            var file = SourceFile.Join(translation, settings.File);
            var original = YamlReader.Read(file, new(length, settings.File.Text.Length), [], hasComments: true)!;
            var merge = new TranslationMerge(file, settings.File.Path, found);
            var merged = merge.Merge(original, own, TranslationFields.OfSettings, [], All.Has);
            translated = Read(file, merged, static _ => null, found) ?? settings;
            diagnostics.AddRange(found.Where(d => d.Span.Start < length));
        }

        return translated with
        {
            File = settings.File,
            Language = language,
            LanguageSpan = settings.LanguagesSpan,
            BaseUrl = new(settings.BaseUrl, $"{language.ToLowerInvariant()}/"),
            Edition = new(settings.Language, settings.BaseUrl),
            SharedFiles = settings.SharedFiles,
        };
    }

    /// <summary>
    /// Reads only the keys that are left alone, which content files are read with. Mistakes are reported when all
    /// settings are read.
    /// </summary>
    public static IReadOnlySet<string> ReadIgnoredKeys(SourceFile? file) =>
        file is null || !file.Text.Contains(IgnoredKeyNames.Name, StringComparison.Ordinal) ? IgnoredKeys.OfObsidian
            : Read(file, static _ => null, [])?.IgnoredKeys ?? IgnoredKeys.OfObsidian;

    private static IReadOnlyList<string> OtherLanguages(MapReader map, string main) =>
    [
        .. map.GetList(Languages).Where(l => !l.Equals(main, StringComparison.OrdinalIgnoreCase))
            .DistinctBy(l => l.ToLowerInvariant()),
    ];

    private static TimelineSettings ReadTimeline(MapReader map)
    {
        var (from, to) = (map.Get(From), map.Get(To));
        if (from is not null && to is not null && to.LastDay < from.FirstDay)
        {
            map.Report(To, Rules.DatesOutOfOrder, "the timeline ends before it starts", $"it starts on {from}");
        }

        return new()
        {
            Lanes = map.GetList(Lanes),
            Eras = [.. map.GetList(Eras).Where(e => e.Date is not null)],
            From = from,
            To = to,
        };
    }

    private static Uri? ReadBaseUrl(SourceFile file, string text, SourceSpan span, List<Diagnostic> diagnostics)
    {
        if (BaseAddress.TryParse(text, out var address, out var problem))
        {
            return address;
        }

        diagnostics.Add(new(Rules.BaseUrlInvalid, file, span, problem,
            "write an address such as 'https://someone.github.io/open-ai/'"));
        return null;
    }
}
