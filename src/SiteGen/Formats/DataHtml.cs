using System.Text;
using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Linking;
using SiteGen.Markup;
using SiteGen.Quotations;
using SiteGen.Text;

namespace SiteGen.Formats;

/// <summary>
/// Writes rendered Markdown for other programs: with absolute links, so that it works anywhere, and with embeds as
/// plain HTML, which needs no stylesheet of this site.
/// </summary>
internal sealed class DataHtml : IRichTextWriter
{
    private readonly SiteGraph _graph;
    private readonly Entity _owner;
    private readonly Utf8Builder _html;
    private readonly bool _isInEmbed;

    /// <summary>How far quotations are verified, to be said of embedded ones; null if it is said elsewhere.</summary>
    private readonly Verification? _verification;

    /// <summary>How many sections of other pages are being written, one in the other.</summary>
    private int _sections;

    private DataHtml(
        SiteGraph graph, Entity owner, Utf8Builder html, bool isInEmbed, Verification? verification = null) =>
        (_graph, _owner, _html, _isInEmbed, _verification) = (graph, owner, html, isInEmbed, verification);

    /// <summary>Returns the HTML of a text of an entity, trimmed.</summary>
    /// <param name="graph">The site.</param>
    /// <param name="owner">The entity.</param>
    /// <param name="text">The text.</param>
    /// <param name="verification">
    /// How far quotations are verified, to say of embedded ones what they were compared with; null to leave that out.
    /// </param>
    public static string Write(SiteGraph graph, Entity owner, RichText text, Verification? verification = null)
    {
        using var html = new Utf8Builder(1024);
        text.WriteTo(new DataHtml(graph, owner, html, isInEmbed: false, verification));
        return Encoding.UTF8.GetString(html.WrittenSpan).Trim();
    }

    /// <summary>Returns a quotation as a figure, with speaker, date and the status of a doubtful attribution.</summary>
    public static string WriteFigure(SiteGraph graph, Quote quote)
    {
        using var html = new Utf8Builder(1024);
        new DataHtml(graph, quote, html, isInEmbed: false).WriteQuote(quote, isCard: false);
        return Encoding.UTF8.GetString(html.WrittenSpan).Trim();
    }

    void IRichTextWriter.WriteHtml(ReadOnlySpan<byte> html) => _html.WriteUtf8(html);

    void IRichTextWriter.WriteRelativeRoot() => _html.WriteEscaped(_graph.Settings.BaseUrl.AbsoluteUri);

    void IRichTextWriter.WriteOwnPage() => WriteUrl(_owner);

    void IRichTextWriter.WriteFragment(Entity entity, string fragment) =>
        _html.WriteEscaped(Uri.EscapeDataString(_graph.AnchorOf(entity, fragment)));

    void IRichTextWriter.WriteSection(Entity entity, string fragment)
    {
        if (_sections < SectionEmbed.MaximumNesting)
        {
            _graph.SectionOf(entity, fragment)?.WriteTo(
                new DataHtml(_graph, entity, _html, _isInEmbed, _verification) { _sections = _sections + 1 });
        }
    }

    void IRichTextWriter.WriteName(Entity entity) => _html.WriteEscaped(_graph.TitleOf(entity));

    void IRichTextWriter.WriteCard(Entity entity)
    {
        // An embedded quotation can embed another one, which becomes a link: one level is enough.
        if (entity is Quote quote && !_isInEmbed)
        {
            WriteQuote(quote, isCard: true);
            return;
        }

        _html.Write("<p>");
        WriteLink(entity, _graph.TitleOf(entity));
        WriteDate(entity is Source source ? source.Date : TimelineEntry.Of(entity)?.Date);
        _html.Write("</p>\n");
    }

    /// <summary>Writes a quotation.</summary>
    /// <param name="quote">The quotation.</param>
    /// <param name="isCard">Whether nothing beside it says how its words relate to what was said.</param>
    private void WriteQuote(Quote quote, bool isCard)
    {
        _html.Write("<figure>\n<blockquote cite=\"");
        WriteUrl(quote);
        _html.Write("\">\n");
        _graph.MarkupOf(quote).Body.WriteTo(new DataHtml(_graph, quote, _html, isInEmbed: true));
        _html.Write("</blockquote>\n<figcaption>");
        WriteLink(quote, _graph.AttributionOf(quote));
        WriteDate(quote.Date);
        _html.WriteEscaped(EntryText.StatusSuffix(_graph, quote));
        _html.WriteEscaped(isCard ? EntryText.WordingSuffix(_graph, quote) : "");
        if (_verification is not null)
        {
            _html.Write("<br>");
            _html.WriteEscaped(VerificationLine.Describe(_graph, _verification, quote));
        }

        _html.Write("</figcaption>\n</figure>\n");
    }

    private void WriteLink(Entity entity, string text)
    {
        _html.Write("<a href=\"");
        WriteUrl(entity);
        _html.Write("\">");
        _html.WriteEscaped(text);
        _html.Write("</a>");
    }

    private void WriteDate(EdtfDate? date) =>
        _html.WriteEscaped(date is null ? "" : _graph.Language.And.Comma + _graph.Language.Dates.Long(date));

    private void WriteUrl(Entity entity) => _html.WriteEscaped(_graph.Settings.Absolute(entity.Path));
}
