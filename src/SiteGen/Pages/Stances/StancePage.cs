using SiteGen.Content.Entities;
using SiteGen.Pages.Moves;

namespace SiteGen.Pages.Stances;

/// <summary>One of the pages of stances.</summary>
/// <param name="Sections">Its topics.</param>
/// <param name="Topics">The number of topics on all pages.</param>
/// <param name="Speakers">The number of speakers on all pages.</param>
/// <param name="Moved">How many of them moved on a topic.</param>
internal sealed record StancePage(IReadOnlyList<StanceSection> Sections, int Topics, int Speakers, int Moved);

/// <summary>A topic with its speakers, or with as many of them as its page has room for.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Moves">The graphic; null if no stance has a date, and where the topic is continued.</param>
/// <param name="Rows">The speakers: people, then organizations, then those without a page, by name.</param>
/// <param name="IsContinued">Whether the page before begins with it.</param>
internal sealed record StanceSection(
    Topic Topic, MovesGraphic? Moves, IReadOnlyList<StanceRow> Rows, bool IsContinued);

/// <summary>A speaker in the table of a topic.</summary>
/// <param name="Position">Their latest stance and earlier ones.</param>
/// <param name="Anchor">The id that links to the speaker lead to; null in all rows but their first.</param>
internal sealed record StanceRow(Position Position, string? Anchor);
