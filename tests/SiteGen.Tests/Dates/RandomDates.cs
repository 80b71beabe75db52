using SiteGen.Dates;

namespace SiteGen.Tests.Dates;

/// <summary>
/// Random dates of every form, the same for the same seed. In small ranges of years, many are equal or overlap.
/// </summary>
internal sealed class RandomDates(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>Returns a year, a month or a day, with any qualifier.</summary>
    public CalendarDate Point(int firstYear, int lastYear)
    {
        var year = _random.Next(firstYear, lastYear + 1);
        var month = _random.Next(0, 13);
        var day = month == 0 ? 0 : _random.Next(0, 29);
        return new CalendarDate(year, month, _random.Next(2) * day, (DateQualifier)_random.Next(4));
    }

    /// <summary>Returns the text of a point, or of an interval that is not reversed.</summary>
    public string Text(int firstYear, int lastYear)
    {
        var one = Point(firstYear, lastYear);
        var other = Point(firstYear, lastYear);
        (var start, var end) = other.LastDay < one.FirstDay ? (other, one) : (one, other);
        return _random.Next(5) switch
        {
            0 => $"{start}/..",
            1 => $"../{end}",
            2 => $"{start}/{end}",
            _ => $"{one}",
        };
    }

    /// <summary>Returns dates that were parsed.</summary>
    public EdtfDate[] Many(int count, int firstYear, int lastYear) =>
        [.. Enumerable.Range(0, count).Select(_ => EdtfText.Accepted(Text(firstYear, lastYear)))];

    /// <summary>Returns random pieces in a row, which are seldom a date.</summary>
    public string Garbled(ReadOnlySpan<string> pieces, int maxPieces)
    {
        var text = "";
        for (var left = _random.Next(maxPieces + 1); left > 0; left--)
        {
            text += pieces[_random.Next(pieces.Length)];
        }

        return text;
    }
}
