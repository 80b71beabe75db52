using SiteGen.Dates;

namespace SiteGen.Formats.Feeds;

/// <summary>A feed, whichever format it is written in.</summary>
/// <param name="Path">The site path without the extension of a format: <c>/people/elon-musk/feed</c>.</param>
/// <param name="PagePath">The site path of the page that it belongs to.</param>
/// <param name="Title">The title.</param>
/// <param name="Subtitle">The subtitle; null for none.</param>
/// <param name="Entries">
/// Returns its entries, newest first, at most <see cref="MostEntries"/>; called once for each format.
/// </param>
internal sealed record Feed(
    string Path, string PagePath, string Title, string? Subtitle, Func<IEnumerable<FeedEntry>> Entries)
{
    /// <summary>The most entries of a feed: readers come back before there are as many new ones.</summary>
    public const int MostEntries = 50;

    /// <summary>The extension of feeds in Atom.</summary>
    public const string AtomExtension = ".xml";

    /// <summary>The extension of feeds in JSON Feed.</summary>
    public const string JsonExtension = ".json";

    /// <summary>
    /// The site path without extension by which its id is made, if that is not <see cref="Path"/>: the first address of
    /// something that was renamed.
    /// </summary>
    public string? FirstPath { get; init; }
}

/// <summary>An entry of a feed: something that was said, written, done, corrected or changed.</summary>
/// <param name="Id">What readers know it by: an absolute URL that never changes, and no two entries share.</param>
/// <param name="Address">The absolute URL of its page.</param>
/// <param name="Title">The title, plain text.</param>
/// <param name="Summary">What it is about, plain text; never empty.</param>
/// <param name="Updated">The day of its last change, which is never in the future.</param>
internal sealed record FeedEntry(string Id, string Address, string Title, string Summary, CalendarDate Updated)
{
    /// <summary>The whole text as HTML with absolute links; null in feeds of summaries.</summary>
    public string? Html { get; init; }

    /// <summary>The day of its publication; null if it is not known to the day.</summary>
    public CalendarDate? Published { get; init; }

    /// <summary>Those whose text it is; empty if it is the site's.</summary>
    public IReadOnlyList<FeedAuthor> Authors { get; init; } = [];

    /// <summary>The BCP 47 tag of its language; null for that of the feed.</summary>
    public string? Language { get; init; }

    /// <summary>What it is, for programs, and in words: <c>quote</c>, Quotation.</summary>
    public (string Term, string Label)? Category { get; init; }

    /// <summary>What is to be known before words are passed on; null for what is no quotation.</summary>
    public QuotationMarking? Quotation { get; init; }
}

/// <summary>Somebody whose text an entry is.</summary>
/// <param name="Name">The name.</param>
/// <param name="Address">The absolute URL of a page about them; null for none.</param>
internal sealed record FeedAuthor(string Name, string? Address);

/// <summary>How certain the words of a quotation are, for programs, in the words of the front matter.</summary>
/// <param name="Status">How certain the attribution is: <c>disputed</c>.</param>
/// <param name="Wording">How the words relate to what was said: <c>translation</c>.</param>
/// <param name="Level">How they were found in the text of the source: <c>exact</c>; null if that is unknown.</param>
/// <param name="IsProven">Whether that proves them.</param>
internal sealed record QuotationMarking(string Status, string Wording, string? Level, bool IsProven);
