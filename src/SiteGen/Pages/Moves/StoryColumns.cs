using SiteGen.Content.Entities;
using SiteGen.Timelines;

namespace SiteGen.Pages.Moves;

/// <summary>
/// The columns of a story, one for each position: in each, a lane for every thread that comes there, and one for the
/// marks of all who have no thread. So no mark is on the thread of another.
/// </summary>
internal sealed class StoryColumns
{
    /// <summary>The width of all columns.</summary>
    public const double Width = 88;

    private const double Margin = 8;

    /// <summary>The distance of two lanes: a mark and half a thread fit between them.</summary>
    private const double LeastStep = 7.5, MostStep = 18;

    /// <summary>The room between two columns, compared with that between two lanes.</summary>
    private const double Gap = 0.75;

    private readonly Dictionary<(Stance Stance, MovingSpeaker? Thread), double> _places = [];

    private StoryColumns(int threadCount, double step) => (ThreadCount, Step) = (threadCount, step);

    /// <summary>How many speakers have a thread: the first of those who were given.</summary>
    public int ThreadCount { get; }

    /// <summary>Where lines divide the columns.</summary>
    public IReadOnlyList<double> Dividers { get; private init; } = [];

    /// <summary>The radius of the marks on threads.</summary>
    public double DotRadius => Length.Round(Math.Clamp(Step - 2, 3, 6.5));

    private double Step { get; }

    /// <summary>Divides the width.</summary>
    /// <param name="stances">The positions, from the left.</param>
    /// <param name="told">Everybody in the story.</param>
    /// <param name="threads">Those with a thread, if there is room: those who are first have it first.</param>
    public static StoryColumns Of(
        IReadOnlyList<Stance> stances, IReadOnlyList<MovingSpeaker> told, IReadOnlyList<MovingSpeaker> threads)
    {
        var lanes = LanesOf(stances, told, threads);
        var gaps = (stances.Count - 1) * Gap;
        var step = Math.Min(MostStep, (Width - (2 * Margin)) / Math.Max(1, lanes.Count - 1 + gaps));
        if (step < LeastStep && threads.Count > 0 && told.Count > 1)
        {
            return Of(stances, told, [.. threads.SkipLast(1)]);
        }

        var dividers = new List<double>();
        var x = (Width - ((lanes.Count - 1 + gaps) * step)) / 2;
        var columns = new StoryColumns(threads.Count, step) { Dividers = dividers };
        for (var i = 0; i < lanes.Count; i++)
        {
            if (i > 0 && lanes[i].Stance != lanes[i - 1].Stance)
            {
                dividers.Add(Length.Round(x + ((Gap - 1) * step / 2)));
                x += Gap * step;
            }

            columns._places.Add(lanes[i], Length.Round(x));
            x += step;
        }

        return columns;
    }

    /// <summary>The middle of the mark of a speaker.</summary>
    public double XOf(Stance stance, MovingSpeaker speaker) =>
        _places.TryGetValue((stance, speaker), out var x) ? x : _places[(stance, null)];

    private static List<(Stance Stance, MovingSpeaker? Thread)> LanesOf(
        IReadOnlyList<Stance> stances, IReadOnlyList<MovingSpeaker> told, IReadOnlyList<MovingSpeaker> threads)
    {
        var lanes = new List<(Stance Stance, MovingSpeaker? Thread)>();
        foreach (var stance in stances)
        {
            var here = told.Where(s => s.Dated.Any(d => d.Stance == stance)).ToArray();
            var own = threads.Where(here.Contains).ToArray();
            // A column in which nobody is has a lane, too.
            if (own.Length == 0 || own.Length < here.Length)
            {
                lanes.Add((stance, null));
            }

            lanes.AddRange(own.Select(t => (stance, (MovingSpeaker?)t)));
        }

        return lanes;
    }
}
