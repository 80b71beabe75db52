namespace SiteGen.Files;

/// <summary>How a site is written to its output folder.</summary>
public sealed record OutputOptions
{
    /// <summary>Whether files that have not changed are written too.</summary>
    public bool Clean { get; init; }

    /// <summary>
    /// Whether files of the site that are there already count as written by SiteGen, also if the list of its files is
    /// damaged or missing.
    /// </summary>
    public bool Adopt { get; init; }

    /// <summary>How long to wait for another build into the folder.</summary>
    public TimeSpan Wait { get; init; }

    /// <summary>Ends the wait.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>Called once if there is something to wait for.</summary>
    public Action? Waits { get; init; }
}
