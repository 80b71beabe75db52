using System.Runtime.CompilerServices;
using SiteGen.Rendering.Compilation;

namespace SiteGen.Rendering;

/// <summary>
/// Identifies a <see cref="Fragment"/>: the partial, its arguments, and the relative root if the fragment contains it.
/// </summary>
internal sealed class FragmentKey : IEquatable<FragmentKey>
{
    private readonly string _partial;
    private readonly string? _root;
    private readonly Symbol[] _parameters;
    private readonly object?[] _arguments;
    private readonly int _hash;

    public FragmentKey(string partial, Symbol[] parameters, object?[] arguments)
    {
        (_partial, _parameters, _arguments) = (partial, parameters, arguments);
        // The arguments are enough: few partials get the same ones.
        foreach (var argument in arguments)
        {
            _hash = (_hash * 31)
                + (IsPlain(argument) ? argument!.GetHashCode() : RuntimeHelpers.GetHashCode(argument));
        }
    }

    private FragmentKey(FragmentKey key, string root)
    {
        (_partial, _parameters, _arguments, _root) = (key._partial, key._parameters, key._arguments, root);
        _hash = key._hash + root.Length + 1;
    }

    /// <summary>The key for pages with a relative root.</summary>
    public FragmentKey WithRoot(string root) => new(this, root);

    /// <inheritdoc/>
    public bool Equals(FragmentKey? other)
    {
        if (other is null || _hash != other._hash || _partial != other._partial || _root != other._root
            || !_parameters.AsSpan().SequenceEqual(other._parameters))
        {
            return false;
        }

        for (var i = 0; i < _arguments.Length; i++)
        {
            var (a, b) = (_arguments[i], other._arguments[i]);
            if (!ReferenceEquals(a, b) && !(IsPlain(a) && a!.Equals(b)))
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

    /// <summary>Whether an argument is compared by value; all others are compared by reference.</summary>
    private static bool IsPlain(object? argument) => argument is string or bool or int or long or double;
}
