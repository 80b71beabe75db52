using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace SiteGen.Rendering;

/// <summary>
/// What partials wrote that templates include with <c>include_cached</c>: the card of a quotation stands on many pages, and
/// is rendered for the first of them. Threads share it.
/// </summary>
internal sealed class FragmentCache
{
    private readonly ConcurrentDictionary<FragmentKey, Fragment> _fragments = new();

    /// <summary>What a partial wrote for these values; null if it has not been kept.</summary>
    public Fragment? Find(FragmentKey key) => _fragments.GetValueOrDefault(key);

    /// <summary>Keeps what a partial wrote. Where two threads rendered it at once, both have the same.</summary>
    public void Keep(FragmentKey key, Fragment fragment) => _fragments.TryAdd(key, fragment);
}

/// <summary>What a partial wrote.</summary>
/// <param name="Html">The bytes.</param>
/// <param name="Anchors">The ids it asked for and got as they are: on a page that has one of them already, it would be another.</param>
internal sealed record Fragment(byte[] Html, string[] Anchors);

/// <summary>On what that depends: the partial, the way to the home page, and the values it was given.</summary>
internal sealed class FragmentKey : IEquatable<FragmentKey>
{
    private readonly string _partial;
    private readonly string _root;
    private readonly string[] _names;
    private readonly object?[] _values;
    private readonly int _hash;

    public FragmentKey(string partial, string root, string[] names, object?[] values)
    {
        (_partial, _root, _names, _values) = (partial, root, names, values);
        // One value is given to few partials, on pages of few depths.
        var hash = root.Length;
        foreach (var value in values)
        {
            hash = (hash * 31) + (IsPlain(value) ? value!.GetHashCode() : RuntimeHelpers.GetHashCode(value));
        }

        _hash = hash;
    }

    /// <inheritdoc/>
    public bool Equals(FragmentKey? other)
    {
        if (other is null || _hash != other._hash || _partial != other._partial || _root != other._root || !_names.AsSpan().SequenceEqual(other._names))
        {
            return false;
        }

        for (var i = 0; i < _values.Length; i++)
        {
            var (value, otherValue) = (_values[i], other._values[i]);
            if (!ReferenceEquals(value, otherValue) && !(IsPlain(value) && value!.Equals(otherValue)))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FragmentKey);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <summary>Texts and numbers are compared by what they are, everything else by whether it is the same.</summary>
    private static bool IsPlain(object? value) => value is string || value?.GetType().IsPrimitive == true;
}
