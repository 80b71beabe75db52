using System.Globalization;

namespace SiteGen.Timelines;

/// <summary>A line from an answer to the quotation that it answers.</summary>
/// <param name="Path">The line as SVG path data.</param>
/// <param name="Answer">The mark of the answer: the index of its lane, and its index in the lane.</param>
/// <param name="Said">The mark that is answered.</param>
public sealed record ReplyArc(string Path, (int Lane, int Mark) Answer, (int Lane, int Mark) Said)
{
    /// <summary>The maximum number of arcs in a drawing, of which those with the most replies are kept.</summary>
    private const int MaxArcs = 120;

    /// <summary>Draws one arc for all replies between two marks; replies within a mark have none.</summary>
    internal static IReadOnlyList<ReplyArc> Of(IReadOnlyList<Reply> replies, IReadOnlyList<DrawnLane> lanes)
    {
        if (replies.Count == 0)
        {
            return [];
        }

        var markOf = lanes.Index()
            .SelectMany(lane => lane.Item.Marks.Index().SelectMany(mark => mark.Item.Entries.Select(entry =>
                (Entry: entry, Mark: (Lane: lane.Index, Mark: mark.Index)))))
            // A joint statement has a mark in the lane of each speaker.
            .DistinctBy(m => m.Entry)
            .ToDictionary(m => m.Entry, m => m.Mark);
        return
        [
            .. replies
                .Where(r => markOf.ContainsKey(r.Answer) && markOf.ContainsKey(r.Said))
                .GroupBy(r => (Answer: markOf[r.Answer], Said: markOf[r.Said]))
                .Where(g => g.Key.Answer != g.Key.Said)
                .OrderByDescending(g => g.Count())
                .Take(MaxArcs)
                .Select(g => g.Key)
                .Order()
                .Select(arc => new ReplyArc(PathOf(At(arc.Answer), At(arc.Said)), arc.Answer, arc.Said)),
        ];

        Mark At((int Lane, int Mark) index) => lanes[index.Lane].Marks[index.Mark];
    }

    private static string PathOf(Mark from, Mark to)
    {
        var (middleX, middleY) = (Length.Round((from.X + to.X) / 2), Length.Round((from.Y + to.Y) / 2));
        var (width, height) = (Math.Abs(from.X - to.X), Math.Abs(from.Y - to.Y));
        if (from.Y == to.Y)
        {
            // Within a track the line rises above the marks between the two.
            var top = Length.Round(from.Y - Math.Min(22, 10 + (width / 6)));
            return string.Create(CultureInfo.InvariantCulture, $"M{from.X} {from.Y}Q{middleX} {top} {to.X} {to.Y}");
        }

        if (width < Mark.Target)
        {
            // Between two marks in a column it passes the marks between them on the left.
            var left = Length.Round(Math.Min(from.X, to.X) - Math.Min(60, 16 + (height / 8)));
            return string.Create(CultureInfo.InvariantCulture, $"M{from.X} {from.Y}Q{left} {middleY} {to.X} {to.Y}");
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"M{from.X} {from.Y}C{from.X} {middleY} {to.X} {middleY} {to.X} {to.Y}");
    }
}
