using System.Collections.Immutable;

namespace SiteGen.Content;

/// <summary>The names of kinds, as users see them.</summary>
public static class EntityKindNames
{
    /// <summary>All kinds, in the order in which they are listed.</summary>
    public static ImmutableArray<EntityKind> All { get; } = [.. Enum.GetValues<EntityKind>()];

    /// <summary>The folder below <c>content/</c> and the first segment of the URL: <c>people</c>.</summary>
    public static string Folder(this EntityKind kind) => kind switch
    {
        EntityKind.Person => "people",
        EntityKind.Organization => "organizations",
        EntityKind.Topic => "topics",
        EntityKind.Source => "sources",
        EntityKind.Quote => "quotes",
        EntityKind.Event => "events",
        EntityKind.Article => "articles",
        _ => "pages",
    };

    /// <summary>The word in <c>kind:id</c>, in template names and in anchors: <c>person</c>.</summary>
    public static string Name(this EntityKind kind) => kind switch
    {
        EntityKind.Person => "person",
        EntityKind.Organization => "organization",
        EntityKind.Topic => "topic",
        EntityKind.Source => "source",
        EntityKind.Quote => "quote",
        EntityKind.Event => "event",
        EntityKind.Article => "article",
        _ => "page",
    };

    /// <summary>"person or organization"; "entity" for every kind.</summary>
    public static string Describe(this EntityKinds kinds)
    {
        if (kinds == EntityKinds.Any)
        {
            return "entity";
        }

        var words = All.Where(k => kinds.Contains(k)).Select(Name).ToArray();
        return words.Length < 2 ? words[0] : $"{string.Join(", ", words[..^1])} or {words[^1]}";
    }

    /// <summary>"a person or organization", "an entity".</summary>
    internal static string WithArticle(this EntityKinds kinds) => WithArticle(kinds.Describe());

    /// <summary>"a person", "an event".</summary>
    internal static string WithArticle(this EntityKind kind) => WithArticle(kind.Name());

    /// <summary>Returns whether a kind is in a set.</summary>
    public static bool Contains(this EntityKinds kinds, EntityKind kind) =>
        (kinds & (EntityKinds)(1 << (int)kind)) != 0;

    /// <summary>Returns the kind with a name (<c>person</c>), or null.</summary>
    public static EntityKind? FromName(ReadOnlySpan<char> name)
    {
        foreach (var kind in All)
        {
            if (name.SequenceEqual(kind.Name()))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>Returns the kind with a folder (<c>people</c>), or null.</summary>
    public static EntityKind? FromFolder(ReadOnlySpan<char> folder)
    {
        foreach (var kind in All)
        {
            if (folder.SequenceEqual(kind.Folder()))
            {
                return kind;
            }
        }

        return null;
    }

    private static string WithArticle(string words) => (words[0] is 'a' or 'e' or 'o' ? "an " : "a ") + words;
}
