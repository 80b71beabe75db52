namespace SiteGen.Building;

/// <summary>How a site is built.</summary>
public sealed record BuildOptions
{
    /// <summary>The folder that holds <c>content/</c> and <c>templates/</c>.</summary>
    public required string SitePath { get; init; }

    /// <summary>Where the site is to live, instead of <c>base_url</c>; null for that.</summary>
    public Uri? BaseUrl { get; init; }

    /// <summary>Whether drafts are part of the site.</summary>
    public bool IncludeDrafts { get; init; }

    /// <summary>Warnings fail the build too.</summary>
    public bool IsStrict { get; init; }

    /// <summary>
    /// Whether the finished pages are read again, as a browser reads them, and every address, anchor and id is checked.
    /// </summary>
    public bool ChecksPages { get; init; }

    /// <summary>How long a page may take to render. No honest page takes a hundredth of it.</summary>
    public TimeSpan PageTimeLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Is told how long each pass takes.</summary>
    public BuildProfile Profile { get; init; } = new();

    /// <summary>Ends the making of pages and other files when nobody wants them any more.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>How many files and pages are worked on at a time; at least 1.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;
}
