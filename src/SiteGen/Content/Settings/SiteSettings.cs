using SiteGen.Dates;
using SiteGen.Text;

namespace SiteGen.Content.Settings;

/// <summary>The settings of a site: <c>content/site.yaml</c>.</summary>
public sealed record SiteSettings
{
    /// <summary>The file, for messages.</summary>
    public required SourceFile File { get; init; }

    public required string Title { get; init; }

    /// <summary>The absolute address of the home page, ending in a slash.</summary>
    public required Uri BaseUrl { get; init; }

    public string? Tagline { get; init; }
    public string? Description { get; init; }

    /// <summary>BCP 47 tag of the language of the site.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Where the language is written.</summary>
    internal SourceSpan LanguageSpan { get; init; }

    /// <summary>BCP 47 tags of its other languages.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Where the other languages are written.</summary>
    internal SourceSpan LanguagesSpan { get; init; }

    /// <summary>What a site in another language is an edition of; null in the language of the site.</summary>
    internal EditionOf? Edition { get; init; }

    /// <summary>The language of what is not translated.</summary>
    internal string OriginalLanguage => Edition?.Language ?? Language;

    public SiteAuthor? Author { get; init; }

    /// <summary>The address of the repository of the content, or of the site's folder in it.</summary>
    public string? Repository { get; init; }

    /// <summary>The position of <see cref="Repository"/> in the file, for messages.</summary>
    public SourceSpan RepositorySpan { get; init; }

    /// <summary>Where the files can be edited; null if there is no repository, or if that is not known.</summary>
    public ContentRepository? EditFolder { get; init; }

    public string Branch { get; init; } = ContentRepository.DefaultBranch;

    /// <summary>Keys of front matter that are for other programs.</summary>
    public IReadOnlySet<string> IgnoredKeys { get; init; } = new HashSet<string>();

    /// <summary>Whether a link to nothing is text with a note; otherwise it is an error.</summary>
    public bool LeavesUnwritten { get; init; }

    /// <summary>Where readers report errors and reply; null if nowhere.</summary>
    public SiteContact? Contact { get; init; }

    public string? License { get; init; }
    public IReadOnlyList<NavigationItem> Navigation { get; init; } = [];

    /// <summary>The most entries on a page of a list.</summary>
    public int PageSize { get; init; } = DefaultPageSize;

    /// <summary>One of <see cref="SearchModes"/>.</summary>
    public string Search { get; init; } = BuiltInSearch;

    /// <summary>
    /// The IANA name of the site's time zone. Only templates use it: dates have no time of day and no zone.
    /// </summary>
    public string? TimeZone { get; init; }

    public HomeSettings Home { get; init; } = new();
    public TimelineSettings Timeline { get; init; } = new();
    public SocialSettings Social { get; init; } = new(null, null);
    public OutputSettings Outputs { get; init; } = new();

    /// <summary>Whether feeds have whole texts; otherwise they have summaries.</summary>
    public bool FeedsAreFull { get; init; }

    /// <summary>Whether the site shows what changed, from the commits of git.</summary>
    public bool HasHistory { get; init; }

    /// <summary>The font of cards for characters that the built-in ones lack, relative to the file.</summary>
    public LocatedText? CardFont { get; init; }

    public ThemeSettings Theme { get; init; } = new();

    /// <summary>Sources that are added to the Content-Security-Policy of pages, by directive.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Policy { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The keys of the site's own, for its templates.</summary>
    public CustomMap Params { get; init; } = CustomMap.Empty;

    /// <summary>Stands in for settings that cannot be read, so that the rest of the site can be checked.</summary>
    public static SiteSettings Placeholder { get; } = new()
    {
        File = SourceFile.Missing(ContentReader.SettingsPath),
        Title = "",
        BaseUrl = new Uri("https://example.invalid/"),
    };

    /// <summary>The default of <see cref="PageSize"/>.</summary>
    public const int DefaultPageSize = 250;

    /// <summary>Search with the built-in index.</summary>
    public const string BuiltInSearch = "built-in";

    /// <summary>Search with the index of Pagefind, a program that reads the finished pages.</summary>
    public const string PagefindSearch = "pagefind";

