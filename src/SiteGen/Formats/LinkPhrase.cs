using SiteGen.Languages;
using SiteGen.Text;

namespace SiteGen.Formats;

/// <summary>Writes a phrase with a link to a page, <c>Source: [{title}]({url})</c>, as HTML.</summary>
internal static class LinkPhrase
{
    /// <summary>Writes it.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="language">The language of the phrase.</param>
    /// <param name="key">The key of the phrase.</param>
    /// <param name="title">The title of the page.</param>
    /// <param name="url">Its address.</param>
    public static void Write(Utf8Builder html, Language language, string key, string title, string url)
    {
        var (phrase, rules) = language.Words.Get(key);
        foreach (var part in phrase.Form(rules, null))
        {
            switch (part.Kind)
            {
                case Phrase.PartKind.Text:
                    html.WriteEscaped(part.Text);
                    break;
                case Phrase.PartKind.Argument:
                    html.WriteEscaped(language.Isolated(title));
                    break;
                case Phrase.PartKind.LinkStart:
                    html.Write("<a href=\"");
                    html.WriteEscaped(url);
                    html.Write("\">");
                    break;
                default:
                    html.Write("</a>");
                    break;
            }
        }
    }
}
