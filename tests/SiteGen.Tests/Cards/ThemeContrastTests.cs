using SiteGen.Cards;
using SiteGen.Files;

namespace SiteGen.Tests.Cards;

/// <summary>The built-in theme is easy to read for people with low vision (WCAG 2.2, level AAA).</summary>
public class ThemeContrastTests
{
    /// <summary>The least contrast of text with its background (criterion 1.4.6).</summary>
    private const double Enhanced = 7;

    private static readonly ThemeColors Colors = ThemeColors.Of(BuiltInTheme.Read());

    [Theory]
    [InlineData("ink", "paper", "surface", "accent-soft", "warning-soft")]
    [InlineData("muted", "paper", "surface", "accent-soft")]
    [InlineData("accent", "paper", "surface", "accent-soft")]
    [InlineData("warning", "paper", "surface", "warning-soft")]
    [InlineData("verified", "paper", "surface")]
    public void Text_stands_out_from_its_backgrounds_light_and_dark(string text, params string[] backgrounds)
    {
        foreach (var background in backgrounds)
        {
            foreach (var isDark in (bool[])[false, true])
            {
                var contrast = Contrast.Between(Colors.ToDraw(text, isDark), Colors.ToDraw(background, isDark));
                Assert.True(
                    contrast >= Enhanced, $"{text} on {background}, {(isDark ? "dark" : "light")}: {contrast:0.00}");
            }
        }
    }
}
