namespace SiteGen.Text;

/// <summary>A printed position: 1-based line, and 1-based column in characters (Unicode code points).</summary>
/// <param name="Line">1 for the first line.</param>
/// <param name="Column">1 for the first character; a tab and a combining mark each count as one.</param>
public readonly record struct LinePosition(int Line, int Column);
