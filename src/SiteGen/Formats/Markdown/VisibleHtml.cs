using System.Text;
using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Markup;
using SiteGen.Text;

namespace SiteGen.Formats.Markdown;

/// <summary>The words of a short text without its markup, for formats that have none.</summary>
internal static class VisibleHtml
{
    /// <summary>Returns the words of a text of an entity, on one line; cards are left out.</summary>
    public static string Of(SiteGraph graph, Entity owner, RichText text)
    {
        var words = new StringBuilder();
        var tokens = new HtmlTokens(TextSource.Read(graph, owner, text, []));
        while (tokens.Read())
        {
            if (tokens.Kind == HtmlTokenKind.Text)
            {
                words.Append(HtmlTokens.Decode(tokens.Value));
            }
            else if (tokens.Value is "p" or "li" or "br" or "td" or "th" or "blockquote" or "div")
            {
                words.Append(' ');
            }
        }

        return WhiteSpace.Collapse(words.ToString());
    }
}
