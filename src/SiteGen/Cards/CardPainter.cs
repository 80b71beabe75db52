using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using SiteGen.Files;
using SiteGen.Linking;

namespace SiteGen.Cards;

/// <summary>
/// Makes the files of cards. A card is drawn when its file is written, and not at all if the output folder has it
/// already: a <c>tEXt</c> chunk at the beginning of the PNG contains the fingerprint of the card.
/// </summary>
public sealed class CardPainter
{
    /// <summary>The width of every card, in pixels.</summary>
    public const int Width = CardDrawing.Width;

    /// <summary>The height of every card, in pixels.</summary>
    public const int Height = CardDrawing.Height;

    private const string NoteKeyword = "SiteGen card";

    private static readonly byte[] Header = IndexedPng.Header(Width, Height);

    private readonly PosterColors _colors;
    private readonly SiteFont? _siteFont;
    private readonly string _language = "en";

    /// <summary>The surfaces that no thread is using.</summary>
    private readonly ConcurrentBag<CardSurface> _idle = [];

    /// <param name="colors">The colors of the site's theme.</param>
    public CardPainter(ThemeColors colors)
    {
        _colors = PosterColors.Of(colors);
    }

    /// <param name="colors">The colors of the site's theme.</param>
    /// <param name="graph">The site.</param>
    internal CardPainter(ThemeColors colors, SiteGraph graph)
        : this(colors)
    {
        (_siteFont, _language) = (graph.CardFont, graph.Language.Tag);
    }

    /// <summary>Returns the file of a card, not drawn yet.</summary>
    /// <param name="path">Its path below the output folder.</param>
    /// <param name="card">What is written on it.</param>
    public OutputFile FileOf(string path, SocialCard card) =>
        FileOf(path, card.Fingerprint(_colors), (surface, beginning) => surface.Draw(card, beginning));

    /// <summary>Returns the picture of a poster, not drawn yet.</summary>
    /// <param name="path">Its path below the output folder.</param>
    /// <param name="poster">The poster.</param>
    public OutputFile PictureOf(string path, Poster poster)
    {
        var all = PosterDrawing.Version + PosterSvg.TextOf(poster, poster.Picture, _colors)
            + (poster.CanBeDrawn(null) ? "" : _siteFont?.Hash);
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)));
        return FileOf(path, fingerprint, (surface, beginning) => surface.Draw(poster, beginning));
    }

    /// <summary>Returns a poster as an SVG file.</summary>
    /// <param name="poster">The poster.</param>
    /// <param name="colors">The colors of the site's theme.</param>
    public static byte[] ToSvg(Poster poster, ThemeColors colors) =>
        Encoding.UTF8.GetBytes(PosterSvg.TextOf(poster, poster.Drawing, PosterColors.Of(colors)));

    private OutputFile FileOf(string path, string fingerprint, Func<CardSurface, byte[], byte[]> draw)
    {
        byte[] beginning = [.. Header, .. IndexedPng.Note(NoteKeyword, fingerprint)];
        return new(path, default) { Late = new LateContent(beginning, IndexedPng.End, Draw) };

        byte[] Draw()
        {
            var surface = _idle.TryTake(out var idle) ? idle
                : new CardSurface(_colors, new CardFonts(_siteFont, _language));
            var file = draw(surface, beginning);
            _idle.Add(surface);
            return file;
        }
    }
}
