using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Linking;

namespace SiteGen.Pages;

/// <summary>Who talks about whom, counted.</summary>
/// <param name="Columns">Those who are talked about and are in the table: people by name, then organizations by name.</param>
/// <param name="Rows">Those who talk and are in the table, in the same order.</param>
/// <param name="Speakers">All who talk, in the same order, with what they said.</param>
/// <param name="Threads">What was said and answered, in order of time.</param>
/// <param name="IsCut">Whether some are not in the table, since it would be too large to read.</param>
public sealed record MentionTable(
    IReadOnlyList<Entity> Columns, IReadOnlyList<MentionRow> Rows, IReadOnlyList<MentionSpeaker> Speakers, IReadOnlyList<ReplyThread> Threads, bool IsCut)
{
    /// <summary>
    /// The most rows, and the most columns. A larger table is no picture any more, and its cells grow with the square of
    /// the site: those with most quotations stay, and the list has all.
    /// </summary>
    public const int LargestSide = 60;

    internal static MentionTable Of(SiteGraph graph)
    {
        Entity[] actors = [.. graph.People, .. graph.Organizations];
        MentionSpeaker[] speakers = [.. actors.Where(a => graph.ConnectionsOf(a).TalksAbout.Count > 0).Select(a => new MentionSpeaker(a, graph.ConnectionsOf(a).TalksAbout))];
        Entity[] spokenOf = [.. actors.Where(a => graph.ConnectionsOf(a).TalkedAboutBy.Count > 0)];

        var columns = Largest(spokenOf, a => graph.ConnectionsOf(a).TalkedAboutBy.Sum(m => m.Quotes.Count));
        var talking = Largest(speakers, s => s.Mentions.Sum(m => m.Quotes.Count));
        var most = speakers.SelectMany(s => s.Mentions).Select(m => m.Quotes.Count).DefaultIfEmpty().Max();
        return new(
            columns, [.. talking.Select(s => MentionRow.Of(s, columns, most))], speakers, ReplyThread.ListOf(graph),
            columns.Length < spokenOf.Length || talking.Length < speakers.Length);
    }

    /// <summary>Those with the largest counts, in the order in which they were.</summary>
    private static T[] Largest<T>(T[] all, Func<T, int> count) => all.Length <= LargestSide ? all
        : [.. all.Index().OrderByDescending(a => count(a.Item)).Take(LargestSide).OrderBy(a => a.Index).Select(a => a.Item)];
}

/// <summary>Somebody who talks about others.</summary>
/// <param name="Speaker">A person or an organization.</param>
/// <param name="Mentions">Whom they talk about, most talked about first.</param>
public sealed record MentionSpeaker(Entity Speaker, IReadOnlyList<Mention> Mentions);

/// <summary>A row of the table.</summary>
/// <param name="Speaker">Who talks.</param>
/// <param name="Cells">About whom, in the order of the columns.</param>
public sealed record MentionRow(Entity Speaker, IReadOnlyList<MentionCell> Cells)
{
    internal static MentionRow Of(MentionSpeaker speaker, IReadOnlyList<Entity> columns, int most)
    {
        var counts = speaker.Mentions.ToDictionary(m => m.Other, m => m.Quotes.Count);
        return new(speaker.Speaker, [.. columns.Select(c => MentionCell.Of(speaker.Speaker, c, counts.GetValueOrDefault(c), most))]);
    }
}

/// <summary>How often one talks about another.</summary>
/// <param name="Speaker">Who talks.</param>
/// <param name="Other">About whom.</param>
/// <param name="Count">In how many quotations; 0 for none.</param>
/// <param name="Weight">How dark the cell is: 0 for none, 1 to <see cref="Darkest"/> for what the largest count of the site makes of this one.</param>
public sealed record MentionCell(Entity Speaker, Entity Other, int Count, int Weight)
{
    /// <summary>The weight of the largest count.</summary>
    public const int Darkest = 5;

    internal static MentionCell Of(Entity speaker, Entity other, int count, int most) =>
        new(speaker, other, count, count == 0 ? 0 : most == 1 ? 1 : 1 + ((Darkest - 1) * (count - 1) / (most - 1)));

    /// <summary>The anchor of the quotations of a speaker about another: two hyphens, which no id has, keep pairs apart.</summary>
    public static string AnchorOf(Entity speaker, Entity other) => $"m-{speaker.Kind.Word()}-{speaker.Id}--{other.Kind.Word()}-{other.Id}";
}
