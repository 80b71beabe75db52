namespace SiteGen.Agents;

/// <summary>What a program that asks the tools of a site gets, and may do.</summary>
public sealed record AgentOptions
{
    /// <summary>The folder that contains <c>content/</c>.</summary>
    public required string SitePath { get; init; }

    /// <summary>Whether drafts are part of the site.</summary>
    public bool IncludeDrafts { get; init; }

    /// <summary>Whether <c>draft_quote</c> may write a file, if it is asked to.</summary>
    public bool MayWrite { get; init; }

    /// <summary>Returns the day that is recorded for a quotation.</summary>
    public required Func<DateOnly> Today { get; init; }

    /// <summary>How many files and passages to work on at once; at least 1.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;
}
