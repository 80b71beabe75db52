using SiteGen.Cards;
using SiteGen.Citations;

namespace SiteGen.Rendering.Models;

/// <summary>The picture of a page for social networks, as templates see it.</summary>
internal sealed record CardView(string Path, string Alt);

/// <summary>How pages are cited and shown elsewhere.</summary>
internal static class SharingModel
{
    public static Accessor Card { get; } = new Accessor<CardView>("a card")
        .Add("url", c => new SiteUrl(c.Path))
        .Add("alt", c => c.Alt)
        .Add("width", _ => CardPainter.Width)
        .Add("height", _ => CardPainter.Height);

    public static Accessor Citation { get; } = new Accessor<Citation>("a citation")
        .Add("title", c => c.Title)
        .Add("text", c => c.Text)
        .Add("bibtex", c => c.BibTex)
        .Add("csl", c => c.CslJson);
}
