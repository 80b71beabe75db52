using SiteGen.Cards;
using SiteGen.Files;
using SiteGen.Tests.Support;
using SkiaSharp;

namespace SiteGen.Tests.Cards;

/// <summary>The colors of the style sheet on cards and on pages for embedding.</summary>
public class ThemeColorTests
{
    private const string Card = "quotes/said/card.png";
    private const string Embed = "quotes/said/card/index.html";
    private const string Dark = "@media (prefers-color-scheme:dark)";

    [Fact]
    public void Colors_of_the_sites_style_sheet_are_on_its_cards_and_embeds()
    {
        using var plain = new CardSite();
        using var own = new CardSite(("templates/styles/99-colors.css", """
            :root { --paper: light-dark(#102030, #030201); --ink: rgb(250 240 230); }
            /* :root { --accent: red; } */
            @media (prefers-color-scheme: dark) { :root { --ink: oklch(0.9 0.1 80); --accent: black } }
            @media print { :root { --accent: blue } }
            .quote { --accent: green }
            """));
        plain.Publish();
        own.Publish();
        var embed = own.Text(Embed);

        Assert.Equal(new SKColor(0xfc, 0xfa, 0xf6), Pixel(plain, 1190, 5));
        Assert.Equal(new SKColor(0x10, 0x20, 0x30), Pixel(own, 1190, 5));
        // The bar at the left edge, in the accent that the site left alone.
        Assert.Equal(new SKColor(0x8a, 0x2f, 0x1d), Pixel(own, 5, 100));
        Assert.Contains(new SKColor(250, 240, 230), Pixels(own));
        Assert.Contains("--paper: light-dark(#fcfaf6, #151412);", plain.Text(Embed), StringComparison.Ordinal);
        Assert.Contains("--paper: light-dark(#102030, #030201);", embed, StringComparison.Ordinal);
        Assert.Contains("--ink: light-dark(rgb(250 240 230), oklch(0.9 0.1 80));", embed, StringComparison.Ordinal);
        Assert.Contains("--accent: light-dark(#8a2f1d, black);", embed, StringComparison.Ordinal);
    }

    [Fact]
    public void Colors_of_the_built_in_theme_stand_in_for_those_that_are_missing_or_cannot_be_drawn()
    {
        using var site = new CardSite((
            "templates/assets/style.css",
            ":root { --paper: var(--other); --accent: oklch(0.5 0.2 30); --ink: url(data:x;y) }"));
        site.Publish();

        Assert.Equal(new SKColor(0xfc, 0xfa, 0xf6), Pixel(site, 1190, 5));
        Assert.Equal(new SKColor(0x8a, 0x2f, 0x1d), Pixel(site, 5, 100));
        Assert.Contains("--paper: light-dark(#fcfaf6, #151412);", site.Text(Embed), StringComparison.Ordinal);
        Assert.Contains("--accent: oklch(0.5 0.2 30);", site.Text(Embed), StringComparison.Ordinal);
        Assert.Contains("--ink: light-dark(#1d1a16, #ebe5da);", site.Text(Embed), StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_color_draws_every_card_again()
    {
        using var site = new CardSite();
        site.Publish();
        var before = site.Bytes(Card);
        site.Site.Write("templates/styles/99-colors.css", ":root { --paper: white }");
        site.Publish();

        Assert.NotEqual(before, site.Bytes(Card));
        Assert.Equal(SKColors.White, Pixel(site, 1190, 5));
    }

    [Theory]
    [InlineData("#abc", "#ffaabbcc")]
    [InlineData("#A1B2C3", "#ffa1b2c3")]
    [InlineData("#a1b2c3ff", "#ffa1b2c3")]
    [InlineData("rebeccapurple", "#ff663399")]
    [InlineData("DarkSlateGrey", "#ff2f4f4f")]
    [InlineData("rgb(1, 2, 3)", "#ff010203")]
    [InlineData("RGBA(100% 0% 20% / 1)", "#ffff0033")]
    [InlineData("hsl(120deg 100% 25%)", "#ff008000")]
    [InlineData("hsl(-240, 100%, 25%)", "#ff008000")]
    public void Plain_colors_are_read_as_browsers_do(string text, string color)
    {
        Assert.True(CssColor.TryParse(text, out var read));
        Assert.Equal(color, read.ToString());
    }

    [Theory]
    [InlineData("#a1b2c380")]
    [InlineData("#ab")]
    [InlineData("#ggg")]
    [InlineData("rgb(1 2)")]
    [InlineData("rgb(1 2 x)")]
    [InlineData("rgb(1 2 3 / 0.5)")]
    [InlineData("oklch(0.5 0.2 30)")]
    [InlineData("transparent")]
    [InlineData("windowtext")]
    [InlineData("serif")]
    [InlineData("")]
    public void Other_values_are_no_colors_to_draw_with(string text) => Assert.False(CssColor.TryParse(text, out _));

    [Theory]
    [InlineData(":root { --a: #111; } :root { --a: #222 }", "#222")]
    [InlineData("html, body { --a: #111 }", "#111")]
    [InlineData("@layer base { :root { --a: #111; } }", "#111")]
    [InlineData(":root { --a: #111 }" + Dark + "{ html { --a: #222 } }", "light-dark(#111, #222)")]
    [InlineData(
        "html { --a: #111 }" + Dark + "{:root:not([data-theme='light']) {--a: #222}}", "light-dark(#111, #222)")]
    [InlineData(":root { --a: #111 }" + Dark + "{ @media print { html { --a: #222 } } }", "#111")]
    [InlineData(":root { --a: #111 } :root[data-theme=\"dark\"] { --a: #222 }", "light-dark(#111, #222)")]
    [InlineData(":root { --a: light-dark(rgb(1, 2, 3), #222) }", "light-dark(rgb(1, 2, 3), #222)")]
    [InlineData(":root { --b: \"}\"; --c: '/*'; --a: #111 }", "#111")]
    [InlineData("@media print { :root { --a: #111 } }", null)]
    [InlineData("@supports (color: oklch(0 0 0)) { :root { --a: #111 } }", null)]
    [InlineData(":root { p { --a: #111 } }", null)]
    [InlineData("body { --a: #111 }", null)]
    [InlineData(":root { --a: 1rem }", null)]
    [InlineData(":root { --a: #111</style> }", null)]
    [InlineData(":root { --a: \"#111", null)]
    [InlineData("/* :root { --a: #111 }", null)]
    public void Colors_are_read_from_rules_for_the_root_element(string css, string? color)
    {
        var theme = new ThemeFiles([], [new("assets/style.css", System.Text.Encoding.UTF8.GetBytes(css))]);
        Assert.Equal(color, ThemeColors.Of(theme).Find("a")?.Css);
    }

    [Fact]
    public void A_color_that_does_not_exist_is_a_mistake_in_the_template()
    {
        using var site = new TestSite(("templates/home.html", "<p>{{ color 'papper' }}</p>"));
        var diagnostics = site.BuildDiagnostics();

        Assert.Contains("there is no color 'papper'", diagnostics, StringComparison.Ordinal);
        Assert.Contains("did you mean 'paper'?", diagnostics, StringComparison.Ordinal);
    }

    private static SKColor Pixel(CardSite site, int x, int y)
    {
        using var picture = SKBitmap.Decode(site.Bytes(Card));
        return picture.GetPixel(x, y);
    }

    private static SKColor[] Pixels(CardSite site)
    {
        using var picture = SKBitmap.Decode(site.Bytes(Card));
        return picture.Pixels;
    }
}
