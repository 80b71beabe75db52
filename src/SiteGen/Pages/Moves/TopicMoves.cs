using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Timelines;

namespace SiteGen.Pages.Moves;

/// <summary>Who took a dated stance on a topic, and who moved.</summary>
internal sealed class TopicMoves
{
    private readonly SiteGraph _graph;
    private readonly SpeakerColors _colors;

    private TopicMoves(
        SiteGraph graph, SpeakerColors colors, Topic topic, IReadOnlyList<MovingSpeaker> speakers)
    {
        (_graph, _colors, Topic, Speakers) = (graph, colors, topic, speakers);
    }

    /// <summary>The topic.</summary>
    public Topic Topic { get; }

    /// <summary>The speakers: those who moved, then those with the most stances, then those who spoke first.</summary>
    public IReadOnlyList<MovingSpeaker> Speakers { get; }

    /// <summary>The number of dated stances.</summary>
    public int Count => Speakers.Sum(s => s.Dated.Count);

    /// <summary>The number of moves, of all speakers together.</summary>
    public int MoveCount => Speakers.Sum(s => s.MoveCount);

    /// <summary>The number of speakers who moved.</summary>
    public int MovedCount => Speakers.Count(s => s.HasMoved);

    /// <summary>The drawing of all speakers.</summary>
    public MovesGraphic Graphic => field ??= new(this, Speakers, lit: null, _graph);

    /// <summary>The poster.</summary>
    public MovesPoster Poster => field ??= MovesPoster.Of(this, _graph, _colors);

    /// <summary>Finds who moved on a topic; null if no stance on it has a date.</summary>
    public static TopicMoves? Of(SiteGraph graph, SpeakerColors colors, Topic topic)
    {
        MovingSpeaker[] speakers =
        [
            .. graph.ConnectionsOf(topic).Stances.Where(s => s.Quote.Date is not null)
                .GroupBy(MovingSpeaker.KeyOf)
                // The connections have the latest first.
                .Select(g => new MovingSpeaker(g.First().Speaker, g.First().Name, [.. g.Reverse()]))
                .OrderByDescending(s => s.HasMoved)
                .ThenByDescending(s => s.Dated.Count)
                .ThenBy(s => s.Dated[0].Quote, Chronology.Quotes)
                .ThenBy(s => s.Name, graph.Language.Order),
        ];
        return speakers.Length == 0 ? null : new(graph, colors, topic, speakers);
    }

    /// <summary>
    /// The drawing with the line of one speaker lit among the most telling others; null if they have none.
    /// </summary>
    public MovesGraphic? GraphicOf(Entity speaker)
    {
        const int Others = 12;
        return Speakers.FirstOrDefault(s => s.Entity == speaker) is { } lit
            ? new(this, [lit, .. Speakers.Where(s => s != lit).Take(Others)], speaker, _graph)
            : null;
    }

    /// <summary>What the drawing of some speakers shows.</summary>
    /// <param name="speakers">The speakers.</param>
    /// <param name="lit">The one whose line is lit: the others have no labels. Null if all have.</param>
    public MovesContent ContentOf(IReadOnlyList<MovingSpeaker> speakers, Entity? lit)
    {
        return new([.. Topic.Stances.Select(s => s.Label)], [.. speakers.Select(SpeakerOf)]);

        MovesSpeaker SpeakerOf(MovingSpeaker speaker)
        {
            var isLabelled = lit is null || speaker.Entity == lit;
            return new(
                isLabelled ? speaker.Name : "",
                [
                    .. speaker.Dated.Select(d => new MovesStance(
                        LevelOf(d), d.Quote.Date!, isLabelled ? _graph.Language.Quotes.Around(WordsOf(d)) : "")),
                ]);
        }
    }

    private int LevelOf(StanceTaken taken) => Topic.Stances.Index().First(s => s.Item == taken.Stance).Index;

    private string WordsOf(StanceTaken taken)
    {
        var chosen = taken.Quote.Stances
            .FirstOrDefault(s => s.Words is not null && s.Stance == taken.Stance.Id && _graph.Find(s.Topic) == Topic);
        return chosen?.Words ?? MoveWords.Of(_graph.WordsOf(taken.Quote));
    }
}

/// <summary>A speaker with dated stances on a topic.</summary>
/// <param name="Entity">The person or organization; null for somebody without a page.</param>
/// <param name="Name">The name.</param>
/// <param name="Dated">The stances, in order of time.</param>
internal sealed record MovingSpeaker(Entity? Entity, string Name, IReadOnlyList<StanceTaken> Dated)
{
    /// <summary>How often they changed position.</summary>
    public int MoveCount { get; } = Dated.Zip(Dated.Skip(1)).Count(p => IsMove(p.First, p.Second));

    /// <summary>Whether they changed position once or more.</summary>
    public bool HasMoved => MoveCount > 0;

    /// <summary>
    /// Whether a stance is a move from the one before. Where their dates overlap, nobody knows which came first.
    /// </summary>
    public static bool IsMove(StanceTaken earlier, StanceTaken later) =>
        earlier.Stance != later.Stance && earlier.Quote.Date!.LastDay < later.Quote.Date!.FirstDay;

    /// <summary>What the stances of one speaker have in common.</summary>
    public static (Entity? Speaker, string Name) KeyOf(StanceTaken taken) =>
        (taken.Speaker, taken.Speaker is null ? UnlistedSpeaker.KeyOf(taken.Name) : "");
}
