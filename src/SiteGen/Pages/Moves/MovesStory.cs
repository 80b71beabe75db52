using SiteGen.Linking;
using SiteGen.Text;

namespace SiteGen.Pages.Moves;

/// <summary>
/// Who moved, told from the top down: one entry for each time that somebody spoke, and beside them a thread for each
/// speaker who moved, which runs in the column of their position. The first position is at the left.
/// </summary>
/// <param name="Entries">The entries, in order of time.</param>
/// <param name="Dividers">Where lines divide the columns of the positions.</param>
/// <param name="DotRadius">The radius of the marks on threads, which touch no other thread.</param>
/// <param name="LeftOut">The number of quotations that are not told.</param>
internal sealed record MovesStory(
    IReadOnlyList<StoryEntry> Entries, IReadOnlyList<double> Dividers, double DotRadius, int LeftOut)
{
    /// <summary>The width of the columns.</summary>
    public const double Width = StoryColumns.Width;

    /// <summary>From the top of an entry to the middle of its mark.</summary>
    public const double MarkTop = 14;

    /// <summary>From the top of an entry to where a thread begins to cross over to another column.</summary>
    public const double TurnTop = 26;

    private const int MostThreads = 5;
    private const int MostEntries = 36;
    private const int ExcerptLength = 150;

    public static MovesStory Of(MovesGraphic graphic, SiteGraph graph)
    {
        var told = graphic.Lit is null ? graphic.Speakers : [.. graphic.Speakers.Where(s => s.Entity == graphic.Lit)];
        MovingSpeaker[] threads =
            [.. told.Where(s => s.HasMoved || (graphic.Lit is not null && s.Dated.Count > 1)).Take(MostThreads)];
        var columns = StoryColumns.Of(graphic.Topic.Stances, told, threads);
        threads = [.. threads.Take(columns.ThreadCount)];
        // Those who moved are told first, so that they are never left out.
        var chosen = told.OrderByDescending(s => threads.Contains(s))
            .SelectMany(s => s.Dated.Select(d => (Speaker: s, Taken: d)))
            .DistinctBy(t => (t.Speaker, t.Taken.Stance, t.Taken.Quote.Date)).ToArray();
        var entries = chosen.Take(MostEntries).OrderBy(t => t.Taken.Quote, Chronology.Quotes).ToArray();
        var paths = threads.Select(ThreadOf).ToArray();
        return new(
            [
                .. entries.Select((e, row) => new StoryEntry(
                    e.Taken,
                    e.Speaker,
                    paths.Select(p => p.Of(row)).OfType<StoryThread>().ToArray(),
                    columns.XOf(e.Taken.Stance, e.Speaker),
                    threads.Contains(e.Speaker),
                    IsTurn(e.Speaker, e.Taken),
                    Excerpt.Shorten(graph.WordsOf(e.Taken.Quote), ExcerptLength))),
            ],
            columns.Dividers,
            columns.DotRadius,
            told.Sum(s => s.Dated.Count) - entries.Length);

        ThreadPath ThreadOf(MovingSpeaker speaker) => new(
            speaker,
            [
                .. entries.Index().Where(e => e.Item.Speaker == speaker)
                    .Select(e => (e.Index, columns.XOf(e.Item.Taken.Stance, speaker))),
            ]);
    }

    private static bool IsTurn(MovingSpeaker speaker, StanceTaken taken)
    {
        var at = speaker.Dated.Index().First(d => d.Item == taken).Index;
        return (at > 0 && MovingSpeaker.IsMove(speaker.Dated[at - 1], taken))
            || (at + 1 < speaker.Dated.Count && MovingSpeaker.IsMove(taken, speaker.Dated[at + 1]));
    }

    /// <summary>The rows in which a speaker has a mark, and where.</summary>
    private sealed record ThreadPath(MovingSpeaker Speaker, IReadOnlyList<(int Row, double X)> Marks)
    {
        /// <summary>The part of the thread beside an entry; null before its first mark and after its last.</summary>
        public StoryThread? Of(int row)
        {
            var next = Marks.Index().FirstOrDefault(m => m.Item.Row > row, (-1, (-1, -1)));
            var before = Marks.LastOrDefault(m => m.Row <= row, (-1, -1));
            if (before.Row < 0 || (next.Index < 0 && before.Row < row))
            {
                return null;
            }

            var isMark = before.Row == row;
            // The thread crosses over just before its next mark.
            var end = next.Index < 0 ? (double?)null : next.Item.Row == row + 1 ? next.Item.X : before.X;
            return new(Speaker, before.X, isMark && before == Marks[0] ? MarkTop : 0, end);
        }
    }
}

/// <summary>An entry of a story.</summary>
/// <param name="Taken">The stance.</param>
/// <param name="Speaker">Who took it.</param>
/// <param name="Threads">The threads beside it.</param>
/// <param name="X">The middle of its mark.</param>
/// <param name="IsOnThread">Whether the speaker has a thread.</param>
/// <param name="IsTurn">Whether the speaker changed position to it or from it.</param>
/// <param name="Words">The beginning of the words.</param>
internal sealed record StoryEntry(
    StanceTaken Taken,
    MovingSpeaker Speaker,
    IReadOnlyList<StoryThread> Threads,
    double X,
    bool IsOnThread,
    bool IsTurn,
    string Words);

/// <summary>The part of a thread beside one entry.</summary>
/// <param name="Speaker">Whose it is.</param>
/// <param name="X">Where it begins.</param>
/// <param name="Top">From the top of the entry to its beginning.</param>
/// <param name="End">Where it leaves the entry at the bottom; null if it ends at the mark.</param>
internal sealed record StoryThread(MovingSpeaker Speaker, double X, double Top, double? End);
