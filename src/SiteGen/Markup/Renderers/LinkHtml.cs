using Markdig.Renderers;
using Markdig.Syntax.Inlines;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Text;

namespace SiteGen.Markup.Renderers;

/// <summary>Writes the HTML that all kinds of links share.</summary>
internal static class LinkHtml
{
    /// <summary>Writes the opening tag of a link to a page or file of the site.</summary>
    /// <param name="renderer">The renderer to write to.</param>
    /// <param name="state">The state of the rendering.</param>
    /// <param name="path">The site path as it is written, with a leading slash.</param>
    /// <param name="place">The target of the link; null for a file.</param>
    /// <param name="kind">The kind of the entity, if the link refers to one.</param>
    public static void OpenSiteLink(
        HtmlRenderer renderer, MarkupState state, string path, InternalLink? place, EntityKind? kind)
    {
        var isTerm = place is { Fragment: not null, Target: Page { IsGlossary: true } };
        renderer.Write(isTerm ? "<a class=\"term\"" : "<a");
        renderer.Write(kind is { } k ? $" data-kind=\"{k.Name()}\" href=\"" : " href=\"");
        state.Slot(SlotKind.Root);
        renderer.WriteEscapeUrl(path[1..]);
        if (place is not null)
        {
            WriteFragment(renderer, state, place);
        }

        renderer.Write("\">");
    }

    /// <summary>
    /// Writes the fragment of a link. The anchor depends on the headings of the target, which may not be rendered
    /// yet, so a slot is left for it.
    /// </summary>
    public static void WriteFragment(HtmlRenderer renderer, MarkupState state, InternalLink place)
    {
        if (place.Fragment is not { } fragment)
        {
            return;
        }

        renderer.Write('#');
        if (place.Target is null)
        {
            renderer.WriteEscapeUrl(Anchors.OfText(fragment));
        }
        else
        {
            state.Slot(SlotKind.Fragment, place.Target, text: fragment);
        }
    }

    /// <summary>Writes the title of a link or picture as an attribute.</summary>
    public static void WriteTitle(HtmlRenderer renderer, string? title)
    {
        if (!string.IsNullOrEmpty(title))
        {
            renderer.Write(" title=\"");
            renderer.WriteEscape(title);
            renderer.Write('"');
        }
    }

    /// <summary>Returns whether something is in the label of a link. HTML does not allow nested links.</summary>
    public static bool IsInLink(Inline inline)
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline { IsImage: false })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Records a link to an entity, with the paragraph that is being written.</summary>
    public static void AddReference(MarkupState state, Entity target, SourceSpan span, string? label, bool isEmbed) =>
        state.References.Add(new(target, span, label, isEmbed, isEmbed ? -1 : state.OpenParagraph));
}
