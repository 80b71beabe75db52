using SiteGen.Content;
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
        if (fragment.StartsWith('^'))
        {
            // The id of a block is no text.
            return fragment;
        }

        var slug = Slug.From(fragment);
        // A fragment that is a slug already is kept; anything else is the text of a heading.
        return slug.Length == 0 || slug == fragment.TrimEnd('-') ? fragment : slug;
    }

    /// <summary>Returns the anchor of the heading that a fragment names by its id or its text.</summary>
    public static string Of(IReadOnlyList<Heading> headings, string fragment) =>
        headings.FirstOrDefault(h => h.Id == fragment || h.Id == OfText(fragment))?.Id
        ?? headings.FirstOrDefault(h => IsCalled(h, fragment))?.Id ?? OfText(fragment);

    /// <summary>
    /// Returns the anchor of a heading that is written with those above it, <c>Part#Section</c>, as Obsidian does where
    /// several have the same text. If there is none, it is one that no page has.
    /// </summary>
    public static string OfNested(IReadOnlyList<Heading> headings, string fragment)
    {
        var parts = fragment.Split('#', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length == 0 ? fragment
            : parts.Length == 1 ? Of(headings, parts[0])
            : FindNested(headings, 0, headings.Count, parts) ?? string.Join('#', parts.Select(OfText));
    }

    /// <summary>Whether a fragment is the id of a heading, or its text but for case and punctuation.</summary>
    private static bool IsCalled(Heading heading, string fragment) =>
        heading.Id == fragment || heading.Id == OfText(fragment)
        || WrittenReference.KeyOf(heading.Text) == WrittenReference.KeyOf(fragment)
        || (Slug.From(fragment) is { Length: > 0 } slug && slug == Slug.From(heading.Text));

    private static string? FindNested(
        IReadOnlyList<Heading> headings, int from, int to, ReadOnlySpan<string> parts)
    {
        for (var i = from; i < to; i++)
        {
            if (!IsCalled(headings[i], parts[0]))
            {
                continue;
            }

            if (parts.Length == 1)
            {
                return headings[i].Id;
            }

            var end = i + 1;
            while (end < to && headings[end].Level > headings[i].Level)
            {
                end++;
            }

            if (FindNested(headings, i + 1, end, parts[1..]) is { } found)
            {
                return found;
            }
        }

        return null;
    }
}
