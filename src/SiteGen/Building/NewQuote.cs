using SiteGen.Content.Entities;
using SiteGen.Dates;

namespace SiteGen.Building;

/// <summary>A quotation that is to be written from words of an archived text.</summary>
/// <param name="SourceId">The id of the source.</param>
/// <param name="Words">The words, as the editor wrote or copied them.</param>
public sealed record NewQuote(string SourceId, string Words)
{
    /// <summary>The id or name of who said it, several with commas; null for the author of the source.</summary>
    public string? Speaker { get; init; }

    /// <summary>When it was said; null for the date of the source.</summary>
    public EdtfDate? Date { get; init; }

    /// <summary>The id of the quotation; null to make one.</summary>
    public string? Id { get; init; }

    /// <summary>The page of the words that are meant, as it is printed or counted.</summary>
    public string? Page { get; init; }

    /// <summary>
    /// How many characters of the archived text that are not among the words may be shown; null for any number.
    /// </summary>
    public int? MostShown { get; init; }

    /// <summary>The time of the words that are meant.</summary>
    public TimeSpanOfWords? Time { get; init; }
}
