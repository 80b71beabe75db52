using System.Collections.Concurrent;
using SiteGen.Files;

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

    private readonly CardColors _colors;

    /// <summary>The surfaces that no thread is using.</summary>
    private readonly ConcurrentBag<CardSurface> _idle = [];

    /// <param name="colors">The colors of the site's theme.</param>
    public CardPainter(ThemeColors colors)
    {
        _colors = CardColors.Of(colors);
    }

    /// <summary>Returns the file of a card, not drawn yet.</summary>
    /// <param name="path">Its path below the output folder.</param>
    /// <param name="card">What is written on it.</param>
    public OutputFile FileOf(string path, SocialCard card)
    {
        byte[] beginning = [.. Header, .. IndexedPng.Note(NoteKeyword, card.Fingerprint(_colors))];
        return new(path, default) { Late = new LateContent(beginning, IndexedPng.End, () => Draw(card, beginning)) };
    }

    private byte[] Draw(SocialCard card, byte[] beginning)
    {
        var surface = _idle.TryTake(out var idle) ? idle : new CardSurface(_colors);
        var file = surface.Draw(card, beginning);
        _idle.Add(surface);
        return file;
    }
}
