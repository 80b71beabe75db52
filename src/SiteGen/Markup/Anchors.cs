using SiteGen.Text;

namespace SiteGen.Markup;

/// <summary>The ids of headings and footnotes in the texts of an entity, which links can refer to.</summary>
internal static class Anchors
{
    /// <summary>The anchors of a text without headings and footnotes.</summary>
    public static IReadOnlySet<string> None { get; } = new HashSet<string>();

    /// <summary>
    /// Returns the anchor that a fragment refers to if no heading has it as an explicit id. Obsidian puts the text of
    /// the heading into the link; the anchor is its slug.
    /// </summary>
    public static string OfText(string fragment)
    {
        var slug = Slug.From(fragment);
        // A fragment that is a slug already is kept; anything else is the text of a heading.
        return slug.Length == 0 || slug == fragment.TrimEnd('-') ? fragment : slug;
    }
}
