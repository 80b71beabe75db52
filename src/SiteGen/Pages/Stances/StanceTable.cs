using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Linking;

namespace SiteGen.Pages.Stances;

/// <summary>What each last said on each topic: the speakers and topics that have a stance.</summary>
/// <param name="Columns">The topics, by title.</param>
/// <param name="Rows">The speakers: people by name, then organizations by name.</param>
/// <param name="Count">The number of stances taken.</param>
public sealed record StanceTable(IReadOnlyList<StanceColumn> Columns, IReadOnlyList<StanceRow> Rows, int Count)
{
    /// <summary>Makes the table, or a part of it.</summary>
    /// <param name="graph">The site.</param>
    /// <param name="shown">The speakers of the part; null for all.</param>
    internal static StanceTable Of(SiteGraph graph, IReadOnlySet<Entity>? shown = null)
    {
        var all = graph.Topics.Select(t => StanceColumn.Of(t, graph.ConnectionsOf(t).Stances))
            .OfType<StanceColumn>().ToArray();
        Entity[] speakers =
        [
            .. graph.People.Cast<Entity>().Concat(graph.Organizations).Where(s => shown is null || shown.Contains(s)),
        ];
        var topics = shown is null
            ? null
            : speakers.SelectMany(s => graph.ConnectionsOf(s).Stances).Select(s => s.Topic).ToHashSet();
        StanceColumn[] columns = topics is null ? all : [.. all.Where(c => topics.Contains(c.Topic))];
        return new(
            columns,
            [.. speakers.Select(s => StanceRow.Of(s, graph.ConnectionsOf(s), columns)).OfType<StanceRow>()],
            all.Sum(c => graph.ConnectionsOf(c.Topic).Stances.Count));
    }
}

/// <summary>A topic of the table, with the time that its drawings share.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="First">The date of the first stance taken on it; null when none has a date.</param>
/// <param name="Last">The date of the last.</param>
/// <param name="FirstDay">The first possible day of a stance on it, without open ends.</param>
/// <param name="LastDay">The last.</param>
public sealed record StanceColumn(Topic Topic, EdtfDate? First, EdtfDate? Last, int FirstDay, int LastDay)
{
    internal static StanceColumn? Of(Topic topic, IReadOnlyList<StanceTaken> stances)
    {
        if (stances.Count == 0)
        {
            return null;
        }

        // Latest first.
        var dates = stances.Select(s => s.Quote.Date).OfType<EdtfDate>().ToArray();
        return dates.Length == 0
            ? new(topic, null, null, 0, 0)
            : new(
                topic, dates[^1], dates[0],
                dates.Min(d => (d.Start ?? d.End)!.Value.FirstDay), dates.Max(d => (d.End ?? d.Start)!.Value.LastDay));
    }
}

/// <summary>A speaker of the table.</summary>
/// <param name="Speaker">A person or an organization.</param>
/// <param name="Cells">Their stance on the topic of each column; null where they took none.</param>
public sealed record StanceRow(Entity Speaker, IReadOnlyList<StanceCell?> Cells)
{
    internal static StanceRow? Of(Entity speaker, Connections connections, IReadOnlyList<StanceColumn> columns)
    {
        if (connections.Stances.Count == 0)
        {
            return null;
        }

        var positions = Position.ListOf(connections).ToDictionary(p => p.Topic);
        return new(
            speaker,
            [
                .. columns.Select(c => positions.TryGetValue(c.Topic, out var position)
                    ? new StanceCell(position, StancePath.Of(position, c))
                    : null),
            ]);
    }
}

/// <summary>What one speaker said on one topic.</summary>
/// <param name="Position">Their latest stance and earlier ones.</param>
/// <param name="Path">Their path along the scale, drawn; null when none of their stances has a date.</param>
public sealed record StanceCell(Position Position, StancePath? Path);
