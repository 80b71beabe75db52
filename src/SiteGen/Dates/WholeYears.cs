namespace SiteGen.Dates;

/// <summary>The time between two dates in years, as far as the dates are known.</summary>
internal static class WholeYears
{
    /// <summary>
    /// The whole years that certainly passed from one date to another, from the last day that the first can mean to the
    /// first day that the second can mean: one from 2019 to 2021. 0 if the second may be the earlier one; null if the
    /// end of the first or the start of the second is open or unknown.
    /// </summary>
    public static int? Between(EdtfDate from, EdtfDate to)
    {
        if (from.End is not { } end || to.Start is not { } start)
        {
            return null;
        }

        var (last, first) = (ProlepticDays.DateOf(end.LastDay), ProlepticDays.DateOf(start.FirstDay));
        var isBeforeAnniversary = (first.Month, first.Day).CompareTo((last.Month, last.Day)) < 0;
        return Math.Max(0, first.Year - last.Year - (isBeforeAnniversary ? 1 : 0));
    }
}
