using SiteGen.Linking;
using SiteGen.Pages.Mentions;

namespace SiteGen.Rendering.Models;

/// <summary>Mentions, and the variable <c>mentions</c> of their page.</summary>
internal static class MentionModel
{
    public static Accessor Mention { get; } = new Accessor<Mention>("a mention")
        .Add("entity", m => m.Other)
        .Add("name", m => m.Name)
        .Add("quotes", m => m.Quotes);

    public static Accessor Table { get; } = new Accessor<MentionTable>("a table of mentions")
        .Add("columns", t => t.Columns)
        .Add("rows", t => t.Rows)
        .Add("is_cut", t => t.IsCut)
        .Add("largest_side", _ => MentionTable.LargestSide)
        .Add("speakers", t => t.Speakers)
        .Add("threads", t => t.Threads)
        .Add("lists", (_, s) => s.Plan.Lists.Mentions);

    public static Accessor Row { get; } = new Accessor<MentionRow>("a row of mentions")
        .Add("speaker", r => r.Speaker)
        .Add("name", r => r.Name)
        .Add("anchor", r => MentionSpeaker.AnchorOf(r.Speaker, r.Name))
        .Add("cells", r => r.Cells);

    public static Accessor Cell { get; } = new Accessor<MentionCell>("a count of mentions")
        .Add("entity", c => c.Other)
        .Add("count", c => c.Count)
        .Add("weight", c => c.Weight)
        .Add("url", (c, s) => s.Plan.Lists.Mentions is { HasQuotationPages: true } lists
            && lists.PathOf(c.Anchor) is { } path ? SiteUrl.Of(path) : null)
        .Add("is_self", c => c.Speaker == c.Other)
        .Add("anchor", c => c.Anchor);

    public static Accessor Speaker { get; } = new Accessor<MentionSpeaker>("a speaker of mentions")
        .Add("entity", s => s.Speaker)
        .Add("name", s => s.Name)
        .Add("anchor", s => s.Anchor)
        .Add("groups", s => s.Mentions
            .Select(m => new MentionGroup(m, MentionCell.AnchorOf(s.Speaker, s.Name, m.Other!))).ToArray());

    public static Accessor Group { get; } = new Accessor<MentionGroup>("a group of mentions")
        .Add("entity", g => g.Mention.Other)
        .Add("quotes", g => g.Mention.Quotes)
        .Add("anchor", g => g.Anchor);

    public static Accessor Thread { get; } = new Accessor<ReplyThread>("a thread")
        .Add("speakers", t => t.Speakers)
        .Add("entries", t => t.Entries);

    public static Accessor ShownThread { get; } = new Accessor<ShownThread>("the thread of a quote")
        .Add("entries", t => t.Entries)
        .Add("count", t => t.Thread.Entries.Count)
        .Add("is_whole", t => t.IsWhole)
        .Add("url", (t, s) => SiteUrl.Of(s.Plan.Lists.Mentions.PathOf(t.Thread)))
        .Add("lacks_answer", (t, s) =>
            t.LacksAnswer(s.Graph, t.Entries.First(e => e.IsHere).Entry.Quote));

    public static Accessor ShownThreadEntry { get; } =
        new Accessor<ShownThreadEntry>("an entry of the thread of a quote")
        .Add("quote", e => e.Entry.Quote)
        .Add("answered", e => e.Entry.Answered)
        .Add("depth", e => e.Entry.Depth)
        .Add("is_here", e => e.IsHere)
        .Add("is_next", e => e.IsNext);

    public static Accessor ThreadEntry { get; } = new Accessor<ThreadEntry>("an entry of a thread")
        .Add("quote", e => e.Quote)
        .Add("answered", e => e.Answered)
        .Add("depth", e => e.Depth)
        .Add("is_next", e => e.IsNext);
}

/// <summary>The quotations to which a count of the table links.</summary>
internal sealed record MentionGroup(Mention Mention, string Anchor);
