namespace SiteGen.Timelines;

/// <summary>A stretch with its row and its labels.</summary>
/// <param name="Speaker">The index of the speaker.</param>
/// <param name="Run">The stretch.</param>
/// <param name="Row">The row.</param>
/// <param name="Y">The middle of the row.</param>
/// <param name="Name">The name; null for none.</param>
/// <param name="Words">The words of the first mark; null for none.</param>
/// <param name="Side">The row of the words: -1 above the marks, 1 below them.</param>
internal sealed record PlacedRun(
    int Speaker, MovesRun Run, int Row, double Y, PlacedText? Name, PlacedText? Words, int Side)
{
    /// <summary>What is missing of it.</summary>
    public int Cost { get; init; }

    /// <summary>The line to the next stretch.</summary>
    public MovesCurve CurveTo(PlacedRun next) => new(Run.Points[^1].X, Y, next.Run.Points[0].X, next.Y);

    /// <summary>What its labels cover.</summary>
    /// <param name="frame">The measures.</param>
    public List<MovesBox> LabelsIn(MovesFrame frame)
    {
        var boxes = new List<MovesBox>(2);
        if (Name is not null)
        {
            boxes.Add(MovesBox.Of(Name, frame.FontSize));
        }

        if (Words is not null)
        {
            boxes.Add(MovesBox.Of(Words, frame.FontSize));
        }

        return boxes;
    }

    /// <summary>What its marks cover.</summary>
    /// <param name="frame">The measures.</param>
    public List<MovesBox> MarksIn(MovesFrame frame) =>
        [.. Run.Points.Select(p => MovesBox.Of(p with { Y = Y }, frame.Gap))];
}
