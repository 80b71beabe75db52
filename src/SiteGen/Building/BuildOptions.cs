using SiteGen.Rendering;

namespace SiteGen.Building;

/// <summary>How a site is built.</summary>
public sealed record BuildOptions
{
    /// <summary>The folder with <c>content/</c> and <c>templates/</c>.</summary>
    public required string SitePath { get; init; }

    /// <summary>Overrides <c>base_url</c> of the settings; null to use that.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>Whether drafts are part of the site.</summary>
    public bool IncludeDrafts { get; init; }

    /// <summary>Whether warnings fail the build.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Whether every address, anchor and id of the finished pages is checked.</summary>
    public bool ChecksPages { get; init; }

    /// <summary>How long a page may take to render. An ordinary page takes less than a hundredth of it.</summary>
    public TimeSpan PageTimeLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Records how long each pass takes.</summary>
    public BuildProfile Profile { get; init; } = new();

    /// <summary>
    /// Templates parsed earlier in this process; files that are the same objects are not parsed again. Tests build
    /// thousands of sites with the built-in theme and set it. Null to parse all.
    /// </summary>
    internal TemplateSet? ParsedTemplates { get; init; }

    /// <summary>Cancels the build.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>How many files and pages to work on at once; at least 1.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;
}
