using System.Globalization;
using System.Text;
using SiteGen.Content.Entities;
using SiteGen.Languages;
using SiteGen.Linking;
using SiteGen.Text;

namespace SiteGen.Pages.Sharing;

/// <summary>HTML with which other sites show a quotation.</summary>
public static class EmbedCode
{
    /// <summary>The width of a frame in CSS pixels; it shrinks on narrow screens.</summary>
    private const int Width = 560;

    /// <summary>The name of the file that describes a frame, beside the page of its quotation.</summary>
    public const string DescriptionFile = "oembed.json";

    /// <summary>The site path of the page of a quotation alone: <c>/quotes/musk-yup-2016/card/</c>.</summary>
    public static string PathOf(Quote quote) => quote.Path + "card/";

    /// <summary>
    /// The site path of the file that describes the frame to other sites: <c>/quotes/musk-yup-2016/oembed.json</c>;
    /// null where there is no card, and for a page that stands for its original.
    /// </summary>
    public static string? DescriptionPathOf(SiteGraph graph, Quote quote) =>
        graph.Settings.Outputs.Cards && (graph.Settings.Edition is null || quote.Translation is not null)
            ? quote.Path + DescriptionFile : null;

    /// <summary>The size of the frame in CSS pixels; it shrinks on narrow screens.</summary>
    public static (int Width, int Height) SizeOf(SiteGraph graph, Quote quote) => (Width, HeightOf(graph, quote));

    /// <summary>A frame that shows the card.</summary>
    public static string FrameOf(SiteGraph graph, Quote quote)
    {
        var address = Escape(graph.Settings.Absolute(PathOf(quote)));
        var title = Escape(graph.AttributedTitleOf(quote));
        var height = HeightOf(graph, quote);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<iframe src=\"{address}\" title=\"{title}\" width=\"{Width}\" height=\"{height}\" "
            + $"style=\"max-width: 100%; border: 0\" loading=\"lazy\"></iframe>");
    }

    /// <summary>The words themselves, for sites that allow no frames.</summary>
    public static string TextOf(SiteGraph graph, Quote quote)
    {
        var language = graph.Language;
        var address = Escape(graph.Settings.Absolute(quote.Path));
        var html = new StringBuilder("<blockquote cite=\"").Append(address).Append('"');
        // The page that shows it is most likely written from left to right.
        var site = graph.Language.IsRightToLeft ? graph.Settings.Language : null;
        html.Append(Direction.Attributes(quote.Language ?? site, around: "en"));
        html.Append(">\n");
        foreach (var paragraph in graph.WordsOf(quote).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            html.Append("<p>").Append(Escape(paragraph)).Append("</p>\n");
        }

        string?[] about =
        [
            graph.AttributionOf(quote),
            quote.Date is null ? null : language.Dates.Long(quote.Date),
            quote.Status is QuoteStatuses.Attributed or QuoteStatuses.Misattributed
                ? null
                : language.StatusInList(quote.Status),
            quote.Wording == QuoteWordings.Verbatim ? null : language.WordingInList(quote.Wording),
        ];
        html.Append("</blockquote>\n<p").Append(Direction.Attributes(site, around: "en")).Append(">— ")
            .Append(Escape(language.Listed(about)));
        html.Append(". <a href=\"").Append(address).Append("\">").Append(Escape(graph.Settings.Title));
        return html.Append("</a></p>").ToString();
    }

    /// <summary>
    /// A height at which the card fits into the frame, estimated from the number of characters: a frame does not know
    /// the size of its page.
    /// </summary>
    private static int HeightOf(SiteGraph graph, Quote quote)
    {
        var words = graph.WordsOf(quote);
        var (lettersInLine, lineHeight) = words.Length <= 60 ? (36, 36) : (54, 29);
        var paragraphs = words.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var lines = paragraphs.Sum(p => Lines(p.Length, lettersInLine));

        // The speaker, their role, the date and marks.
        var marks = (quote.Status == QuoteStatuses.Attributed ? 0 : quote.Status.Length)
            + (quote.Wording == QuoteWordings.Verbatim ? 0 : quote.Wording.Length);
        var date = quote.Date is null ? 8 : graph.Language.Dates.Long(quote.Date).Length;
        var role = RoleAtDate.Of(graph, quote)?.Length ?? 0;
        var about = Lines(graph.AttributionOf(quote).Length + role + date + marks + 10, 64);
        return (lines * lineHeight) + ((paragraphs.Length - 1) * 14) + (about * 27)
            + (quote.IsMisattributed ? 140 : 110);

        static int Lines(int letters, int inLine) => (letters + inLine - 1) / inLine;
    }

    private static string Escape(string text)
    {
        using var escaped = new Utf8Builder(text.Length + 16);
        escaped.WriteEscaped(text);
        return Encoding.UTF8.GetString(escaped.WrittenSpan);
    }
}
