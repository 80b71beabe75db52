namespace SiteGen.Rendering.Compilation;

/// <summary>
/// The variables that begin with <c>$</c> of the partials that are running: the arguments of each, and what it assigned.
/// They are few, and lie one partial after the other on a stack.
/// </summary>
internal sealed class LocalVariables
{
    private Symbol[] _symbols = new Symbol[64];
    private object?[] _values = new object?[64];

    /// <summary>Where those of the running partial begin and end; behind the end lie the arguments of one that is about to run.</summary>
    private int _start;
    private int _end;
    private int _top;

    /// <summary>The names of those of the running partial.</summary>
    public IEnumerable<string> Names => _symbols[_start.._end].Select(s => s.Name);

    /// <summary>The value of a variable of the running partial.</summary>
    public bool TryGet(Symbol symbol, out object? value)
    {
        for (var i = _end - 1; i >= _start; i--)
        {
            if (ReferenceEquals(_symbols[i], symbol))
            {
                value = _values[i];
                return true;
            }
        }

        value = null;
        return false;
    }

    /// <summary>Assigns a variable of the running partial.</summary>
    public void Assign(Symbol symbol, object? value)
    {
        for (var i = _end - 1; i >= _start; i--)
        {
            if (ReferenceEquals(_symbols[i], symbol))
            {
                _values[i] = value;
                return;
            }
        }

        AddArgument(symbol, value);
        _end = _top;
    }

    /// <summary>Adds an argument of the partial that is about to run. All are evaluated before it is entered.</summary>
    public void AddArgument(Symbol symbol, object? value)
    {
        if (_top == _symbols.Length)
        {
            Array.Resize(ref _symbols, _top * 2);
            Array.Resize(ref _values, _top * 2);
        }

        (_symbols[_top], _values[_top]) = (symbol, value);
        _top++;
    }

    /// <summary>Enters the partial whose arguments have been added.</summary>
    /// <returns>What <see cref="Leave"/> needs.</returns>
    public (int Start, int End) Enter()
    {
        var outer = (_start, _end);
        (_start, _end) = (_end, _top);
        return outer;
    }

    /// <summary>Leaves a partial.</summary>
    public void Leave((int Start, int End) outer)
    {
        Array.Clear(_values, _start, _top - _start);
        _top = _start;
        (_start, _end) = outer;
    }
}
