using System.Collections.Concurrent;

namespace SiteGen.Rendering.Compilation;

/// <summary>
/// The names of variables in the templates of a site, numbered so that <see cref="Variables"/> can be an array. Threads
/// share it; it only grows.
/// </summary>
internal sealed class SymbolTable
{
    private readonly ConcurrentDictionary<string, Symbol> _symbols = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private volatile Symbol[] _all = [];

    /// <summary>The number of names.</summary>
    public int Count => _all.Length;

    /// <summary>All names, by number.</summary>
    public IReadOnlyList<Symbol> All => _all;

    /// <summary>The symbol of a name, which is added if it is new.</summary>
    public Symbol Of(string name)
    {
        if (_symbols.TryGetValue(name, out var known))
        {
            return known;
        }

        lock (_lock)
        {
            if (!_symbols.TryGetValue(name, out known))
            {
                known = new(name, _all.Length);
                _all = [.. _all, known];
                _symbols[name] = known;
            }

            return known;
        }
    }

    /// <summary>The symbol of a name; null if no template has used it.</summary>
    public Symbol? Find(string name) => _symbols.GetValueOrDefault(name);
}
