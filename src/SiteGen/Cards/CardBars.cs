using System.Globalization;
using SiteGen.Dates;
using SiteGen.Languages;
using SiteGen.Timelines;

namespace SiteGen.Cards;

/// <summary>How many entries a timeline has over time, drawn as bars.</summary>
/// <param name="Heights">The height of each bar, from 0 to 1, the largest; in order of time.</param>
/// <param name="First">The first year.</param>
/// <param name="Last">The last year.</param>
public sealed record CardBars(IReadOnlyList<double> Heights, string First, string Last)
{
    /// <summary>The most bars that can be told apart.</summary>
    private const int Most = 100;

    /// <summary>With fewer dates there is nothing to see.</summary>
    private const int FewestDates = 12;

    /// <summary>Returns the bars of dates; null if there are too few.</summary>
    internal static CardBars? Of(IReadOnlyList<EdtfDate> dates, DateFormat format)
    {
        EdtfDate[] known = [.. dates.Where(d => d is { Start: not null, End: not null })];
        if (known.Length < FewestDates)
        {
            return null;
        }

        var period = new TimePeriod(known.Min(d => d.FirstDay), known.Max(d => d.LastDay));
        var count = Math.Min(Most, period.Days);
        TimePeriod[] bins =
        [
            .. Enumerable.Range(0, count).Select(i => new TimePeriod(
                period.FirstDay + (int)((long)period.Days * i / count),
                period.FirstDay + (int)((long)period.Days * (i + 1) / count) - 1)),
        ];
        var counts = Density.Of(known, period, bins);
        var most = counts.Max();
        return new(
            [.. counts.Select(c => c / most)],
            format.Year(known.MinBy(d => d.FirstDay)!.Year),
            format.Year(known.MaxBy(d => d.LastDay)!.LastYear));
    }

    /// <summary>All that is drawn, as a text to compare.</summary>
    internal string Fingerprint => string.Create(
        CultureInfo.InvariantCulture, $"{First}-{Last}: {string.Join(' ', Heights.Select(h => Math.Round(h, 3)))}");
}
