using System.Runtime.InteropServices;
using SiteGen.Markup;

namespace SiteGen.Linking;

/// <summary>
/// Notes whose texts are read on this thread while a page is rendered: a later build, in which no other text is another,
/// need not render it again. Whatever shows a text gets it from <see cref="SiteGraph"/>, which tells of it here.
/// </summary>
internal static class MarkupReads
{
    [ThreadStatic]
    private static List<EntityMarkup>? _log;

    [ThreadStatic]
    private static bool _isOn;

    /// <summary>What was read since <see cref="Begin"/>, some of it several times.</summary>
    public static ReadOnlySpan<EntityMarkup> Log => CollectionsMarshal.AsSpan(_log);

    /// <summary>How many reads have been noted: where a part of a page begins.</summary>
    public static int Count => _isOn ? _log!.Count : 0;

    /// <summary>Begins to note.</summary>
    public static void Begin()
    {
        (_log ??= []).Clear();
        _isOn = true;
    }

    /// <summary>Ends it.</summary>
    public static void End() => _isOn = false;

    /// <summary>Notes that a text is read.</summary>
    /// <returns>The text.</returns>
    public static EntityMarkup Note(EntityMarkup text)
    {
        // A text is mostly read several times in a row.
        if (_isOn && (_log!.Count == 0 || _log[^1] != text))
        {
            _log.Add(text);
        }

        return text;
    }

    /// <summary>Notes what was read when something was made that is used again.</summary>
    public static void Note(EntityMarkup[] texts)
    {
        if (_isOn)
        {
            _log!.AddRange(texts);
        }
    }

    /// <summary>What has been read since <see cref="Count"/> was <paramref name="start"/>, each once.</summary>
    public static EntityMarkup[] Since(int start)
    {
        if (!_isOn)
        {
            return [];
        }

        var read = Log[start..];
        return read.Length <= 1 ? read.ToArray() : [.. read.ToArray().Distinct()];
    }
}
