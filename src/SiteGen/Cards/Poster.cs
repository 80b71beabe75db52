using SiteGen.Files;
using SiteGen.Timelines;

namespace SiteGen.Cards;

/// <summary>
/// The graphic of who moved on a topic, to download and share: an SVG file as high as it needs to be, and a picture of
/// the size of a card. Each says what it shows and where it is from.
/// </summary>
public sealed record Poster
{
    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>How to read it, in a sentence.</summary>
    public required string Caption { get; init; }

    /// <summary>The date of the newest quotation in it.</summary>
    public required string Date { get; init; }

    /// <summary>The title of the site.</summary>
    public required string Site { get; init; }

    /// <summary>The URL of the site without its scheme.</summary>
    public required string Address { get; init; }

    /// <summary>The text alternative.</summary>
    public required string Alt { get; init; }

    /// <summary>The language of its texts.</summary>
    public required string Language { get; init; }

    /// <summary>The number of each speaker's color; null for gray.</summary>
    public required IReadOnlyList<int?> Colors { get; init; }

    /// <summary>The drawing of the SVG file.</summary>
    public required MovesDrawing Drawing { get; init; }

    /// <summary>The drawing of the picture, which is as high as a card allows.</summary>
    public required MovesDrawing Picture { get; init; }

    /// <summary>Whether the fonts of cards have all characters.</summary>
    /// <param name="font">The font of the site; null for none.</param>
    internal bool CanBeDrawn(SiteFont? font) => Texts.All(t => CardCharacters.Cover(t, font));

    private IEnumerable<string> Texts =>
    [
        Title, Caption, Date, Site, Address, .. Picture.Levels.SelectMany(l => l.Label),
        .. Picture.Years.Select(y => y.Label),
        .. Picture.Speakers.Select(s => s.Name?.Text).OfType<string>(),
        .. Picture.Speakers.SelectMany(s => s.Points).Select(p => p.Words?.Text).OfType<string>(),
    ];
}
