using SiteGen.Dates;

namespace SiteGen.Tests.Fuzz;

/// <summary>Dates (EDTF): what is accepted is written as it is read; what is refused says where it is wrong.</summary>
public sealed class DateFuzzTests
{
    private static readonly string[] Examples =
    [
        "2018", "2018-02", "2018-02-20", "2018?", "2018-02~", "2018-02-20%", "2018/2019", "2018-02/..", "../2018-02-20",
        "1984-06-02?/2004-08-08~", "0000", "9999-12-31", "2016-02-29",
    ];

    private static readonly string[] Pieces =
    [
        "2018", "02", "30", "-", "/", "..", ".", " ", "?", "~", "%", "X", "u", "Y", "E", "[", "]", "{", "}", ",",
        "T14:00", "Z", "+01:00", "Feb", "February ", "th", " of ", " to ", "c. ", "circa ", "since ", "until ",
        "summer ", "0s", " BC", "\u2013", "\u2026", "\uFF12", "\U0001D7DA", "-0001", "20180220",
    ];

    [Fact]
    public Task Every_date_is_written_as_it_is_read() => FuzzRun.CheckAsync(
        "dates", FuzzInput.Text(Examples, Pieces), 3_000, Check);

    private static void Check(string text)
    {
        if (EdtfDate.TryParse(text, out var date, out var error))
        {
            Assert.Equal(text, date.ToString());
            Assert.True(EdtfDate.TryParse(date.ToString(), out var again, out _));
            Assert.Equal(date, again);
            Assert.Equal(0, date.CompareTo(again));
            Assert.True(date.FirstDay <= date.LastDay);
            return;
        }

        Assert.True(error.Start >= 0 && error.Length >= 0 && error.Start + error.Length <= text.Length);
        Assert.All(error.Message, c => Assert.InRange(c, ' ', '~'));
        if (error.Suggestion is { } suggestion)
        {
            Assert.NotEqual(text, suggestion);
            Assert.True(EdtfDate.TryParse(suggestion, out _, out _), suggestion);
        }
    }
}
