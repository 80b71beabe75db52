using SiteGen.Dates;

namespace SiteGen.Tests.Dates;

/// <summary>Dates and refusals straight from their text.</summary>
internal static class EdtfText
{
    /// <summary>The date that the text is; fails the test if it is refused.</summary>
    public static EdtfDate Accepted(string text)
    {
        var isDate = EdtfDate.TryParse(text, out var date, out var error);
        Assert.True(isDate, $"'{text}' was refused: {error?.Message}");
        Assert.NotNull(date);
        Assert.Null(error);
        return date;
    }

    /// <summary>Why the text is no date; fails the test if it is accepted.</summary>
    public static DateError Refused(string text)
    {
        var isDate = EdtfDate.TryParse(text, out var date, out var error);
        Assert.False(isDate, $"'{text}' was accepted");
        Assert.Null(date);
        Assert.NotNull(error);
        return error;
    }
}
