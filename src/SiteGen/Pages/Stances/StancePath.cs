using System.Globalization;
using SiteGen.Dates;
using SiteGen.Linking;

namespace SiteGen.Pages.Stances;

/// <summary>
/// The path of a speaker along the scale of a topic, drawn. Time runs from left to right and is the same for all
/// speakers on the topic. Each stance of the scale has a lane, the first at the top. Lengths are in units of the
/// drawing.
/// </summary>
/// <param name="Height">The height of the drawing; its width is <see cref="Width"/>.</param>
/// <param name="Lanes">The distance of each lane from the top.</param>
/// <param name="Points">The dated stances in order of time; several quotations of one date and stance are one.</param>
public sealed record StancePath(double Height, IReadOnlyList<double> Lanes, IReadOnlyList<StancePoint> Points)
{
    /// <summary>The width of every drawing.</summary>
    public const double Width = 160;

    /// <summary>The distance between two lanes.</summary>
    private const double LaneHeight = 13;

    /// <summary>The path as the corners of a line: <c>4.5,6.5 80,19.5</c>.</summary>
    public string Line { get; } =
        string.Join(' ', Points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.X},{p.Y}")));

    internal static StancePath? Of(Position position, StanceColumn column)
    {
        // Positions have the latest stance first, so the first dated one is the latest.
        StanceTaken[] dated =
        [
            .. position.Earlier.Prepend(position.Latest).Where(s => s.Quote.Date is not null)
                .DistinctBy(s => (s.Stance, s.Quote.Date)),
        ];
        return dated.Length == 0
            ? null
            : new(
                position.Topic.Stances.Count * LaneHeight,
                [.. position.Topic.Stances.Select((_, i) => LaneOf(i))],
                [.. dated.Select((s, i) => PointOf(s, column, isLatest: i == 0)).Reverse()]);
    }

    private static StancePoint PointOf(StanceTaken taken, StanceColumn column, bool isLatest)
    {
        var date = taken.Quote.Date!;
        // An open end is drawn to the edge.
        var left = PositionOf(Math.Max(date.FirstDay, column.FirstDay), column);
        var right = PositionOf(Math.Min(date.LastDay, column.LastDay), column);
        var lane = taken.Topic.Stances.Index().First(s => s.Item == taken.Stance).Index;
        return new(taken, date, Round(left), Round(right), LaneOf(lane), isLatest);
    }

    /// <summary>The distance of a day from the left. A mark around it is still within the drawing.</summary>
    private static double PositionOf(int day, StanceColumn column)
    {
        const double Room = Width - (2 * StancePoint.Margin);
        var span = column.LastDay - column.FirstDay;
        return StancePoint.Margin + (span == 0 ? Room / 2 : Room * (day - column.FirstDay) / span);
    }

    private static double LaneOf(int index) => (index + 0.5) * LaneHeight;

    private static double Round(double length) => Math.Round(length, 1, MidpointRounding.AwayFromZero);
}

/// <summary>A stance on a path: a dot for a day, and a bar for a date that is known less exactly.</summary>
/// <param name="Taken">The stance.</param>
/// <param name="Date">When it was taken.</param>
/// <param name="From">The distance of the first possible day from the left.</param>
/// <param name="To">The distance of the last possible day.</param>
/// <param name="Y">The distance of its lane from the top.</param>
/// <param name="IsLatest">Whether it is the latest.</param>
public sealed record StancePoint(StanceTaken Taken, EdtfDate Date, double From, double To, double Y, bool IsLatest)
{
    /// <summary>The height of the mark.</summary>
    public const double Size = 7;

    /// <summary>From the edge of the drawing to the middle of the first mark, with room for its outline.</summary>
    internal const double Margin = (Size / 2) + 1;

    /// <summary>The distance of the middle of the mark from the left.</summary>
    public double X => Math.Round((From + To) / 2, 1, MidpointRounding.AwayFromZero);

    /// <summary>The left edge of the mark.</summary>
    public double Left => Math.Round(From - (Size / 2), 1, MidpointRounding.AwayFromZero);

    /// <summary>The upper edge of the mark.</summary>
    public double Top => Y - (Size / 2);

    /// <summary>The length of the mark.</summary>
    public double Length => Math.Round(To - From + Size, 1, MidpointRounding.AwayFromZero);
}
