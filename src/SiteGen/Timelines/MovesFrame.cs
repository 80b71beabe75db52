namespace SiteGen.Timelines;

/// <summary>The measures of a drawing of moves, in units of the drawing.</summary>
/// <param name="Width">The width of the drawing.</param>
/// <param name="LevelWidth">The width of the column with the labels of the levels.</param>
/// <param name="NameWidth">The room for names to the right of the last date.</param>
/// <param name="FontSize">The font size of names and labels.</param>
public sealed record MovesFrame(double Width, double LevelWidth, double NameWidth, double FontSize)
{
    /// <summary>The height of a row: a line with its marks, or words.</summary>
    public double RowHeight { get; init; } = 26;

    /// <summary>The most rows of a level.</summary>
    public int MostRows { get; init; } = 10;

    /// <summary>The most marks besides groups.</summary>
    public int MostPoints { get; init; } = 120;

    /// <summary>The most lines: more could not be followed.</summary>
    public int MostLines { get; init; } = 16;

    /// <summary>The height of the years.</summary>
    public double AxisHeight => RowHeight;

    /// <summary>The distance between two marks of one line; closer ones are drawn as one.</summary>
    internal double Gap => RowHeight;

    /// <summary>From the edges of a level to its rows.</summary>
    internal double Padding => Math.Round(RowHeight * 0.3, 1);

    /// <summary>The distance between two lines of the label of a level.</summary>
    public double Leading => Math.Round(FontSize * 1.3, 1);
}
