using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace SiteGen.Rendering.Compilation;

/// <summary>
/// The variables of the page being rendered: those of the site, those that templates assign, and the variables of the
/// running loops, which hide others of the same name. Compiled templates find them by number, Scriban by name.
/// </summary>
internal sealed class Variables(SymbolTable symbols) : IScriptObject
{
    /// <summary>Stands for null, so that slots without a value are empty, and are cleared at once.</summary>
    private static readonly object Null = new();

    private readonly Stack<Slot[]> _unused = [];
    private Slot[] _slots = new Slot[LengthFor(symbols.Count)];

    public int Count => GetMembers().Count();

    public bool IsReadOnly { get; set; }

    /// <summary>Whether a variable has a value.</summary>
    public bool Has(Symbol symbol) => TryGet(symbol, out _);

    /// <summary>Looks up a variable.</summary>
    public bool TryGet(Symbol symbol, out object? value)
    {
        var slots = _slots;
        if (symbol.Index >= slots.Length)
        {
            value = null;
            return false;
        }

        ref var slot = ref slots[symbol.Index];
        var found = slot.LoopValue ?? slot.Value;
        value = found == Null ? null : found;
        return found is not null;
    }

    /// <summary>Defines a variable that templates cannot change.</summary>
    public void Define(string name, object? value) =>
        SlotOf(symbols.Of(name)) = new() { Value = value ?? Null, IsReadOnly = true };

    /// <summary>Assigns a value.</summary>
    /// <exception cref="ScriptRuntimeException">The variable is read-only.</exception>
    public void Assign(Symbol symbol, object? value, ScriptNode variable)
    {
        ref var slot = ref SlotOf(symbol);
        if (slot.IsReadOnly)
        {
            throw new ScriptRuntimeException(variable.Span, $"Cannot set the readonly variable `{variable}`");
        }

        slot.Value = value ?? Null;
    }

    /// <summary>Sets the variable of a loop.</summary>
    public void SetLoopValue(Symbol symbol, object? value) => SlotOf(symbol).LoopValue = value ?? Null;

    /// <summary>What <see cref="RestoreLoopValue"/> needs after an inner loop over the same variable.</summary>
    public object? LoopValueOf(Symbol symbol) => SlotOf(symbol).LoopValue;

    /// <summary>Sets the variable of a loop to what <see cref="LoopValueOf"/> returned.</summary>
    public void RestoreLoopValue(Symbol symbol, object? before) => SlotOf(symbol).LoopValue = before;

    /// <summary>Hides all variables.</summary>
    /// <returns>The hidden variables, for <see cref="Restore"/>.</returns>
    public object Isolate()
    {
        var hidden = _slots;
        _slots = _unused.TryPop(out var unused) ? unused : new Slot[LengthFor(symbols.Count)];
        return hidden;
    }

    /// <summary>Clears the variables set since <see cref="Isolate"/>, and shows the hidden ones again.</summary>
    public void Restore(object hidden)
    {
        Clear();
        _unused.Push(_slots);
        _slots = (Slot[])hidden;
    }

    /// <summary>Removes all variables.</summary>
    public void Clear() => Array.Clear(_slots);

    public IEnumerable<string> GetMembers() => symbols.All.Where(Has).Select(s => s.Name);

    public bool Contains(string member) => symbols.Find(member) is { } symbol && Has(symbol);

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        value = null;
        return symbols.Find(member) is { } symbol && TryGet(symbol, out value);
    }

    public bool CanWrite(string member) => symbols.Find(member) is not { } symbol || !SlotOf(symbol).IsReadOnly;

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly)
    {
        if (!CanWrite(member))
        {
            return false;
        }

        ref var slot = ref SlotOf(symbols.Of(member));
        (slot.Value, slot.IsReadOnly) = (value ?? Null, readOnly);
        return true;
    }

    public bool Remove(string member)
    {
        if (symbols.Find(member) is not { } symbol || !Has(symbol))
        {
            return false;
        }

        SlotOf(symbol) = default;
        return true;
    }

    public void SetReadOnly(string member, bool readOnly) => SlotOf(symbols.Of(member)).IsReadOnly = readOnly;

    public IScriptObject Clone(bool deep) =>
        throw new NotSupportedException("the variables of a page cannot be copied");

    private static int LengthFor(int count) => Math.Max(count, 64);

    private ref Slot SlotOf(Symbol symbol)
    {
        if (symbol.Index >= _slots.Length)
        {
            Array.Resize(ref _slots, Math.Max(symbols.Count, _slots.Length * 2));
        }

        return ref _slots[symbol.Index];
    }

    private struct Slot
    {
        /// <summary>Null without a value.</summary>
        public object? Value;

        /// <summary>The value in the running loop; null outside of one.</summary>
        public object? LoopValue;

        /// <summary>Whether templates cannot change it.</summary>
        public bool IsReadOnly;
    }
}
