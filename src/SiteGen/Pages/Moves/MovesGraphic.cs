using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Timelines;

namespace SiteGen.Pages.Moves;

/// <summary>
/// The graphic of who moved on a topic: a drawing for wide screens, and a story from the top down for narrow ones.
/// </summary>
internal sealed class MovesGraphic
{
    /// <summary>The measures of the drawing on pages.</summary>
    private static readonly MovesFrame Wide = new(Width: 1120, LevelWidth: 148, NameWidth: 164, FontSize: 14);

    private readonly SiteGraph _graph;

    public MovesGraphic(TopicMoves moves, IReadOnlyList<MovingSpeaker> speakers, Entity? lit, SiteGraph graph)
    {
        (Moves, Speakers, Lit, _graph) = (moves, speakers, lit, graph);
    }

    /// <summary>Everybody who took a dated stance on the topic.</summary>
    public TopicMoves Moves { get; }

    /// <summary>The speakers in it.</summary>
    public IReadOnlyList<MovingSpeaker> Speakers { get; }

    /// <summary>The one whose line is lit while the others are grey; null if all are alike.</summary>
    public Entity? Lit { get; }

    /// <summary>The topic.</summary>
    public Topic Topic => Moves.Topic;

    /// <summary>The drawing for wide screens.</summary>
    public MovesDrawing Drawing => field ??= Draw(Wide);

    /// <summary>The drawn speakers; only the one whose line is lit, if there is one.</summary>
    public IReadOnlyList<MovesLine> Lines => field ??=
    [
        .. Drawing.Speakers.Select(s => LineOf(s, Speakers[s.Index]))
            .Where(l => Lit is null || l.Speaker.Entity == Lit),
    ];

    /// <summary>The stances for which the drawing has no room, gathered; none beside a line that is lit.</summary>
    public IReadOnlyList<MovesCrowd> Crowds => field ??= Lit is not null ? [] :
    [
        .. Drawing.Groups.Select(g => new MovesCrowd(
            g, Topic, [.. g.Members.Select(m => Speakers[m.Speaker].Dated[m.Stance])])),
    ];

    /// <summary>The poster of the topic; null beside a line that is lit.</summary>
    public MovesPoster? Poster => Lit is null ? Moves.Poster : null;

    /// <summary>The story for narrow screens.</summary>
    public MovesStory Story => field ??= MovesStory.Of(this, _graph);

    /// <summary>The lines of the others, as the data of one SVG path; empty unless a line is lit.</summary>
    public string OtherLines => Lit is null ? "" : string.Concat(Others.Select(o => o.Path));

    /// <summary>The marks of the others, as the data of one SVG path.</summary>
    public string OtherMarks => Lit is null ? "" : string.Concat(Others.SelectMany(o => o.Points).Select(p =>
        FormattableString.Invariant($"M{p.Left} {p.Y}H{p.Right}")));

    private IEnumerable<DrawnSpeaker> Others => Drawing.Speakers.Where(s => Speakers[s.Index].Entity != Lit);

    /// <summary>Draws it in other measures.</summary>
    public MovesDrawing Draw(MovesFrame frame) =>
        MovesDrawing.Of(Moves.ContentOf(Speakers, Lit), frame, _graph.Language.Dates)!;

    private static MovesLine LineOf(DrawnSpeaker drawn, MovingSpeaker speaker) =>
        new(drawn, speaker, [.. drawn.Points.Select(p => MarkOf(p, speaker))]);

    private static MovesMark MarkOf(MovesPoint drawn, MovingSpeaker speaker) =>
        new(drawn, [.. drawn.Stances.Select(i => speaker.Dated[i])]);
}

/// <summary>A speaker in a drawing.</summary>
/// <param name="Drawn">The line, its marks and labels.</param>
/// <param name="Speaker">The speaker.</param>
/// <param name="Marks">The marks.</param>
internal sealed record MovesLine(DrawnSpeaker Drawn, MovingSpeaker Speaker, IReadOnlyList<MovesMark> Marks);

/// <summary>A mark in a drawing.</summary>
/// <param name="Drawn">Where it is.</param>
/// <param name="Taken">The stances that it shows: the same position, in order of time.</param>
internal sealed record MovesMark(MovesPoint Drawn, IReadOnlyList<StanceTaken> Taken);

/// <summary>A mark of several stances of several speakers.</summary>
/// <param name="Drawn">Where it is.</param>
/// <param name="Topic">The topic.</param>
/// <param name="Taken">The stances.</param>
internal sealed record MovesCrowd(MovesGroup Drawn, Topic Topic, IReadOnlyList<StanceTaken> Taken);
