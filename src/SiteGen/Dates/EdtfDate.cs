using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace SiteGen.Dates;

/// <summary>
/// A date in the part of EDTF (ISO 8601-2:2019; https://www.loc.gov/standards/datetime/) that sites use: a year, a
/// month or a day, each with or without a qualifier, or an interval between two of them, of which one end may be open.
/// </summary>
/// <remarks>
/// Dates are ordered in time: by lower bound, then the finer precision first (2018-01-01, 2018-01, 2018), then by upper
/// bound. Qualifiers do not move a date, so dates that are not equal may be level: what lists them decides further.
/// </remarks>
[SuppressMessage(
    "Design", "CA1036:Override methods on comparable types",
    Justification = "Level dates need not be equal: 'a <= b && b <= a' without 'a == b' would mislead.")]
public sealed class EdtfDate : IComparable<EdtfDate>, IEquatable<EdtfDate>
{
    private EdtfDate(CalendarDate? start, CalendarDate? end, bool isInterval)
    {
        Start = start;
        End = end;
        IsInterval = isInterval;
        Precision = Coarser(start?.Precision, end?.Precision);
        FirstDay = start?.FirstDay ?? int.MinValue;
        LastDay = end?.LastDay ?? int.MaxValue;
    }

    /// <summary>
    /// The start of an interval, <see langword="null"/> if open (<c>../2018</c>); the date itself if it is a point.
    /// </summary>
    public CalendarDate? Start { get; }

    /// <summary>
    /// The end of an interval, <see langword="null"/> if open (<c>2018/..</c>); the date itself if it is a point.
    /// </summary>
    public CalendarDate? End { get; }

    /// <summary>Whether it was written with <c>/</c>; <c>2018/2018</c> is an interval too.</summary>
    public bool IsInterval { get; }

    /// <summary>
    /// The precision of a point; the coarser one of the ends of an interval, not counting an open end.
    /// </summary>
    public DatePrecision Precision { get; }

    /// <summary>
    /// The lower bound: the number of the first day of the start, counted as <see cref="CalendarDate.FirstDay"/>;
    /// <see cref="int.MinValue"/> if the start is open.
    /// </summary>
    public int FirstDay { get; }

    /// <summary>
    /// The upper bound: the number of the last day of the end, counted as <see cref="CalendarDate.FirstDay"/>;
    /// <see cref="int.MaxValue"/> if the end is open.
    /// </summary>
    public int LastDay { get; }

    /// <summary>
    /// The year it is listed under, 0 to 9999: that of the start, or of the end if the start is open.
    /// </summary>
    public int Year => (Start ?? End)!.Value.Year;

    /// <summary>
    /// The month of the start, 1 to 12; <see langword="null"/> if it is not known or the start is open.
    /// </summary>
    public int? Month => Start is { Month: > 0 and var month } ? month : null;

    /// <summary>Whether the date, or an end of the interval, is qualified with <c>?</c> or <c>%</c>.</summary>
    public bool IsUncertain => Has(DateQualifier.Uncertain);

    /// <summary>Whether the date, or an end of the interval, is qualified with <c>~</c> or <c>%</c>.</summary>
    public bool IsApproximate => Has(DateQualifier.Approximate);

    /// <summary>The date of a day.</summary>
    public static EdtfDate OfDay(DateOnly day) =>
        TryParse(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), out var date, out _) ? date : throw new UnreachableException();

    /// <summary>Reads a date. No text throws, however long or strange; the time is linear in its length.</summary>
    /// <param name="text">The text, without anything around the date, white space included.</param>
    /// <param name="date">The date, if the text is one.</param>
    /// <param name="error">What is wrong with the text, and where, if it is not one.</param>
    /// <returns>Whether the text is a date.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static bool TryParse(
        string text,
        [NotNullWhen(true)] out EdtfDate? date,
        [NotNullWhen(false)] out DateError? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        date = EdtfReader.Read(text);
        error = date is null ? Refusal.Explain(text) : null;
        return date is not null;
    }

    /// <summary>Compares two dates in time; every date comes after <see langword="null"/>.</summary>
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
    /// Whether both are written the same: precision, qualifiers and open ends count, and so does being an interval.
    /// </summary>
    public bool Equals(EdtfDate? other) =>
        other is not null && Start == other.Start && End == other.End && IsInterval == other.IsInterval;

    /// <inheritdoc cref="Equals(EdtfDate?)"/>
    public override bool Equals(object? obj) => Equals(obj as EdtfDate);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Start, End, IsInterval);

    /// <summary>The date in EDTF, exactly as <see cref="TryParse"/> accepts it.</summary>
    public override string ToString() => IsInterval ? $"{EndText(Start)}/{EndText(End)}" : EndText(Start);

    /// <summary>Whether both are null, or equal.</summary>
    public static bool operator ==(EdtfDate? left, EdtfDate? right) =>
        left is null ? right is null : left.Equals(right);

    /// <summary>Whether they are not equal.</summary>
    public static bool operator !=(EdtfDate? left, EdtfDate? right) => !(left == right);

    /// <summary>A year, a month or a day.</summary>
    internal static EdtfDate Point(CalendarDate date) => new(date, date, isInterval: false);

    /// <summary>
    /// An interval, of which at most one end is open (null), and which does not end before it starts.
    /// </summary>
    internal static EdtfDate Interval(CalendarDate? start, CalendarDate? end) => new(start, end, isInterval: true);

    private static DatePrecision Coarser(DatePrecision? one, DatePrecision? other) =>
        (DatePrecision)Math.Min((int)(one ?? DatePrecision.Day), (int)(other ?? DatePrecision.Day));

    private static string EndText(CalendarDate? end) => end?.ToString() ?? EdtfReader.OpenEnd;

    private bool Has(DateQualifier qualifier) => Has(Start, qualifier) || Has(End, qualifier);

    private static bool Has(CalendarDate? end, DateQualifier qualifier) =>
        end is { } date && (date.Qualifier == qualifier || date.Qualifier == DateQualifier.UncertainAndApproximate);
}
