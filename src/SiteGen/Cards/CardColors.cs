using SkiaSharp;

namespace SiteGen.Cards;

/// <summary>The colors that cards are drawn in.</summary>
internal sealed record CardColors(
    SKColor Paper,
    SKColor Ink,
    SKColor Muted,
    SKColor Rule,
    SKColor Accent,
    SKColor AccentSoft,
    SKColor Warning,
    SKColor Verified)
{
    /// <summary>All of them. The only other colors on a card are the shades at the edges of shapes.</summary>
    public SKColor[] All => [Paper, Ink, Muted, Rule, Accent, AccentSoft, Warning, Verified];

    /// <summary>Returns the colors of a theme.</summary>
    public static CardColors Of(ThemeColors theme) => new(
        theme.ToDraw("paper"), theme.ToDraw("ink"), theme.ToDraw("muted"), theme.ToDraw("rule"),
        theme.ToDraw("accent"), theme.ToDraw("accent-soft"), theme.ToDraw("warning"), theme.ToDraw("verified"));
}
