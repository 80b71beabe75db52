using System.Text;
using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Linking;
using SiteGen.Markup;
using SiteGen.Text;

namespace SiteGen.Formats;

/// <summary>
/// Rendered Markdown for other programs: every link is absolute, so that the text can stand anywhere, and cards are
/// plain HTML, since whoever shows it has no style of ours.
/// </summary>
internal sealed class DataHtml : IRichTextWriter
{
    private readonly SiteGraph _graph;
    private readonly Entity _owner;
    private readonly Utf8Builder _html;
    private readonly bool _isInCard;

    private DataHtml(SiteGraph graph, Entity owner, Utf8Builder html, bool isInCard) =>
        (_graph, _owner, _html, _isInCard) = (graph, owner, html, isInCard);

    /// <summary>The HTML of a text of an entity, without white space around it.</summary>
    public static string Write(SiteGraph graph, Entity owner, RichText text)
    {
        using var html = new Utf8Builder(1024);
        text.WriteTo(new DataHtml(graph, owner, html, isInCard: false));
        return Encoding.UTF8.GetString(html.WrittenSpan).Trim();
    }

    /// <summary>The words of a quotation as a figure, with the speaker, the date and the mark of a doubtful attribution.</summary>
    public static string WriteFigure(SiteGraph graph, Quote quote)
    {
        using var html = new Utf8Builder(1024);
        new DataHtml(graph, quote, html, isInCard: false).WriteQuote(quote);
        return Encoding.UTF8.GetString(html.WrittenSpan).Trim();
    }

    void IRichTextWriter.WriteHtml(ReadOnlySpan<byte> html) => _html.WriteUtf8(html);

    void IRichTextWriter.WriteRoot() => _html.WriteEscaped(_graph.Settings.BaseUrl.AbsoluteUri);

    void IRichTextWriter.WriteOwnPage() => WriteAddress(_owner);

    void IRichTextWriter.WriteFragment(Entity entity, string fragment) =>
        _html.WriteEscaped(Uri.EscapeDataString(_graph.AnchorOf(entity, fragment)));

    void IRichTextWriter.WriteName(Entity entity) => _html.WriteEscaped(_graph.TitleOf(entity));

    void IRichTextWriter.WriteCard(Entity entity)
    {
        // Words may hold a card themselves; one level of them is enough for whoever reads this elsewhere.
        if (entity is Quote quote && !_isInCard)
        {
            WriteQuote(quote);
            return;
        }

        _html.Write("<p>");
        WriteLink(entity, _graph.TitleOf(entity));
        WriteDate(entity is Source source ? source.Date : TimelineEntry.Of(entity)?.Date);
        _html.Write("</p>\n");
    }

    private void WriteQuote(Quote quote)
    {
        _html.Write("<figure>\n<blockquote cite=\"");
        WriteAddress(quote);
        _html.Write("\">\n");
        _graph.MarkupOf(quote).Body.WriteTo(new DataHtml(_graph, quote, _html, isInCard: true));
        _html.Write("</blockquote>\n<figcaption>");
        WriteLink(quote, _graph.AttributionOf(quote));
        WriteDate(quote.Date);
        _html.WriteEscaped(EntryText.MarkOf(quote));
        _html.Write("</figcaption>\n</figure>\n");
    }

    private void WriteLink(Entity entity, string text)
    {
        _html.Write("<a href=\"");
        WriteAddress(entity);
        _html.Write("\">");
        _html.WriteEscaped(text);
        _html.Write("</a>");
    }

    private void WriteDate(EdtfDate? date) => _html.WriteEscaped(date is null ? "" : $", {DateText.Long(date)}");

    private void WriteAddress(Entity entity) => _html.WriteEscaped(_graph.Settings.Absolute(entity.Path));
}
