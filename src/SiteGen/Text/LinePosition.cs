namespace SiteGen.Text;

/// <summary>A position as it is printed: a 1-based line and column.</summary>
/// <param name="Line">The line; 1 for the first.</param>
/// <param name="Column">
/// The column in characters (Unicode code points); 1 for the first. A tab and a combining mark each count as one.
/// </param>
public readonly record struct LinePosition(int Line, int Column);
