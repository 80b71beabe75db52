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

    public SiteAuthor? Author { get; init; }

    /// <summary>Where the content is kept: enables "edit this page".</summary>
    public string? Repository { get; init; }

    public string Branch { get; init; } = "main";
    public string? License { get; init; }
    public IReadOnlyList<NavigationItem> Navigation { get; init; } = [];

    /// <summary>One of <see cref="SearchModes"/>.</summary>
    public string Search { get; init; } = BuiltInSearch;

    /// <summary>
    /// The name of the site's time zone in the database of the IANA. All dates are days, which calendars keep free of
    /// zones, and no time of day is printed, so nothing but templates makes use of it.
    /// </summary>
    public string? TimeZone { get; init; }
    public TimelineSettings Timeline { get; init; } = new();
    public SocialSettings Social { get; init; } = new(null, null);
    public OutputSettings Outputs { get; init; } = new();

    /// <summary>Stands for settings that cannot be read, so that the rest of a site can be checked all the same.</summary>
    public static SiteSettings Placeholder { get; } = new()
    {
        File = SourceFile.Missing("content/site.yaml"),
        Title = "",
        BaseUrl = new Uri("https://example.invalid/"),
    };

    /// <summary>Search with an index of our own.</summary>
    public const string BuiltInSearch = "built-in";

    /// <summary>Search with the index of Pagefind, a program that reads the finished pages.</summary>
    public const string PagefindSearch = "pagefind";

    /// <summary>The values of <see cref="Search"/>.</summary>
    public static IReadOnlyList<string> SearchModes { get; } = [BuiltInSearch, PagefindSearch, "off"];

    /// <summary>Whether there is a page to search on.</summary>
    public bool HasSearch => Search is BuiltInSearch or PagefindSearch;

    /// <summary>The path under which the site lives: <c>/</c> or <c>/open-ai/</c>.</summary>
    public string BasePath => BaseUrl.AbsolutePath;

    /// <summary>The absolute address of a site path.</summary>
    /// <param name="path">Begins with a slash: <c>/people/elon-musk/</c>.</param>
    public string Absolute(string path) => BaseUrl.AbsoluteUri + path[1..];
}

/// <summary>Who makes the site.</summary>
public sealed record SiteAuthor(string Name, string? Url);

/// <summary>An entry of the main navigation.</summary>
/// <param name="Label">The text.</param>
/// <param name="To">A site path, or an address on the web.</param>
/// <param name="Span">Where <paramref name="To"/> stands in the file, for messages.</param>
public sealed record NavigationItem(string Label, string To, SourceSpan Span);

/// <summary>How the timeline is drawn.</summary>
public sealed record TimelineSettings
{
    /// <summary>The people who have a lane, in order.</summary>
    public IReadOnlyList<Reference> Lanes { get; init; } = [];

    public IReadOnlyList<Era> Eras { get; init; } = [];
}

/// <summary>A named stretch of time.</summary>
public sealed record Era(string Title, EdtfDate Date);

/// <summary>What social networks show.</summary>
/// <param name="Image">The picture, as written: relative to the settings.</param>
/// <param name="Handle">The site's account, beginning with <c>@</c>.</param>
public sealed record SocialSettings(string? Image, string? Handle);

/// <summary>Files that a site may leave out, with the links to them.</summary>
public sealed record OutputSettings
{
    /// <summary>The content as JSON below <c>/data/</c>.</summary>
    public bool Data { get; init; } = true;

    public bool Cards { get; init; } = true;
    public bool Previews { get; init; } = true;

    /// <summary>The bibliography, and the timeline for other programs.</summary>
    public bool Exports { get; init; } = true;

    /// <summary>A feed per person and topic.</summary>
    public bool EntityFeeds { get; init; } = true;
}
