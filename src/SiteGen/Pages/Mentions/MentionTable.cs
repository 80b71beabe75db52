using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Linking;

namespace SiteGen.Pages.Mentions;

/// <summary>Who talks about whom, counted.</summary>
/// <param name="Columns">Those talked about, as far as the table shows them, most talked about first.</param>
/// <param name="Rows">The speakers that the table shows, those with most quotations first.</param>
/// <param name="Speakers">All speakers, people, then organizations, with what they said.</param>
/// <param name="Threads">Quotations and their answers, in order of time.</param>
/// <param name="IsCut">Whether the table leaves some out, since it would be too large to read.</param>
public sealed record MentionTable(
    IReadOnlyList<Entity> Columns,
    IReadOnlyList<MentionRow> Rows,
    IReadOnlyList<MentionSpeaker> Speakers,
    IReadOnlyList<ReplyThread> Threads,
    bool IsCut)
{
    /// <summary>
    /// The most rows, and the most columns. Larger tables do not fit a screen, and most of their cells are empty: they
    /// keep those with the most quotations, and the list has all.
    /// </summary>
    public const int LargestSide = 12;

    internal static MentionTable Of(SiteGraph graph)
    {
        Entity[] actors = [.. graph.People, .. graph.Organizations];
        MentionSpeaker[] speakers =
        [
            .. actors.Select(a => new MentionSpeaker(a, a.Name, graph.ConnectionsOf(a).TalksAbout))
                .Where(s => s.Mentions.Count > 0),
            .. graph.UnlistedSpeakers.Select(s => new MentionSpeaker(null, s.Name, s.Mentions)),
        ];
        Entity[] mentioned = [.. actors.Where(a => graph.ConnectionsOf(a).TalkedAboutBy.Count > 0)];

        var columns = Largest(mentioned, a => graph.ConnectionsOf(a).TalkedAboutBy.Sum(m => m.Quotes.Count));
        var talking = Largest(speakers, s => s.Mentions.Sum(m => m.Quotes.Count));
        var most = speakers.SelectMany(s => s.Mentions).Select(m => m.Quotes.Count).DefaultIfEmpty().Max();
        return new(
            columns,
            [.. talking.Select(s => MentionRow.Of(s, columns, most))],
            speakers,
            ReplyThread.ListOf(graph),
            columns.Length < mentioned.Length || talking.Length < speakers.Length);
    }

    /// <summary>The items with the largest counts, the largest first; those with equal ones keep their order.</summary>
    private static T[] Largest<T>(T[] all, Func<T, int> count) =>
        [.. all.OrderByDescending(count).Take(LargestSide)];
}

/// <summary>Who talks about others.</summary>
/// <param name="Speaker">The person or organization; null for somebody without a page.</param>
/// <param name="Name">The name.</param>
/// <param name="Mentions">Whom they talk about, most talked about first.</param>
public sealed record MentionSpeaker(Entity? Speaker, string Name, IReadOnlyList<Mention> Mentions)
{
    /// <summary>The anchor of the speaker: <c>person-ann</c>.</summary>
    public string Anchor => AnchorOf(Speaker, Name);

    internal static string AnchorOf(Entity? speaker, string name) => speaker is null
        ? $"unlisted-{UnlistedSpeaker.KeyOf(name)}" : $"{speaker.Kind.Name()}-{speaker.Id}";
}

/// <summary>A row of the table.</summary>
/// <param name="Speaker">Who talks; null for somebody without a page.</param>
/// <param name="Name">The name of who talks.</param>
/// <param name="Cells">How often about whom, in the order of the columns.</param>
public sealed record MentionRow(Entity? Speaker, string Name, IReadOnlyList<MentionCell> Cells)
{
    internal static MentionRow Of(MentionSpeaker speaker, IReadOnlyList<Entity> columns, int most)
    {
        var counts = speaker.Mentions.ToDictionary(m => m.Other!, m => m.Quotes.Count);
        return new(
            speaker.Speaker,
            speaker.Name,
            [.. columns.Select(c => MentionCell.Of(speaker, c, counts.GetValueOrDefault(c), most))]);
    }
}

/// <summary>How often one talks about another.</summary>
/// <param name="Speaker">Who talks; null for somebody without a page.</param>
/// <param name="Name">The name of who talks.</param>
/// <param name="Other">About whom.</param>
/// <param name="Count">The number of quotations.</param>
/// <param name="Weight">
/// How dark the cell is: 0 for no quotation, and 1 to <see cref="Darkest"/> in proportion to the largest count of the
/// site.
/// </param>
public sealed record MentionCell(Entity? Speaker, string Name, Entity Other, int Count, int Weight)
{
    /// <summary>The weight of the largest count.</summary>
    public const int Darkest = 5;

    /// <summary>The anchor of the quotations of the speaker about the other.</summary>
    public string Anchor => AnchorOf(Speaker, Name, Other);

    internal static MentionCell Of(MentionSpeaker speaker, Entity other, int count, int most)
    {
        var weight = count == 0 ? 0 : most == 1 ? 1 : 1 + ((Darkest - 1) * (count - 1) / (most - 1));
        return new(speaker.Speaker, speaker.Name, other, count, weight);
    }

    /// <summary>
    /// The anchor of the quotations of a speaker about another. No id has two hyphens in a row, so pairs stay distinct.
    /// </summary>
    public static string AnchorOf(Entity? speaker, string name, Entity other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return $"m-{MentionSpeaker.AnchorOf(speaker, name)}--{other.Kind.Name()}-{other.Id}";
    }
}