    /// <summary>The values of <see cref="Search"/>.</summary>
    public static IReadOnlyList<string> SearchModes { get; } = [BuiltInSearch, PagefindSearch, "off"];

    /// <summary>Whether the site has a search page.</summary>
    public bool HasSearch => Search is BuiltInSearch or PagefindSearch;

    /// <summary>The path of the home page: <c>/</c> or <c>/open-ai/</c>.</summary>
    public string BasePath => BaseUrl.AbsolutePath;

    /// <summary>Returns the absolute address of a site path.</summary>
    /// <param name="path">The path, beginning with a slash: <c>/people/elon-musk/</c>.</param>
    public string Absolute(string path) =>
        (Edition is not null && IsShared(path) ? Edition.BaseUrl : BaseUrl).AbsoluteUri + path[1..];

    /// <summary>Returns whether the editions of a site share the file at a path: there is one of it.</summary>
    internal bool IsShared(string path) =>
        // Nearly all paths are of pages, and end with a slash.
        !path.EndsWith('/')
        && (path.StartsWith("/assets/", StringComparison.Ordinal)
            || path.StartsWith("/media/", StringComparison.Ordinal)
            || path.StartsWith("/data/", StringComparison.Ordinal) || SharedFiles.Contains(path));

    /// <summary>The paths of other files that editions share.</summary>
    internal IReadOnlySet<string> SharedFiles { get; init; } = new HashSet<string>();
}

/// <summary>The site that another edition belongs to.</summary>
/// <param name="Language">Its language.</param>
/// <param name="BaseUrl">The address of its home page.</param>
internal sealed record EditionOf(string Language, Uri BaseUrl);

/// <summary>Who makes the site.</summary>
public sealed record SiteAuthor(string Name, string? Url);

/// <summary>An entry of the main navigation.</summary>
/// <param name="Label">The text.</param>
/// <param name="To">A site path, or a web address.</param>
/// <param name="Span">The position of <paramref name="To"/> in the file, for messages.</param>
public sealed record NavigationItem(string Label, string To, SourceSpan Span);

/// <summary>What the home page opens with.</summary>
public sealed record HomeSettings
{
    /// <summary>The chosen exchanges, each with its quotations in order; empty to let SiteGen choose.</summary>
    public IReadOnlyList<IReadOnlyList<Reference>> Exchanges { get; init; } = [];
}

/// <summary>How the timeline is drawn.</summary>
public sealed record TimelineSettings
{
    /// <summary>The people and organizations with a lane of their own, in order.</summary>
    public IReadOnlyList<Reference> Lanes { get; init; } = [];

    /// <summary>The date from which on the timeline of the site is drawn; null to begin with the first entry.</summary>
    public EdtfDate? From { get; init; }

    /// <summary>The date up to which it is drawn; null to end with the last entry.</summary>
    public EdtfDate? To { get; init; }

    public IReadOnlyList<Era> Eras { get; init; } = [];
}

/// <summary>A named period.</summary>
public sealed record Era(string Title, EdtfDate Date);

/// <summary>What social networks show.</summary>
/// <param name="Image">The picture as written, relative to the settings file.</param>
/// <param name="Handle">The site's account, beginning with <c>@</c>.</param>
public sealed record SocialSettings(string? Image, string? Handle);

/// <summary>Optional files; without them, the links to them are left out too.</summary>
public sealed record OutputSettings
{
    /// <summary>The content as JSON below <c>/data/</c>.</summary>
    public bool Data { get; init; } = true;

    /// <summary>Cards for embedding and for social networks.</summary>
    public bool Cards { get; init; } = true;

    /// <summary>Previews of links.</summary>
    public bool Previews { get; init; } = true;

    /// <summary>The bibliography, and the timeline for other programs.</summary>
    public bool Exports { get; init; } = true;

    /// <summary>Feeds of each person, organization and topic.</summary>
    public bool EntityFeeds { get; init; } = true;

    /// <summary>JSON-LD and the metadata of citations in the head of pages.</summary>
    public bool StructuredData { get; init; } = true;

    /// <summary>Verified quotations as Web Annotations.</summary>
    public bool Annotations { get; init; } = true;

    /// <summary>Pages as Markdown, and <c>llms.txt</c>.</summary>
    public bool Markdown { get; init; } = true;
}
