using SiteGen.Files;

namespace SiteGen.Cards;

/// <summary>
/// The fonts of cards: Newsreader and Public Sans, both under the SIL Open Font License. Not thread-safe.
/// </summary>
internal sealed class CardFonts : IDisposable
{
    private readonly FontFace? _siteFace;

    /// <summary>Reads the fonts, which are embedded in the library.</summary>
    /// <param name="siteFont">The font of the site for other characters; null for none.</param>
    /// <param name="language">The language of the site.</param>
    public CardFonts(SiteFont? siteFont = null, string language = "en")
    {
        _siteFace = siteFont is null ? null : new(siteFont.Content, language);
        var files = EmbeddedFiles.Read("card-fonts/")
            .ToDictionary(f => f.Path, f => f.Content.ToArray(), StringComparer.Ordinal);
        Serif = FontOf("newsreader", 400);
        SerifBold = FontOf("newsreader", 600);
        Sans = FontOf("public-sans", 400);
        SansBold = FontOf("public-sans", 600);

        CardFont FontOf(string family, int weight)
        {
            FontFace latin = new(files[$"{family}-latin-{weight}-normal.woff"]);
            FontFace extended = new(files[$"{family}-latin-ext-{weight}-normal.woff"]);
            return _siteFace is null ? new(latin, extended) : new(latin, extended, _siteFace);
        }
    }

    public CardFont Serif { get; }

    public CardFont SerifBold { get; }

    public CardFont Sans { get; }

    public CardFont SansBold { get; }

    /// <summary>All fonts.</summary>
    public IReadOnlyList<CardFont> All => [Serif, SerifBold, Sans, SansBold];

    public void Dispose()
    {
        foreach (var font in All)
        {
            font.Dispose();
        }

        _siteFace?.Dispose();
    }
}
