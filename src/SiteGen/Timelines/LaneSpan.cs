using SiteGen.Dates;
using SiteGen.Languages;

namespace SiteGen.Timelines;

/// <summary>A period to draw in a lane, such as a role.</summary>
/// <param name="Title">The title.</param>
/// <param name="From">When it began; null if unknown.</param>
/// <param name="To">When it ended; null if it has not.</param>
public sealed record LaneSpan(string Title, EdtfDate? From, EdtfDate? To)
{
    /// <summary>A shorter title, for where the whole one has no room.</summary>
    public string ShortTitle { get => field ?? Title; init; }

    /// <summary>The title that is drawn: whole or short, and since when, if it goes on.</summary>
    internal string TitleIn(double width, double fontSize, DateFormat dates)
    {
        var whole = WithSince(Title);
        return TextWidth.Of(whole, fontSize) <= width ? whole : WithSince(ShortTitle);

        string WithSince(string title) =>
            this is { From: { } from, To: null } ? dates.RoleSince(title, from.Year) : title;
    }
}
