namespace SiteGen.Dates;

/// <summary>
/// Decides what is suggested: only what would be accepted, and only if it is the one thing that may be meant.
/// </summary>
internal static class Suggestion
{
    /// <summary>
    /// The only one of the candidates that is an accepted date; null if none is, or if different ones are.
    /// </summary>
    public static string? Only(params ReadOnlySpan<string?> candidates)
    {
        string? only = null;
        foreach (var candidate in candidates)
        {
            if (candidate is null || candidate == only || EdtfReader.Read(candidate) is null)
            {
                continue;
            }

            if (only is not null)
            {
                return null;
            }

            only = candidate;
        }

        return only;
    }
}
