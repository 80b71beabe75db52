namespace SiteGen.Rendering.Compilation;

/// <summary>The local variables (<c>$name</c>) of a running partial: its arguments, and what it assigns.</summary>
/// <param name="parameters">The names of the arguments.</param>
/// <param name="arguments">The arguments; never changed, because a <see cref="FragmentKey"/> may have them.</param>
internal sealed class LocalVariables(Symbol[] parameters, object?[] arguments)
{
    private Symbol[] _symbols = parameters;
    private object?[] _values = arguments;

    /// <summary>All variables with their values.</summary>
    public IEnumerable<(Symbol Symbol, object? Value)> All => _symbols.Zip(_values);

    /// <summary>Looks up a variable.</summary>
    public bool TryGet(Symbol symbol, out object? value)
    {
        var index = IndexOf(symbol);
        value = index < 0 ? null : _values[index];
        return index >= 0;
    }

    /// <summary>Assigns a variable.</summary>
    public void Assign(Symbol symbol, object? value)
    {
        var index = IndexOf(symbol);
        if (index < 0)
        {
            (_symbols, _values) = ([.. _symbols, symbol], [.. _values, value]);
        }
        else
        {
            _values = [.. _values];
            _values[index] = value;
        }
    }

    // Partials have few local variables: a loop is the fastest search.
    private int IndexOf(Symbol symbol)
    {
        var symbols = _symbols;
        for (var i = 0; i < symbols.Length; i++)
        {
            if (ReferenceEquals(symbols[i], symbol))
            {
                return i;
            }
        }

        return -1;
    }
}
