using SiteGen.Cards;
using SiteGen.Citations;

namespace SiteGen.Rendering.Models;

/// <summary>The social card of a page.</summary>
internal sealed record CardView(SiteUrl Url, string Alt);

/// <summary>Social cards and citations.</summary>
internal static class SharingModel
{
    public static Accessor Card { get; } = new Accessor<CardView>("a card")
        .Add("url", c => c.Url)
        .Add("alt", c => c.Alt)
        .Add("width", _ => CardPainter.Width)
        .Add("height", _ => CardPainter.Height);

    public static Accessor Citation { get; } = new Accessor<Citation>("a citation")
        .Add("title", c => c.Title)
        .Add("text", c => c.Text)
        .Add("bibtex", c => c.BibTex)
        .Add("csl", c => c.CslJson);

    public static Accessor CitationTag { get; } = new Accessor<CitationTag>("a citation tag")
        .Add("name", t => t.Name)
        .Add("content", t => t.Content);
}
