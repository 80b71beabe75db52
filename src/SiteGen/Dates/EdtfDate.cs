using System.Diagnostics.CodeAnalysis;

namespace SiteGen.Dates;

/// <summary>
/// A date in the part of EDTF (ISO 8601-2:2019; https://www.loc.gov/standards/datetime/) that sites use: levels 0 and 1
/// without times of day, and the choice of level 2. It is a <see cref="CalendarDate"/>, one of several, or an interval
/// between two, of which one end may be open or unknown.
/// </summary>
/// <remarks>
/// Dates are ordered by lower bound, then the finer precision first (2018-01-01, 2018-01, 2018), then by upper bound.
/// Qualifiers do not count, so <see cref="CompareTo"/> may return 0 for dates that are not equal; lists need a
/// tie-breaker.
/// </remarks>
[SuppressMessage(
    "Design", "CA1036:Override methods on comparable types",
    Justification = "Dates that compare as 0 need not be equal: 'a <= b && b <= a' without 'a == b' would mislead.")]
public sealed class EdtfDate : IComparable<EdtfDate>, IEquatable<EdtfDate>
{
    private EdtfDate(CalendarDate? start, CalendarDate? end)
    {
        Start = start;
        End = end;
        Precision = Coarser(start?.Precision, end?.Precision);
        FirstDay = start?.FirstDay ?? int.MinValue;
        LastDay = end?.LastDay ?? int.MaxValue;
    }

    /// <summary>
    /// The start of an interval, <see langword="null"/> if open (<c>../2018</c>) or unknown (<c>/2018</c>); the
    /// earliest of a choice; the date itself if it is a point.
    /// </summary>
    public CalendarDate? Start { get; }

    /// <summary>
    /// The end of an interval, <see langword="null"/> if open (<c>2018/..</c>) or unknown (<c>2018/</c>); the latest of
    /// a choice; the date itself if it is a point.
    /// </summary>
    public CalendarDate? End { get; }

    /// <summary>Whether the date has two ends, as written with <c>/</c>; <c>2018/2018</c> is an interval.</summary>
    public bool IsInterval { get; private init; }

    /// <summary>Whether the end that an interval lacks is unknown, and not open.</summary>
    public bool HasUnknownEnd { get; private init; }

    /// <summary>The dates of which one is right, as written: <c>[1927,1929]</c>; empty for other dates.</summary>
    public IReadOnlyList<CalendarDate> Choices { get; private init; } = [];

    /// <summary>The one date that this is; null for an interval and a choice.</summary>
    public CalendarDate? Point => IsInterval || Choices.Count > 0 ? null : Start;

    /// <summary>
    /// The precision of a point, or of the coarsest date of an interval or choice; an open end does not count.
    /// </summary>
    public DatePrecision Precision { get; private init; }

    /// <summary>
    /// The lower bound: the number of the first day of the start, as in <see cref="CalendarDate.FirstDay"/>;
    /// <see cref="int.MinValue"/> if the start is open or unknown.
    /// </summary>
    public int FirstDay { get; }

    /// <summary>
    /// The upper bound: the number of the last day of the end, as in <see cref="CalendarDate.FirstDay"/>;
    /// <see cref="int.MaxValue"/> if the end is open or unknown.
    /// </summary>
    public int LastDay { get; }

    /// <summary>
    /// The year to list the date under: that of the start, or of the end if there is no start.
    /// </summary>
    public int Year => (Start ?? End)!.Value.Year;

    /// <summary>The last year that the date can mean; that of the start if there is no end.</summary>
    public int LastYear => ProlepticDays.DateOf((End ?? Start)!.Value.LastDay).Year;

    /// <summary>
    /// The month of the start, 1 to 12; <see langword="null"/> if it is not known or there is no start.
    /// </summary>
    public int? Month => Start is { Month: > 0 and var month } ? month : null;

    /// <summary>Whether the date, or an end of the interval, is qualified with <c>?</c> or <c>%</c>.</summary>
    public bool IsUncertain => Has(DateQualifier.Uncertain);

    /// <summary>Whether the date, or an end of the interval, is qualified with <c>~</c> or <c>%</c>.</summary>
    public bool IsApproximate => Has(DateQualifier.Approximate);

