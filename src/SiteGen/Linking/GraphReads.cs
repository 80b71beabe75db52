using SiteGen.Content.Entities;
using SiteGen.Markup;

namespace SiteGen.Linking;

/// <summary>
/// Notes what of the site is read on this thread while a page is rendered: a later build, for which all of that is still
/// the same, need not render it again. Whatever shows something of the site gets it from <see cref="SiteGraph"/>, from the
/// plan of its pages, or as a value of a template, and these tell of it here.
/// </summary>
internal static class GraphReads
{
    [ThreadStatic]
    private static ReadsLog? _current;

    [ThreadStatic]
    private static ReadsLog? _spare;

    /// <summary>What has been noted since <see cref="Begin"/>; null if nothing is.</summary>
    public static ReadsLog? Current => _current;

    /// <summary>Begins to note.</summary>
    public static void Begin()
    {
        _current = _spare ??= new();
        _current.Clear();
    }

    /// <summary>Ends it.</summary>
    public static void End() => _current = null;

    /// <summary>Notes that a text is read.</summary>
    /// <returns>The text.</returns>
    public static EntityMarkup Note(EntityMarkup text)
    {
        _current?.Add(text.Owner, ReadKind.Text);
        return text;
    }

    /// <summary>Notes that something of an entity is read.</summary>
    public static void Note(Entity entity, ReadKind kind = ReadKind.Values) => _current?.Add(entity, kind);

    /// <summary>Notes that something is read which follows from many entities, and may change with any of them.</summary>
    public static void NoteSite() => _current?.AddSite();

    /// <summary>The same for a value.</summary>
    /// <returns>The value.</returns>
    public static T OfSite<T>(T value)
    {
        NoteSite();
        return value;
    }

    /// <summary>Makes something that is used for several pages, and tells what was read for it.</summary>
    public static (T Made, NotedReads Reads) Record<T>(Func<T> make)
    {
        if (_current is not { } log)
        {
            return (make(), NotedReads.None);
        }

        var start = log.BeginPart();
        var made = make();
        log.EndPart();
        return (made, log.Since(start));
    }

    /// <summary>Notes what was read when something was made that is used again.</summary>
    public static void Note(NotedReads reads) => _current?.Add(reads);
}
