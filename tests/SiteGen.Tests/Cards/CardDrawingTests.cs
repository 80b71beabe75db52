using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using SiteGen.Cards;
using SiteGen.Files;
using RuntimeArchitecture = System.Runtime.InteropServices.Architecture;

namespace SiteGen.Tests.Cards;

/// <summary>How text is put on cards.</summary>
public sealed class CardDrawingTests : IDisposable
{
    private const string Colors = """
        :root {
          --paper: #fcfaf6; --ink: #1d1a16; --muted: #615a4f; --rule: #dcd4c6;
          --accent: #8a2f1d; --accent-soft: #f3e2db; --warning: #8a4b00; --verified: #2c6044;
        }
        """;

    private readonly CardFonts _fonts = new();

    [Fact]
    public void The_characters_that_cards_can_be_written_in_are_those_that_all_fonts_have()
    {
        var wrong = Enumerable.Range(0x20, 0xFFFF - 0x20)
            .Where(c => c is < 0xD800 or > 0xDFFF)
            .Where(c => CardCharacters.Covers((char)c) != _fonts.All.All(f => f.Has(c)))
            .Select(c => $"U+{c:X4}");
        Assert.Empty(wrong);
    }

    /// <summary>
    /// When this fails because the drawing changed, raise <see cref="CardDrawing.Version"/> too: otherwise cards of
    /// previous builds would stay as they are.
    /// </summary>
    [Fact]
    public void A_card_of_this_version_has_these_bytes()
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == RuntimeArchitecture.X64,
            "The bytes are known for Linux on x64.");
        var card = new SocialCard
        {
            Form = CardForm.Quote,
            Main = "Less closed, and more “open”: AV, fi, Łódź.",
            Byline = "Ann Archer",
            Detail = "Chair, The Board, 20 February 2018",
            Warning = "Disputed",
            Site = "A site",
            Address = "example.org",
        };
        var theme = new ThemeFiles([], [new("assets/style.css", Encoding.UTF8.GetBytes(Colors))]);
        var bytes = new CardPainter(ThemeColors.Of(theme)).FileOf("card.png", card).Late!.Make();
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..32];
        Assert.Equal("5 899e2f513368b14c7389585d2f486fe4", $"{CardDrawing.Version} {hash}");
    }

    [Fact]
    public void A_short_text_is_written_large_and_a_long_one_smaller()
    {
        var box = new TextBox(1000, 340, 30, 230);
        Assert.Equal(230, FittedText.Fit(_fonts.Serif, "Yup", box).Size);
        Assert.InRange(FittedText.Fit(_fonts.Serif, Words(40), box).Size, 34, 70);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(400)]
    public void No_line_is_longer_than_the_box_and_all_lines_fit_in_it(int words)
    {
        var box = new TextBox(1000, 340, 30, 150);
        var fitted = FittedText.Fit(_fonts.Serif, Words(words), box);
        Assert.All(fitted.Lines, l => Assert.True(_fonts.Serif.Measure(l) * fitted.Size <= box.Width + 1, l));
        Assert.True(fitted.Height <= box.Height);
        Assert.Equal(words == 400, fitted.Lines[^1].EndsWith('…'));
    }

    [Fact]
    public void Only_what_cannot_be_made_to_fit_is_cut()
    {
        var text = Words(60);
        Assert.Equal(text, string.Join(' ', FittedText.Fit(_fonts.Serif, text, new(1000, 340, 30, 150)).Lines));
    }

    [Fact]
    public void A_word_that_is_longer_than_a_line_is_broken()
    {
        var address = "https://example.org/" + new string('a', 300);
        var fitted = FittedText.Fit(_fonts.Serif, address, new(1000, 340, 30, 150));
        Assert.True(fitted.Lines.Count > 1);
        Assert.Equal(address, string.Concat(fitted.Lines).Replace(" ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Letters_are_no_larger_than_the_longest_word_allows()
    {
        var box = new TextBox(500, 340, 30, 230);
        var fitted = FittedText.Fit(_fonts.Serif, "A counterrevolutionary", box);
        Assert.Equal(["A", "counterrevolutionary"], fitted.Lines);
        Assert.True(_fonts.Serif.Measure("counterrevolutionary") * fitted.Size <= 500);
    }

    [Fact]
    public void Letters_are_kerned() =>
        Assert.True(_fonts.Serif.Measure("Yu") < _fonts.Serif.Measure("Y") + _fonts.Serif.Measure("u") - 0.03f);

    public void Dispose() => _fonts.Dispose();

    private static string Words(int count)
    {
        string[] words = ["openness", "is", "contested"];
        return string.Join(' ', Enumerable.Range(0, count).Select(i => words[i % 3]));
    }
}
