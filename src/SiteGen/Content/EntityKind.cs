using System.Collections.Immutable;

namespace SiteGen.Content;

/// <summary>The kinds of things a site is made of.</summary>
public enum EntityKind
{
    Person,
    Organization,
    Topic,
    Source,
    Quote,
    Event,
    Article,
    Page,
}

/// <summary>A set of kinds: what a reference may point to.</summary>
[Flags]
public enum EntityKinds
{
    None = 0,
    Person = 1 << EntityKind.Person,
    Organization = 1 << EntityKind.Organization,
    Topic = 1 << EntityKind.Topic,
    Source = 1 << EntityKind.Source,
    Quote = 1 << EntityKind.Quote,
    Event = 1 << EntityKind.Event,
    Article = 1 << EntityKind.Article,
    Page = 1 << EntityKind.Page,

    /// <summary>Those who can speak and be spoken to.</summary>
    Actor = Person | Organization,

    /// <summary>Every kind.</summary>
    Any = Actor | Topic | Source | Quote | Event | Article | Page,
}

/// <summary>Names of the kinds, in the forms in which users meet them.</summary>
public static class EntityKindNames
{
    /// <summary>All kinds, in the order in which they are listed.</summary>
    public static ImmutableArray<EntityKind> All { get; } = [.. Enum.GetValues<EntityKind>()];

    /// <summary>The folder below <c>content/</c> and the first segment of the URL, e.g. <c>people</c>.</summary>
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

    /// <summary>The word in <c>kind:id</c>, in template names and anchors, e.g. <c>person</c>.</summary>
    public static string Word(this EntityKind kind) => kind switch
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

        var words = All.Where(k => kinds.Contains(k)).Select(Word).ToArray();
        return words.Length < 2 ? words[0] : $"{string.Join(", ", words[..^1])} or {words[^1]}";
    }

    /// <summary>"a person or organization", "an entity".</summary>
    public static string WithArticle(string words) => (words[0] is 'a' or 'e' or 'o' ? "an " : "a ") + words;

    /// <summary>Whether a kind is in a set.</summary>
    public static bool Contains(this EntityKinds kinds, EntityKind kind) => (kinds & (EntityKinds)(1 << (int)kind)) != 0;

    /// <summary>The kind named by its word (<c>person</c>), or null.</summary>
    public static EntityKind? FromWord(ReadOnlySpan<char> word)
    {
        foreach (var kind in All)
        {
            if (word.SequenceEqual(kind.Word()))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>The kind whose folder this is, or null.</summary>
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
}
