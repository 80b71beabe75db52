namespace SiteGen.Content;

/// <summary>Digital object identifiers (ISO 26324).</summary>
public static class Doi
{
    /// <summary>Returns the address that leads to what a DOI names: <c>https://doi.org/10.1000/182</c>.</summary>
    public static string UrlOf(string doi)
    {
        ArgumentNullException.ThrowIfNull(doi);
        return "https://doi.org/" + string.Join('/', doi.Split('/').Select(Uri.EscapeDataString))
            .Replace("%3A", ":", StringComparison.Ordinal)
            .Replace("%3B", ";", StringComparison.Ordinal)
            .Replace("%28", "(", StringComparison.Ordinal)
            .Replace("%29", ")", StringComparison.Ordinal);
    }
}
