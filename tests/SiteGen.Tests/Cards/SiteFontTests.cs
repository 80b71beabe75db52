using SiteGen.Cards;
using SiteGen.Diagnostics;
using SiteGen.Text;
using SiteGen.Tests.Support;
using SkiaSharp;

namespace SiteGen.Tests.Cards;

/// <summary>
/// Cards in scripts that the built-in fonts lack. <c>Fonts/boxes.ttf</c> has a box for some letters: Cyrillic ones,
/// Japanese ones, and Arabic ones, whose boxes are narrower where they are joined.
/// </summary>
public sealed class SiteFontTests
{
    private const string Quote = "content/quotes/said.md";
    private const string Settings = "title: T\nbase_url: https://example.org/base/\n";

    /// <summary>The path of <c>boxes.ttf</c>.</summary>
    internal static string FontPath => Path.Combine(
        Repository.Root, "tests", "SiteGen.Tests", "Cards", "Fonts", "boxes.ttf");

    [Theory]
    [InlineData("Открыто для всех")]
    [InlineData("開放的、人工知能")]
    [InlineData("مفتوح")]
    [InlineData("Open: Открыто")]
    public void Words_that_the_font_has_are_on_a_card(string words)
    {
        using var site = Site(words, "cards: {font: media/fonts/boxes.ttf}\n");
        site.Publish();

        Assert.Contains("quotes/said/card.png", site.Cards);
        Assert.Contains("said/card.png", site.Text("quotes/said/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Открыто", "lack characters such as 'О'", "name a font of the script")]
    [InlineData("cards: {font: media/fonts/boxes.ttf}\n", "Щука", "lack characters such as 'Щ'", "lacks them too")]
    public void Words_that_no_font_has_are_counted_in_one_note(
        string setting, string words, string message, string help)
    {
        using var site = Site(words, setting);
        site.Site.Write("content/events/more.md", $"---\ntitle: {words}\ndate: 2019\nquotes: said\n---\n");
        var note = Assert.Single(site.Site.Build().Diagnostics, d => d.Rule == Rules.CardsMissing);

        Assert.Equal(Severity.Note, note.Rule.Severity);
        // The quotation, the event, and an article that links to the quotation, whose label is its words.
        Assert.StartsWith("3 pages have no card", note.Message, StringComparison.Ordinal);
        Assert.Contains(message, note.Message, StringComparison.Ordinal);
        Assert.Contains(help, note.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void Emoji_are_no_reason_for_a_note()
    {
        using var site = Site("Open 😀", "");
        Assert.DoesNotContain(site.Site.Build().Diagnostics, d => d.Rule == Rules.CardsMissing);
    }

    [Theory]
    [InlineData("media/fonts/other.ttf", "there is no font 'media/fonts/other.ttf'")]
    [InlineData("../secret.ttf", "there is no font '../secret.ttf'")]
    [InlineData("media/fonts/text.ttf", "'media/fonts/text.ttf' is not a font")]
    [InlineData("media/fonts/cut.ttf", "'media/fonts/cut.ttf' is not a font")]
    [InlineData("media/fonts/large.ttf", "'media/fonts/large.ttf' has more than 32 MiB")]
    public void A_font_that_cannot_be_used_is_an_error_where_it_is_named(string font, string message)
    {
        using var site = Site("Open", $"cards: {{font: {font}}}\n");
        site.Site.Write("secret.ttf", "");
        site.Site.Write("content/media/fonts/text.ttf", "No font.");
        File.WriteAllBytes(
            Path.Combine(site.Site.Root, "content/media/fonts/cut.ttf"), File.ReadAllBytes(FontPath)[..64]);
        using (var large = File.Create(Path.Combine(site.Site.Root, "content/media/fonts/large.ttf")))
        {
            large.SetLength(Limits.CardFont + 1L);
        }

        var error = Assert.Single(site.Site.Build().Diagnostics, d => d.Rule == Rules.CardFontUnusable);
        Assert.Equal(message, error.Message);
        Assert.Equal(font, error.File.Text.Substring(error.Span.Start, error.Span.Length));
    }

    [Fact]
    public void Another_font_draws_the_cards_that_need_it_again_and_no_others()
    {
        using var site = Site("Открыто", "cards: {font: media/fonts/boxes.ttf}\n");
        site.Publish();
        var (own, other) = (site.Mark("quotes/said/card.png"), site.Mark("quotes/answer/card.png"));
        File.AppendAllText(Path.Combine(site.Site.Root, "content/media/fonts/boxes.ttf"), "\0\0\0\0");
        site.Publish();

        Assert.NotEqual(own, site.Bytes("quotes/said/card.png"));
        Assert.Equal(other, site.Bytes("quotes/answer/card.png"));
    }

    [Fact]
    public void Arabic_letters_are_joined()
    {
        using var latin = new FontFace(File.ReadAllBytes(FontPath), "ar");
        var widths = new List<float>();
        latin.Shape("مفت", isRightToLeft: true, (_, _, _, advance) => widths.Add(advance));

        // From left to right: the last letter, one in the middle, the first one.
        Assert.Equal([0.4f, 0.35f, 0.3f], widths);
    }

    [Theory]
    [InlineData("Words (here).", "Words (here).")]
    [InlineData("אבג דה", "הד גבא")]
    [InlineData("אבג GPT-4 דה", "הד GPT-4 גבא")]
    [InlineData("אב 12:30 גד", "דג 12:30 בא")]
    [InlineData("In אבג דה. Yes", "In הד גבא. Yes")]
    [InlineData("אבג (Open).", ".)Open( גבא")]
    [InlineData("אבג 5% ד", "ד 5% גבא")]
    public void A_line_in_both_directions_is_in_the_order_in_which_it_is_read(string line, string expected)
    {
        var shown = string.Concat(BidiLine.RunsOf(line).Select(r => r.IsRightToLeft
            ? string.Concat(line[r.Start..r.End].Reverse()) : line[r.Start..r.End]));
        Assert.Equal(expected, shown);
    }

    [Fact]
    public void Japanese_lines_end_between_characters_but_not_before_a_comma()
    {
        var parts = LineBreaks.PartsOf("開放、的 AI（人").ToArray();
        Assert.Equal(
            [("開", false), ("放、", true), ("的", true), ("AI", false), ("（人", true)], parts);
    }

    [Fact]
    public void Words_from_right_to_left_begin_at_the_right_edge()
    {
        using var site = Site("مفتوح", "cards: {font: media/fonts/boxes.ttf}\n");
        site.Publish();
        using var picture = SKBitmap.Decode(site.Bytes("quotes/said/card.png"));
        var paper = picture.GetPixel(600, 20);

        // The words are short: nothing is at the left edge, beside the bar, where they would begin in English.
        Assert.All(Enumerable.Range(60, 300), y => Assert.Equal(paper, picture.GetPixel(300, y)));
    }

    private static CardSite Site(string words, string setting)
    {
        var site = new CardSite(
            ("content/site.yaml", Settings + setting),
            (Quote, $"---\nspeaker: ann\nsource: minutes\ndate: 2018-02-20\n---\n{words}\n"));
        var fonts = Directory.CreateDirectory(Path.Combine(site.Site.Root, "content/media/fonts"));
        File.Copy(FontPath, Path.Combine(fonts.FullName, "boxes.ttf"));
        return site;
    }
}
