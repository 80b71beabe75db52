using System.Globalization;
using System.Text;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Linking;
using SiteGen.Text;

namespace SiteGen.Pages;

/// <summary>HTML by which other sites show a quotation.</summary>
public static class EmbedCode
{
    /// <summary>How wide a frame is, in CSS pixels; it gives way on narrow screens.</summary>
    private const int Width = 560;

    /// <summary>The site path of the page of a quotation alone: <c>/quotes/musk-yup-2016/card/</c>.</summary>
    public static string PathOf(Quote quote) => quote.Path + "card/";

    /// <summary>A frame that shows the card.</summary>
    public static string FrameOf(SiteGraph graph, Quote quote)
    {
        var address = Escape(graph.Settings.Absolute(PathOf(quote)));
        var title = Escape($"{graph.AttributionOf(quote)}: {graph.TitleOf(quote)}");
        return string.Create(CultureInfo.InvariantCulture,
            $"<iframe src=\"{address}\" title=\"{title}\" width=\"{Width}\" height=\"{HeightOf(graph, quote)}\" style=\"max-width: 100%; border: 0\" loading=\"lazy\"></iframe>");
    }

    /// <summary>The words themselves, for places that allow no frames.</summary>
    public static string TextOf(SiteGraph graph, Quote quote)
    {
        var address = Escape(graph.Settings.Absolute(quote.Path));
        var html = new StringBuilder("<blockquote cite=\"").Append(address).Append('"');
        if (quote.Language is not null)
        {
            html.Append(" lang=\"").Append(Escape(quote.Language)).Append('"');
        }

        html.Append(">\n");
        foreach (var paragraph in graph.WordsOf(quote).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            html.Append("<p>").Append(Escape(paragraph)).Append("</p>\n");
        }

        string?[] about =
        [
            Escape(graph.AttributionOf(quote)), quote.Date is null ? null : Escape(DateText.Long(quote.Date)),
            quote.Status is QuoteStatuses.Attributed or QuoteStatuses.Misattributed ? null : ValueLabel.Of(quote.Status).ToLowerInvariant(),
            quote.Wording == QuoteWordings.Verbatim ? null : ValueLabel.Of(quote.Wording).ToLowerInvariant(),
        ];
        html.Append("</blockquote>\n<p>— ").AppendJoin(", ", about.Where(part => part is not null));
        return html.Append(". <a href=\"").Append(address).Append("\">").Append(Escape(graph.Settings.Title)).Append("</a></p>").ToString();
    }

    /// <summary>
    /// High enough for the card at the width of the frame, as far as can be told from the number of letters: a frame cannot
    /// know what is in it.
    /// </summary>
    private static int HeightOf(SiteGraph graph, Quote quote)
    {
        var words = graph.WordsOf(quote);
        var (lettersInLine, lineHeight) = words.Length <= 60 ? (32, 36) : (50, 29);
        var paragraphs = words.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var lines = paragraphs.Sum(p => Lines(p.Length, lettersInLine));
        string[] marks = [quote.Status == QuoteStatuses.Attributed ? "" : quote.Status, quote.Wording == QuoteWordings.Verbatim ? "" : quote.Wording];
        // Who and when, where, and the marks; each of them may begin a line.
        var about = graph.AttributionOf(quote).Length + (quote.Date is null ? 8 : DateText.Long(quote.Date).Length) + marks.Sum(m => m.Length) + 20;
        var source = (graph.Find(quote.Source)?.Name.Length ?? 0) + 3;
        var aboutLines = about + source <= 66 ? 1 : Lines(about, 64) + Lines(source, 64);
        return (lines * lineHeight) + ((paragraphs.Length - 1) * 14) + (aboutLines * 27) + (quote.IsMisattributed ? 148 : 118);

        static int Lines(int letters, int inLine) => (letters + inLine - 1) / inLine;
    }

    private static string Escape(string text)
    {
        using var escaped = new Utf8Builder(text.Length + 16);
        escaped.WriteEscaped(text);
        return Encoding.UTF8.GetString(escaped.WrittenSpan);
    }
}
