namespace SiteGen.Languages;

/// <summary>Joins names as a language does: "A, B and C", "A、B、C".</summary>
/// <param name="data">What is known about the language.</param>
/// <param name="key"><c>and</c> or <c>or</c>.</param>
internal sealed class ListFormat(LanguageData data, string key)
{
    // Patterns of two items, and of the start, the middle and the end of longer lists.
    private readonly string[] _patterns = data.List(key);

    /// <summary>Returns the items as one text.</summary>
    public string Join(IReadOnlyList<string> items)
    {
        if (items.Count < 2)
        {
            return items.Count == 0 ? "" : items[0];
        }

        var text = items.Count == 2 ? Join(_patterns[0], items[0], items[1]) : Join(_patterns[3], items[^2], items[^1]);
        for (var i = items.Count - 3; i >= 0; i--)
        {
            text = Join(_patterns[i == 0 ? 1 : 2], items[i], text);
        }

        return text;
    }

    /// <summary>Returns what stands before an item of a list: nothing, a comma, or "and".</summary>
    /// <param name="index">The place of the item, from 0.</param>
    /// <param name="count">The number of items.</param>
    public string Before(int index, int count) => index == 0 ? ""
        : Between(_patterns[count == 2 ? 0 : index == count - 1 ? 3 : index == 1 ? 1 : 2]);

    /// <summary>
    /// What stands between items of a list without "and". Arabic joins all items by "and", so it has a comma of
    /// its own here.
    /// </summary>
    public string Comma { get; } = Between(data.List(key)[2]) is var between && !between.Any(char.IsLetter) ? between
        : data["direction"] == "rtl" ? "، " : ", ";

    private static string Between(string pattern)
    {
        var start = pattern.IndexOf("{0}", StringComparison.Ordinal) + 3;
        return pattern[start..pattern.IndexOf("{1}", StringComparison.Ordinal)];
    }

    private static string Join(string pattern, string first, string second)
    {
        var at = pattern.IndexOf("{0}", StringComparison.Ordinal);
        var then = pattern.IndexOf("{1}", StringComparison.Ordinal);
        return string.Concat(pattern.AsSpan(0, at), first, pattern.AsSpan(at + 3, then - at - 3), second)
            + pattern[(then + 3)..];
    }
}
