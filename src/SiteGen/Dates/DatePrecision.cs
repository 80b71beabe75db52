namespace SiteGen.Dates;

/// <summary>How much of a date is known. The finer the precision, the greater the value.</summary>
public enum DatePrecision
{
    /// <summary>The year, as in <c>2018</c>.</summary>
    Year,

    /// <summary>The year and the month, as in <c>2018-02</c>.</summary>
    Month,

    /// <summary>The year, the month and the day, as in <c>2018-02-20</c>.</summary>
    Day,
}
