using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace SiteGen.Languages;

/// <summary>
/// What Unicode's CLDR says about a language (https://cldr.unicode.org), from <c>cldr.txt</c>: the same on every
/// machine, which the system's tables are not.
/// </summary>
internal sealed class LanguageData
{
    private static readonly ConcurrentDictionary<string, LanguageData> Read = new(StringComparer.OrdinalIgnoreCase);

    private readonly FrozenDictionary<string, string> _values;

    private LanguageData(string tag, Dictionary<string, string> values)
    {
        Tag = tag;
        _values = values.ToFrozenDictionary();
    }

    /// <summary>The tag whose data it is: that of a language, or of a region or script that differs from it.</summary>
    public string Tag { get; }

    /// <summary>Returns a value, such as the pattern of a day.</summary>
    public string this[string key] => _values[key];

    /// <summary>Returns the parts of a value, such as the names of the months.</summary>
    public string[] List(string key) => _values[key].Split('|');

    /// <summary>Returns a value, or null if the language has none.</summary>
    public string? Find(string key) => _values.GetValueOrDefault(key);

    /// <summary>
    /// Returns the data of a BCP 47 tag, of its language where nothing is known of its region, and of English for an
    /// unknown language.
    /// </summary>
    public static LanguageData Of(string tag) => Read.GetOrAdd(tag, ReadAll);

    /// <summary>Returns whether there is data of the language of a tag.</summary>
    public static bool IsKnown(string tag) =>
        Of(tag).Tag.Split('-')[0].Equals(LanguageTag.LanguageOf(tag), StringComparison.OrdinalIgnoreCase);

    private static LanguageData ReadAll(string tag)
    {
        // The values of a region are those of its language, but for its own.
        var wanted = LanguageTag.WithParents(tag);
        var found = new Dictionary<string, Dictionary<string, string>>(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, string>? values = null;
        foreach (var line in ResourceLines.Of("languages/cldr.txt"))
        {
            if (line[0] == '[')
            {
                var name = line[1..^1];
                values = wanted.Contains(name, StringComparer.OrdinalIgnoreCase) ? found[name] = [] : null;
            }
            else if (values is not null && line.IndexOf(' ', StringComparison.Ordinal) is var end)
            {
                values.Add(line[..end], line[(end + 1)..]);
            }
        }

        if (found.Count == 0)
        {
            return Of("en");
        }

        var merged = new Dictionary<string, string>();
        foreach (var (key, value) in wanted.Reverse().SelectMany(t => found.GetValueOrDefault(t) ?? []))
        {
            merged[key] = value;
        }

        return new(wanted.First(found.ContainsKey), merged);
    }
}
