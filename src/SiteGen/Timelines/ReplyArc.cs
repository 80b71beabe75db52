using System.Globalization;

namespace SiteGen.Timelines;

/// <summary>A line from an answer to what it answers.</summary>
/// <param name="Path">The data of an SVG path.</param>
/// <param name="Answer">The mark of the answer, as the index of its lane and in the lane.</param>
/// <param name="Said">The mark that is answered.</param>
public sealed record ReplyArc(string Path, (int Lane, int Mark) Answer, (int Lane, int Mark) Said)
{
    /// <summary>The most arcs of a drawing: more say nothing, and those between the most entries come first.</summary>
    private const int Most = 120;

    /// <summary>The arcs between marks; answers within one mark have none.</summary>
    internal static IReadOnlyList<ReplyArc> Of(IReadOnlyList<Reply> replies, IReadOnlyList<DrawnLane> lanes)
    {
        if (replies.Count == 0)
        {
            return [];
        }

        var places = lanes.SelectMany((lane, l) => lane.Marks.SelectMany((mark, m) => mark.Entries.Select(e => (Entry: e, Place: (Lane: l, Mark: m)))))
            .ToDictionary(p => p.Entry, p => p.Place);
        return
        [
            .. replies.Where(r => places.ContainsKey(r.Answer) && places.ContainsKey(r.Said))
                .GroupBy(r => (Answer: places[r.Answer], Said: places[r.Said])).Where(g => g.Key.Answer != g.Key.Said)
                .OrderByDescending(g => g.Count()).Take(Most).OrderBy(g => g.Key)
                .Select(g => new ReplyArc(PathOf(MarkAt(g.Key.Answer), MarkAt(g.Key.Said)), g.Key.Answer, g.Key.Said)),
        ];

        Mark MarkAt((int Lane, int Mark) place) => lanes[place.Lane].Marks[place.Mark];
    }

    private static string PathOf(Mark from, Mark to)
    {
        // In one track the line rises above the marks between. From lane to lane it goes round those that stand below each
        // other, to the side from which time comes.
        var middle = Length.Round((from.X + to.X) / 2);
        if (from.Y == to.Y)
        {
            return string.Create(CultureInfo.InvariantCulture, $"M{from.X} {from.Y}Q{middle} {Length.Round(from.Y - Math.Min(22, 10 + (Math.Abs(from.X - to.X) / 6)))} {to.X} {to.Y}");
        }

        var bow = Length.Round(Math.Min(from.X, to.X) - Math.Min(60, 16 + (Math.Abs(from.Y - to.Y) / 8)));
        return Math.Abs(from.X - to.X) < Mark.Target
            ? string.Create(CultureInfo.InvariantCulture, $"M{from.X} {from.Y}Q{bow} {Length.Round((from.Y + to.Y) / 2)} {to.X} {to.Y}")
            : string.Create(CultureInfo.InvariantCulture, $"M{from.X} {from.Y}C{from.X} {Length.Round((from.Y + to.Y) / 2)} {to.X} {Length.Round((from.Y + to.Y) / 2)} {to.X} {to.Y}");
    }
}
