using SiteGen.Cards;
using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Pages.Stances;

namespace SiteGen.Pages.Moves;

/// <summary>
/// Which people and organizations have a color of their own, the same in every drawing of the site: those who moved,
/// those with a lane in the settings of the timeline, then those who took most stances and said most.
/// </summary>
internal sealed class SpeakerColors
{
    /// <summary>How many colors there are: the tokens <c>--speaker-1</c> to <c>--speaker-8</c> of the theme.</summary>
    public const int Count = PosterColors.SpeakerCount;

    private readonly Dictionary<Entity, int> _numbers;

    public SpeakerColors(SiteGraph graph)
    {
        var lanes = graph.FindAll(graph.Settings.Timeline.Lanes).ToList();
        _numbers = graph.People.Cast<Entity>().Concat(graph.Organizations)
            .Select(s => (Speaker: s, Connections: graph.ConnectionsOf(s), Lane: lanes.IndexOf(s)))
            .Where(s => s.Connections.Said.Count > 0)
            .OrderByDescending(s => Position.ListOf(s.Connections).Count(p => p.HasMoved))
            .ThenBy(s => s.Lane < 0 ? int.MaxValue : s.Lane)
            .ThenByDescending(s => s.Connections.Stances.Count)
            .ThenByDescending(s => s.Connections.Said.Count)
            .Take(Count)
            .Select((s, index) => (s.Speaker, Number: index + 1))
            .ToDictionary(s => s.Speaker, s => s.Number);
    }

    /// <summary>The number of the color of a person or organization, from 1; null if they have none.</summary>
    public int? Of(Entity speaker) => _numbers.TryGetValue(speaker, out var number) ? number : null;
}
