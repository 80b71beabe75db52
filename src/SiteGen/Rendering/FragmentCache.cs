using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace SiteGen.Rendering;

/// <summary>
/// What partials wrote that templates include with <c>include_cached</c>: the card of a quotation stands on many pages, and
/// is rendered for the first of them. Threads share it.
/// </summary>
internal sealed class FragmentCache
{
    /// <summary>Stands for fragments that are kept for each depth of pages.</summary>
    private static readonly Fragment Bound = new(default, [], [], IsBound: true);

    private readonly ConcurrentDictionary<FragmentKey, Fragment> _fragments = new();

    /// <summary>What a partial wrote for these values; null if it has not been kept.</summary>
    /// <param name="key">The partial and the values.</param>
    /// <param name="root">The way to the home page from the page it is for.</param>
    public Fragment? Find(FragmentKey key, string root) =>
        _fragments.TryGetValue(key, out var fragment) && fragment.IsBound ? _fragments.GetValueOrDefault(key.For(root)) : fragment;

    /// <summary>Keeps what a partial wrote. Where two threads rendered it at once, both have the same.</summary>
    public void Keep(FragmentKey key, string root, Fragment fragment)
    {
        _fragments.TryAdd(key, fragment.IsBound ? Bound : fragment);
        if (fragment.IsBound)
        {
            _fragments.TryAdd(key.For(root), fragment);
        }
    }
}

/// <summary>What a partial wrote.</summary>
/// <param name="Html">The bytes, without the way to the home page.</param>
/// <param name="Roots">The offsets at which that is to be written, in order.</param>
/// <param name="Anchors">The ids it asked for and got as they are: on a page that has one of them already, it would be another.</param>
/// <param name="IsBound">Whether the way to the home page is in the bytes: they are for pages of one depth.</param>
internal sealed record Fragment(ReadOnlyMemory<byte> Html, int[] Roots, string[] Anchors, bool IsBound);

/// <summary>On what that depends: the partial, the values it was given, and, where that is a part of some text, the way to the home page.</summary>
internal sealed class FragmentKey : IEquatable<FragmentKey>
{
    private readonly string _partial;
    private readonly string? _root;
    private readonly string[] _names;
    private readonly object?[] _values;
    private readonly int _hash;

    public FragmentKey(string partial, string[] names, object?[] values)
    {
        (_partial, _names, _values) = (partial, names, values);
        // One value is given to few partials.
        var hash = 0;
        foreach (var value in values)
        {
            hash = (hash * 31) + (IsPlain(value) ? value!.GetHashCode() : RuntimeHelpers.GetHashCode(value));
        }

        _hash = hash;
    }

    private FragmentKey(FragmentKey key, string root)
    {
        (_partial, _names, _values, _root) = (key._partial, key._names, key._values, root);
        _hash = key._hash + root.Length + 1;
    }

    /// <summary>The same for pages of one depth.</summary>
    /// <param name="root">The way from them to the home page.</param>
    public FragmentKey For(string root) => new(this, root);

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
    private static bool IsPlain(object? value) => value is string or bool or int or long or double;
}
