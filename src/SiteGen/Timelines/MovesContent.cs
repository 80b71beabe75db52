using SiteGen.Dates;

namespace SiteGen.Timelines;

/// <summary>Who stood where on a scale, and when: what a drawing of moves shows.</summary>
/// <param name="Levels">The labels of the scale, the first at the top.</param>
/// <param name="Speakers">The speakers, the most telling first: they get lines and labels while there is room.</param>
public sealed record MovesContent(IReadOnlyList<string> Levels, IReadOnlyList<MovesSpeaker> Speakers);

/// <summary>A speaker on a scale.</summary>
/// <param name="Name">The name.</param>
/// <param name="Stances">Where they stood, in order of time; at least one.</param>
public sealed record MovesSpeaker(string Name, IReadOnlyList<MovesStance> Stances)
{
    /// <summary>Whether they changed position once or more.</summary>
    public bool HasMoved { get; } = Enumerable.Range(1, Stances.Count - 1).Any(i => IsMove(Stances[i - 1], Stances[i]));

    /// <summary>
    /// Whether somebody changed position between two stances. Where their dates overlap, nobody knows which came first.
    /// </summary>
    internal static bool IsMove(MovesStance earlier, MovesStance later) =>
        earlier.Level != later.Level && earlier.Date.LastDay < later.Date.FirstDay;
}

/// <summary>A place on a scale at a time.</summary>
/// <param name="Level">The index of the level.</param>
/// <param name="Date">When it was taken.</param>
/// <param name="Words">A few of the words in which it was taken, for a label.</param>
public sealed record MovesStance(int Level, EdtfDate Date, string Words);
