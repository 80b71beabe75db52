using SiteGen.Content;

namespace SiteGen.History;

/// <summary>The facts that readers see: changes of others are no changes of a page.</summary>
internal static class ShownFacts
{
    /// <summary>Keys about the file, its place in lists, its looks, and its own changes.</summary>
    private static readonly HashSet<string> Hidden = new(StringComparer.Ordinal)
    {
        "draft", "updated", "redirect_from", "template", "extra", "order", "nav", "featured", "sort_name", "elision",
        "translates", "translated",
    };

    /// <summary>Whether a key is of a fact that readers see.</summary>
    public static bool IsShown(string field) => !Hidden.Contains(field);

    /// <summary>Returns the changes that readers see.</summary>
    /// <param name="changes">All changes.</param>
    /// <param name="before">What the entity said.</param>
    /// <param name="after">What it says.</param>
    public static IReadOnlyList<FactChange> Of(
        IReadOnlyList<FactChange> changes, EntityState before, EntityState after)
    {
        var isPrivate = IsPrivate(before) || IsPrivate(after);
        return
        [
            .. changes.Where(c => IsShown(c.Field) && !c.IsTypography && !(isPrivate && IsAddress(c.Field))
                && c.Key is not "image.focus" && !c.Key.EndsWith(".words", StringComparison.Ordinal)),
        ];
    }

    /// <summary>Whether a key leads to a source itself: of one that is not public, only editors need it.</summary>
    public static bool IsAddress(string field) => field is "url" or "archive_url";

    private static bool IsPrivate(EntityState state) =>
        state.Key.Kind == EntityKind.Source && state.Find("access") is { Values: ["private"] };
}
