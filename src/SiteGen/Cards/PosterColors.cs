using SkiaSharp;

namespace SiteGen.Cards;

/// <summary>The colors of posters, those on light backgrounds.</summary>
/// <param name="Card">The colors of cards.</param>
/// <param name="Speakers">The colors of speakers.</param>
internal sealed record PosterColors(CardColors Card, IReadOnlyList<SKColor> Speakers)
{
    /// <summary>How many colors there are: the tokens <c>--speaker-1</c> to <c>--speaker-8</c> of the theme.</summary>
    public const int SpeakerCount = 8;

    /// <summary>All of them.</summary>
    public SKColor[] All => [.. Card.All, .. Speakers];

    /// <summary>Returns the colors of a theme.</summary>
    public static PosterColors Of(ThemeColors theme) => new(
        CardColors.Of(theme),
        [.. Enumerable.Range(1, SpeakerCount).Select(n => theme.ToDraw($"speaker-{n}"))]);

    /// <summary>The color of the bar and the quotation marks of a card.</summary>
    /// <param name="number">The number of the speaker's color, from 1; null for the accent color.</param>
    public SKColor OfCard(int? number) => number is { } n ? Speakers[n - 1] : Card.Accent;

    /// <summary>The color of a speaker.</summary>
    /// <param name="number">The number of the color, from 1; null for gray.</param>
    public SKColor OfSpeaker(int? number) => number is { } n ? Speakers[n - 1] : Card.Muted;
}
