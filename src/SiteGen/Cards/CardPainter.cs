using System.Collections.Concurrent;
using SiteGen.Files;

namespace SiteGen.Cards;

/// <summary>
/// Makes the files of cards. Nothing is drawn before a file is written, and a file that a former build wrote from the same
/// card is known by its beginning: a note in the PNG (a <c>tEXt</c> chunk) has the fingerprint of the card.
/// </summary>
public sealed class CardPainter
{
    /// <summary>The width of every card, in pixels.</summary>
    public const int Width = CardDrawing.Width;

    /// <summary>The height of every card, in pixels.</summary>
    public const int Height = CardDrawing.Height;

    private const string NoteKeyword = "SiteGen card";

    private static readonly byte[] Header = IndexedPng.Header(Width, Height);

    /// <summary>Threads do not share them; each drawing takes one and puts it back.</summary>
    private readonly ConcurrentBag<CardSurface> _idle = [];

    /// <summary>The file of a card, not drawn yet.</summary>
    /// <param name="path">Its place below the output folder.</param>
    /// <param name="card">What is on it.</param>
    public OutputFile FileOf(string path, SocialCard card)
    {
        byte[] beginning = [.. Header, .. IndexedPng.Note(NoteKeyword, card.Fingerprint)];
        return new(path, default) { Late = new LateContent(beginning, IndexedPng.End, () => Draw(card, beginning)) };
    }

    private byte[] Draw(SocialCard card, byte[] beginning)
    {
        var surface = _idle.TryTake(out var idle) ? idle : new CardSurface();
        var file = surface.Draw(card, beginning);
        _idle.Add(surface);
        return file;
    }
}
