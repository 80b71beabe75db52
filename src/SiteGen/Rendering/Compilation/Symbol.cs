namespace SiteGen.Rendering.Compilation;

/// <summary>The name of a variable.</summary>
/// <param name="Name">Without the <c>$</c> of a local variable.</param>
/// <param name="Index">Its number in the <see cref="SymbolTable"/>.</param>
internal sealed record Symbol(string Name, int Index);
