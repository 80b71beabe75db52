using SiteGen.Cards;
using SiteGen.Dates;
using SiteGen.Tests.Languages;
using SkiaSharp;

namespace SiteGen.Tests.Cards;

/// <summary>What cards show besides text.</summary>
public class CardContentTests
{
    /// <summary>The token <c>--speaker-2</c> of the theme.</summary>
    private static readonly SKColor OfBob = SKColor.Parse("#183164");

    [Theory]
    [InlineData("people/bob/card.png", true)]
    [InlineData("quotes/answer/card.png", true)]
    [InlineData("quotes/said/card.png", false)]
    [InlineData("events/founded/card.png", false)]
    public void The_bar_of_a_card_has_the_color_of_who_speaks(string path, bool isOfBob)
    {
        using var site = new CardSite();
        site.Publish();
        using var picture = SKBitmap.Decode(site.Bytes(path));

        Assert.Equal(isOfBob, picture.GetPixel(4, 300) == OfBob);
    }

    [Fact]
    public void Bars_are_as_high_as_there_are_dates_and_the_highest_is_1()
    {
        string[] dates =
        [
            .. Enumerable.Repeat("2018-02-20", 8), "2018-02-22", "2018-02-24", "2018-02-24", "2018-02-24", "2018-02-24",
        ];
        var bars = CardBars.Of([.. dates.Select(Date)], SiteLanguages.English)!;

        Assert.Equal([1, 0, 0.125, 0, 0.5], bars.Heights);
        Assert.Equal(("2018", "2018"), (bars.First, bars.Last));
        Assert.Null(CardBars.Of([Date("2018")], SiteLanguages.English));
    }

    private static EdtfDate Date(string text) =>
        EdtfDate.TryParse(text, out var date, out _) ? date : throw new InvalidOperationException(text);
}
