using SiteGen.Content.Entities;

namespace SiteGen.Quotations;

/// <summary>What a quotation or a version says about where its words are.</summary>
/// <param name="Page">The page, as it is printed or counted.</param>
/// <param name="Time">The time in a recording.</param>
/// <param name="Locator">The place in words, which may have words of the text.</param>
public sealed record WordsPlace(string? Page, TimeSpanOfWords? Time, string? Locator)
{
    /// <summary>The place of a quotation's own words; null if it says nothing.</summary>
    public static WordsPlace? Of(Quote quote) => quote is { Page: null, Time: null, Locator: null }
        ? null : new(quote.Page, quote.Time, quote.Locator);

    /// <summary>The place of the words of a version; null if it says nothing.</summary>
    public static WordsPlace? Of(QuoteVersion version) => version is { Page: null, Time: null, Locator: null }
        ? null : new(version.Page, version.Time, version.Locator);
}
