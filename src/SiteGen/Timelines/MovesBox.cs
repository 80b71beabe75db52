namespace SiteGen.Timelines;

/// <summary>A rectangle of a drawing of moves: what a mark or a label covers.</summary>
/// <param name="Left">The left edge.</param>
/// <param name="Right">The right edge.</param>
/// <param name="Top">The upper edge.</param>
/// <param name="Bottom">The lower edge.</param>
internal readonly record struct MovesBox(double Left, double Right, double Top, double Bottom)
{
    /// <summary>The height of a line of text, compared with its font size, with a little air around it.</summary>
    private const double Leading = 1.25;

    /// <summary>What a label covers.</summary>
    /// <param name="text">The label.</param>
    /// <param name="size">The font size.</param>
    public static MovesBox Of(PlacedText text, double size) => new(
        text.X, text.X + text.Width, text.Y - (size * Leading / 2), text.Y + (size * Leading / 2));

    /// <summary>What a mark covers.</summary>
    /// <param name="point">The mark.</param>
    /// <param name="gap">The distance between two marks.</param>
    public static MovesBox Of(MovesPoint point, double gap) =>
        new(point.Left - (gap / 4), point.Right + (gap / 4), point.Y - (gap / 4), point.Y + (gap / 4));
}
