using System.Text;
using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Markup;
using SiteGen.Text;

namespace SiteGen.Formats.Markdown;

/// <summary>
/// The HTML of a text with absolute addresses, and a mark in place of each card, which is not HTML in other formats.
/// </summary>
internal sealed class TextSource : IRichTextWriter
{
    private readonly SiteGraph _graph;
    private readonly Entity _owner;
    private readonly Utf8Builder _html;
    private readonly List<Entity> _cards;
    private readonly int _sections;

    /// <summary>Whether a base address comes next: that depends on the path that follows it.</summary>
    private bool _isAfterRoot;

    private TextSource(SiteGraph graph, Entity owner, Utf8Builder html, List<Entity> cards, int sections) =>
        (_graph, _owner, _html, _cards, _sections) = (graph, owner, html, cards, sections);

    /// <summary>Returns the HTML of a text of an entity.</summary>
    /// <param name="graph">The site.</param>
    /// <param name="owner">The entity.</param>
    /// <param name="text">The text.</param>
    /// <param name="cards">Receives the entities of the cards, in their order.</param>
    public static string Read(SiteGraph graph, Entity owner, RichText text, List<Entity> cards)
    {
        using var html = new Utf8Builder(4096);
        text.WriteTo(new TextSource(graph, owner, html, cards, 0));
        return Encoding.UTF8.GetString(html.WrittenSpan);
    }

    void IRichTextWriter.WriteHtml(ReadOnlySpan<byte> html)
    {
        if (_isAfterRoot && html.Length > 0)
        {
            _isAfterRoot = false;
            WriteRoot(html);
        }

        _html.WriteUtf8(html);
    }

    /// <summary>
    /// Writes the base address of a path: that of the site, or of its main edition for what editions share.
    /// </summary>
    private void WriteRoot(ReadOnlySpan<byte> html)
    {
        var settings = _graph.Settings;
        if (settings.Edition is null)
        {
            _html.WriteEscaped(settings.BaseUrl.AbsoluteUri);
            return;
        }

        var end = html.IndexOfAny("\"#?"u8);
        var path = "/" + Encoding.UTF8.GetString(end < 0 ? html : html[..end]);
        // The address of a path ends with it, whichever edition has the file.
        var address = settings.Absolute(path);
        _html.WriteEscaped(address.AsSpan(0, address.Length - path.Length + 1));
    }

    void IRichTextWriter.WriteRelativeRoot() => _isAfterRoot = true;

    void IRichTextWriter.WriteOwnPage() => _html.WriteEscaped(_graph.Settings.Absolute(_owner.Path));

    void IRichTextWriter.WriteFragment(Entity entity, string fragment) =>
        _html.WriteEscaped(Uri.EscapeDataString(_graph.AnchorOf(entity, fragment)));

    void IRichTextWriter.WriteSection(Entity entity, string fragment)
    {
        if (_sections < SectionEmbed.MaximumNesting)
        {
            _graph.SectionOf(entity, fragment)?.WriteTo(
                new TextSource(_graph, entity, _html, _cards, _sections + 1));
        }
    }

    void IRichTextWriter.WriteName(Entity entity) => _html.WriteEscaped(_graph.TitleOf(entity));

    void IRichTextWriter.WriteCard(Entity entity)
    {
        _cards.Add(entity);
        _html.Write(HtmlToMarkdown.Card);
    }
}
