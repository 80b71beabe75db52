namespace SiteGen.Dates;

/// <summary>The time between two dates in years, as far as the dates are known.</summary>
internal static class WholeYears
{
    /// <summary>
    /// The whole years that certainly passed from one date to another, from the last day that the first can mean to the
    /// first day that the second can mean: one from 2019 to 2021. 0 if the second may be the earlier one; null if the
    /// end of the first or the start of the second is open.
    /// </summary>
    public static int? Between(EdtfDate from, EdtfDate to)
    {
        if (from.End is not { } last || to.Start is not { } first)
        {
            return null;
        }

        var (lastMonth, firstMonth) = (last.Month == 0 ? 12 : last.Month, Math.Max(first.Month, 1));
        var lastDay = last.Day == 0 ? ProlepticDays.InMonth(last.Year, lastMonth) : last.Day;
        var isBeforeAnniversary = (firstMonth, Math.Max(first.Day, 1)).CompareTo((lastMonth, lastDay)) < 0;
        return Math.Max(0, first.Year - last.Year - (isBeforeAnniversary ? 1 : 0));
    }
}
