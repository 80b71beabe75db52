using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace SiteGen.Content;

/// <summary>
/// Keys of a site's own with their values, in the order of the file: <c>params</c> in the settings and <c>extra</c> in
/// front matter. A value is a <see cref="string"/>, a <see cref="bool"/>, a <see cref="CustomNumber"/>, null, an array
/// of values or another map.
/// </summary>
public sealed class CustomMap : IEnumerable<CustomEntry>
{
    private readonly IReadOnlyList<CustomEntry> _entries;
    private readonly Dictionary<string, CustomEntry> _byKey;

    /// <param name="entries">The keys, each only once, with their values.</param>
    internal CustomMap(IReadOnlyList<CustomEntry> entries)
    {
        _entries = entries;
        _byKey = entries.ToDictionary(e => e.Key, StringComparer.Ordinal);
    }

    /// <summary>A map without keys.</summary>
    public static CustomMap Empty { get; } = new([]);

    /// <summary>The number of keys.</summary>
    public int Count => _entries.Count;

    /// <summary>The keys.</summary>
    public IEnumerable<string> Keys => _entries.Select(e => e.Key);

    /// <summary>Returns the entry with a key.</summary>
    public bool TryFind(string key, [NotNullWhen(true)] out CustomEntry? entry) => _byKey.TryGetValue(key, out entry);

    /// <inheritdoc/>
    public IEnumerator<CustomEntry> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>A key of a site's own with its value, as it is in the file.</summary>
public sealed record CustomEntry(string Key, object? Value)
{
    /// <summary>The value with numbers to calculate with, for templates.</summary>
    public object? PlainValue => field ??= Plain(Value);

    private static object? Plain(object? value) => value switch
    {
        CustomNumber number => number.Value,
        object?[] list => Array.ConvertAll(list, Plain),
        _ => value,
    };
}
