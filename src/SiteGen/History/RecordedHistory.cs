namespace SiteGen.History;

/// <summary>The history of a site, or why it has none.</summary>
/// <param name="Found">The history; null if it is not there, or not whole.</param>
/// <param name="Problem">Why; null if it was found.</param>
/// <param name="Help">What to do about that.</param>
internal sealed record RecordedHistory(SiteHistory? Found, string? Problem, string? Help)
{
    /// <summary>Reads the history of the site in a folder.</summary>
    public static RecordedHistory Read(string site)
    {
        var found = HistoryReader.Read(site, out var problem);
        return found is not null ? new(found, null, null) : new(null, problem.Message, problem.Help);
    }
}
