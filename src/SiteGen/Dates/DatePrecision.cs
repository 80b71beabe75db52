namespace SiteGen.Dates;

/// <summary>How much of a date is known. The finer the precision, the greater the value.</summary>
public enum DatePrecision
{
    /// <summary>The century, as in <c>18XX</c>.</summary>
    Century = -2,

    /// <summary>The decade, as in <c>199X</c>.</summary>
    Decade = -1,

    /// <summary>The year, as in <c>2018</c>.</summary>
    Year = 0,

    /// <summary>The season of a year, as in <c>2018-21</c>.</summary>
    Season,

    /// <summary>The year and the month, as in <c>2018-02</c>.</summary>
    Month,

    /// <summary>The year, the month and the day, as in <c>2018-02-20</c>.</summary>
    Day,
}
