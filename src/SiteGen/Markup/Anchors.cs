using SiteGen.Text;

namespace SiteGen.Markup;

/// <summary>The ids that the texts of an entity have on its page: of headings and of footnotes.</summary>
internal static class Anchors
{
    /// <summary>Those of a text without headings and footnotes.</summary>
    public static IReadOnlySet<string> None { get; } = new HashSet<string>();

    /// <summary>
    /// The anchor that a fragment means where no heading has it as its own id. Obsidian writes the text of the heading, the
    /// site uses its slug.
    /// </summary>
    public static string OfText(string fragment)
    {
        var slug = Slug.From(fragment);
        // Our own anchors keep what they are; anything else is the text of a heading.
        return slug.Length == 0 || slug == fragment.TrimEnd('-') ? fragment : slug;
    }
}
