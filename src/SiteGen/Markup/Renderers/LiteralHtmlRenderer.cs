using System.Text.RegularExpressions;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using SiteGen.Content.Entities;

namespace SiteGen.Markup.Renderers;

/// <summary>
/// Renders text. Dates and names with a number stay on one line: <c>5 March 2024</c>, <c>Llama 3.1</c>, <c>GPT-4</c>.
/// The words of a quotation are left alone.
/// </summary>
internal sealed partial class LiteralHtmlRenderer(MarkupState state) : HtmlObjectRenderer<LiteralInline>
{
    protected override void Write(HtmlRenderer renderer, LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        var isWords = state.Owner is Quote && !state.HasAnchors;
        if (isWords || !renderer.EnableHtmlForInline || !text.ContainsAnyInRange('0', '9'))
        {
            renderer.WriteEscape(ref literal.Content);
            return;
        }

        var written = 0;
        foreach (var match in Unbroken().EnumerateMatches(text))
        {
            renderer.WriteEscape(text[written..match.Index]);
            written = match.Index + match.Length;
            renderer.Write("<span class=\"nobr\">");
            renderer.WriteEscape(text[match.Index..written]);
            renderer.Write("</span>");
        }

        renderer.WriteEscape(text[written..]);
    }

    /// <summary>
    /// A date, a capitalized word with a hyphen and a number, or with a space and a number that is no year.
    /// </summary>
    [GeneratedRegex(
        @"\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)"
            + @"(?: \d{4})?\b"
            + @"|\b\p{Lu}[\p{L}\d]*-\p{Lu}?\d[\p{L}\d.]*\b"
            + @"|\b\p{Lu}\p{L}+ \d{1,3}(?:\.\d+)*\b(?![ ,]\p{Lu}|,\d)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Unbroken();
}