    /// <summary>Returns the date of a day.</summary>
    public static EdtfDate OfDay(DateOnly day) =>
        Of(new CalendarDate(day.Year, day.Month, day.Day, DateQualifier.None));

    /// <summary>Reads a date. Never throws because of the text; the time is linear in its length.</summary>
    /// <param name="text">The date, with nothing around it, not even white space.</param>
    /// <param name="date">The date; null if the text is not one.</param>
    /// <param name="error">What is wrong, and where; null if the text is a date.</param>
    /// <returns>Whether the text is a date.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static bool TryParse(
        string text,
        [NotNullWhen(true)] out EdtfDate? date,
        [NotNullWhen(false)] out DateError? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        date = EdtfReader.Read(text);
        error = date is null ? DateRefusal.Explain(text) : null;
        return date is not null;
    }

    /// <summary>Compares two dates by time; every date comes after <see langword="null"/>.</summary>
    public int CompareTo(EdtfDate? other)
    {
        if (other is null)
        {
            return 1;
        }

        var order = FirstDay.CompareTo(other.FirstDay);
        if (order == 0)
        {
            order = other.Precision.CompareTo(Precision);
        }

        return order != 0 ? order : LastDay.CompareTo(other.LastDay);
    }

    /// <summary>
    /// Whether both dates have the same text: precision, qualifiers and open ends count, and so does being an interval.
    /// </summary>
    public bool Equals(EdtfDate? other) =>
        other is not null && Start == other.Start && End == other.End && IsInterval == other.IsInterval
        && HasUnknownEnd == other.HasUnknownEnd && Choices.SequenceEqual(other.Choices);

    /// <inheritdoc cref="Equals(EdtfDate?)"/>
    public override bool Equals(object? obj) => Equals(obj as EdtfDate);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Start, End, IsInterval);

    /// <summary>The date in EDTF, exactly as <see cref="TryParse"/> accepts it.</summary>
    public override string ToString() => Choices.Count > 0
        ? $"{EdtfReader.OpenBracket}{string.Join(',', Choices)}{EdtfReader.CloseBracket}"
        : IsInterval ? $"{EndText(Start)}{EdtfReader.Separator}{EndText(End)}" : EndText(Start);

    /// <summary>Whether both are null, or equal.</summary>
    public static bool operator ==(EdtfDate? left, EdtfDate? right) =>
        left is null ? right is null : left.Equals(right);

    /// <summary>Whether they are not equal.</summary>
    public static bool operator !=(EdtfDate? left, EdtfDate? right) => !(left == right);

    /// <summary>Returns a date that is one point.</summary>
    internal static EdtfDate Of(CalendarDate date) => new(date, date);

    /// <summary>
    /// Returns an interval. At most one end may be open or unknown (null), and the end may not be before the start.
    /// </summary>
    /// <param name="start">The start.</param>
    /// <param name="end">The end.</param>
    /// <param name="hasUnknownEnd">Whether the missing end is unknown, and not open.</param>
    internal static EdtfDate Interval(CalendarDate? start, CalendarDate? end, bool hasUnknownEnd = false) =>
        new(start, end) { IsInterval = true, HasUnknownEnd = hasUnknownEnd };

    /// <summary>Returns a choice between at least two dates.</summary>
    internal static EdtfDate Choice(IReadOnlyList<CalendarDate> dates) =>
        new(dates.MinBy(d => d.FirstDay), dates.MaxBy(d => d.LastDay))
        {
            Choices = dates,
            Precision = dates.Min(c => c.Precision),
        };

    private static DatePrecision Coarser(DatePrecision? one, DatePrecision? other) =>
        (DatePrecision)Math.Min((int)(one ?? DatePrecision.Day), (int)(other ?? DatePrecision.Day));

    private string EndText(CalendarDate? end) => end?.ToString() ?? (HasUnknownEnd ? "" : EdtfReader.OpenEnd);

    private bool Has(DateQualifier qualifier) =>
        Has(Start, qualifier) || Has(End, qualifier) || Choices.Any(c => Has(c, qualifier));

    private static bool Has(CalendarDate? end, DateQualifier qualifier) =>
        end is { } date && (date.Qualifier == qualifier || date.Qualifier == DateQualifier.UncertainAndApproximate);
}
