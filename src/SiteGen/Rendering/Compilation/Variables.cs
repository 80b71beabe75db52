using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace SiteGen.Rendering.Compilation;

/// <summary>
/// The variables of the page that is being rendered: what the site gives, what templates assign, and the variables of the
/// loops that are running, which hide others of their name. Compiled templates find them by number, and the template
/// engine by name.
/// </summary>
internal sealed class Variables(SymbolTable symbols) : IScriptObject
{
    private static readonly object Unset = new();

    private readonly Stack<Slot[]> _unused = [];
    private Slot[] _slots = New(symbols.Count);

    public int Count => GetMembers().Count();

    public bool IsReadOnly { get; set; }

    /// <summary>Whether a variable has a value.</summary>
    public bool Has(Symbol symbol) => TryGet(symbol, out _);

    /// <summary>The value of a variable.</summary>
    public bool TryGet(Symbol symbol, out object? value)
    {
        if (symbol.Index >= _slots.Length)
        {
            value = null;
            return false;
        }

        ref var slot = ref _slots[symbol.Index];
        value = slot.Loop;
        if (value == Unset)
        {
            value = slot.Value;
        }

        if (value != Unset)
        {
            return true;
        }

        value = null;
        return false;
    }

    /// <summary>Gives a variable that templates cannot change.</summary>
    public void Give(string name, object? value) => SlotOf(symbols.Of(name)) = new() { Value = value, Loop = Unset, IsGiven = true };

    /// <summary>Assigns a value.</summary>
    /// <exception cref="ScriptRuntimeException">The variable is given.</exception>
    public void Assign(Symbol symbol, object? value, ScriptNode variable)
    {
        ref var slot = ref SlotOf(symbol);
        if (slot.IsGiven)
        {
            throw new ScriptRuntimeException(variable.Span, $"Cannot set the readonly variable `{variable}`");
        }

        slot.Value = value;
    }

    /// <summary>Begins a loop over values of a variable: <see cref="Step"/> sets it, and <see cref="Leave"/> ends it.</summary>
    /// <returns>What the variable was in an outer loop of the same variable, for <see cref="Leave"/>.</returns>
    public object? Enter(Symbol symbol) => SlotOf(symbol).Loop;

    /// <summary>Sets the variable of a loop.</summary>
    public void Step(Symbol symbol, object? value) => SlotOf(symbol).Loop = value;

    /// <summary>Ends a loop.</summary>
    public void Leave(Symbol symbol, object? outer) => SlotOf(symbol).Loop = outer;

    /// <summary>Begins a page or a part that sees nothing of the page.</summary>
    /// <returns>What the variables were, for <see cref="Restore"/>.</returns>
    public object Isolate()
    {
        var before = _slots;
        _slots = _unused.TryPop(out var unused) ? unused : New(symbols.Count);
        return before;
    }

    /// <summary>Takes back the variables that were there before <see cref="Isolate"/>.</summary>
    public void Restore(object before)
    {
        Clear();
        _unused.Push(_slots);
        _slots = (Slot[])before;
    }

    /// <summary>Forgets all variables.</summary>
    public void Clear() => Array.Fill(_slots, Slot.Empty);

    public IEnumerable<string> GetMembers() => symbols.All.Where(Has).Select(s => s.Name);

    public bool Contains(string member) => symbols.Find(member) is { } symbol && Has(symbol);

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        value = null;
        return symbols.Find(member) is { } symbol && TryGet(symbol, out value);
    }

    public bool CanWrite(string member) => symbols.Find(member) is not { } symbol || !SlotOf(symbol).IsGiven;

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly)
    {
        if (!CanWrite(member))
        {
            return false;
        }

        ref var slot = ref SlotOf(symbols.Of(member));
        (slot.Value, slot.IsGiven) = (value, readOnly);
        return true;
    }

    public bool Remove(string member)
    {
        if (symbols.Find(member) is not { } symbol || !Has(symbol))
        {
            return false;
        }

        SlotOf(symbol) = Slot.Empty;
        return true;
    }

    public void SetReadOnly(string member, bool readOnly) => SlotOf(symbols.Of(member)).IsGiven = readOnly;

    public IScriptObject Clone(bool deep) => throw new NotSupportedException("the variables of a page are not copied");

    private static Slot[] New(int count)
    {
        var slots = new Slot[Math.Max(count, 64)];
        Array.Fill(slots, Slot.Empty);
        return slots;
    }

    private ref Slot SlotOf(Symbol symbol)
    {
        if (symbol.Index >= _slots.Length)
        {
            var grown = New(Math.Max(symbols.Count, _slots.Length * 2));
            _slots.CopyTo(grown, 0);
            _slots = grown;
        }

        return ref _slots[symbol.Index];
    }

    private struct Slot
    {
        public static readonly Slot Empty = new() { Value = Unset, Loop = Unset };

        /// <summary>What the variable is.</summary>
        public object? Value;

        /// <summary>What it is in the loop that is running.</summary>
        public object? Loop;

        /// <summary>Whether templates cannot change it.</summary>
        public bool IsGiven;
    }
}
