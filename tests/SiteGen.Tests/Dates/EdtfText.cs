using SiteGen.Dates;

namespace SiteGen.Tests.Dates;

/// <summary>Parses texts that must be dates, or must not be.</summary>
internal static class EdtfText
{
    /// <summary>Parses a date; fails the test if it is refused.</summary>
    public static EdtfDate Accepted(string text)
    {
        var isDate = EdtfDate.TryParse(text, out var date, out var error);
        Assert.True(isDate, $"'{text}' was refused: {error?.Message}");
        Assert.NotNull(date);
        Assert.Null(error);
        return date;
    }

    /// <summary>Returns the error in a text; fails the test if it is accepted.</summary>
    public static DateError Refused(string text)
    {
        var isDate = EdtfDate.TryParse(text, out var date, out var error);
        Assert.False(isDate, $"'{text}' was accepted");
        Assert.Null(date);
        Assert.NotNull(error);
        return error;
    }
}
