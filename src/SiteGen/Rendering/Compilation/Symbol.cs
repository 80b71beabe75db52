using System.Collections.Concurrent;

namespace SiteGen.Rendering.Compilation;

/// <summary>The name of a variable, which is looked up by number.</summary>
/// <param name="Name">As it is written; that of a local variable without its <c>$</c>.</param>
/// <param name="Index">Its number among the names of a <see cref="SymbolTable"/>.</param>
internal sealed record Symbol(string Name, int Index);

/// <summary>The names of variables in the templates of a site. Threads share it; it only grows.</summary>
internal sealed class SymbolTable
{
    private readonly ConcurrentDictionary<string, Symbol> _symbols = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private volatile Symbol[] _all = [];

    /// <summary>How many there are.</summary>
    public int Count => _all.Length;

    /// <summary>The names, in the order of their numbers.</summary>
    public IReadOnlyList<Symbol> All => _all;

    /// <summary>The symbol of a name, made if need be.</summary>
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
