using SiteGen.Pages;

namespace SiteGen.Rendering.Models;

/// <summary>The value of <c>page.list</c>, and the lists on the pages of entities.</summary>
internal static class ListModel
{
    public static Accessor Lists { get; } = new Accessor<EntityLists>("the lists of an entity")
        .Add("quotations", l => l.Quotations.PartBesideOthers())
        .Add("misattributed", l => l.Misattributed.PartBesideOthers())
        .Add("exchanges", l => l.Exchanges.PartBesideOthers())
        .Add("talks_about", l => l.TalksAbout.PartBesideOthers())
        .Add("talked_about_by", l => l.TalkedAboutBy.PartBesideOthers())
        .Add("events", l => l.Events.PartBesideOthers())
        .Add("articles", l => l.Articles.PartBesideOthers())
        .Add("articles_written", l => l.ArticlesWritten.PartBesideOthers())
        .Add("sources", l => l.Sources.PartBesideOthers())
        .Add("roles", l => l.Roles.PartBesideOthers())
        .Add("stances", l => l.Stances.PartBesideOthers())
        .Add("versions", l => l.Versions.PartBesideOthers())
        .Add("replies", l => l.Replies.PartBesideOthers())
        .Add("about", l => l.About.PartBesideOthers())
        .Add("cited_in", l => l.CitedIn.PartBesideOthers());

    public static Accessor Part { get; } = new Accessor<ListPart>("a part of a list")
        .Add("items", p => p.Items)
        .Add("groups", p => p.Groups)
        .Add("shape", p => p.List.Shape)
        .Add("title", p => p.List.Title)
        .Add("heading", p => p.List.Heading)
        .Add("entity", p => p.List.Entity)
        .Add("count", p => p.List.Count)
        .Add("counted", p => p.List.Counted)
        .Add("is_whole", p => p.IsWhole)
        .Add("is_latest", p => p.IsLatest)
        .Add("url", p => p.IsWhole ? null : new SiteUrl(p.List.Path))
        .Add("number", p => p.Number)
        .Add("page_count", p => p.List.PageCount)
        .Add("from", p => p.Start + 1)
        .Add("to", p => p.End)
        .Add("previous", p => p.Previous is { } number ? new SiteUrl(p.List.PathOf(number)) : null)
        .Add("next", p => p.Next is { } number ? new SiteUrl(p.List.PathOf(number)) : null)
        .Add("numbers", p => p.Numbers
            .Select(n => new ListNumber(n, n is { } number ? p.List.PathOf(number) : null, n == p.Number)).ToArray())
        .Add("headings", p => p.Jumps)
        .Add("first_headings", p => p.FirstJumps);

    public static Accessor Group { get; } = new Accessor<ListGroup>("a group of a list")
        .Add("label", g => g.Heading?.Label)
        .Add("anchor", g => g.Heading?.Anchor)
        .Add("entity", g => g.Heading?.Entity)
        .Add("is_continued", g => g.IsContinued)
        .Add("items", g => g.Items);

    public static Accessor Heading { get; } = new Accessor<ListJump>("a heading of a list")
        .Add("label", j => j.Place.Heading.Label)
        .Add("anchor", j => j.Place.Heading.Anchor)
        .Add("entity", j => j.Place.Heading.Entity)
        .Add("count", j => j.Place.Count)
        .Add("url", j => new SiteUrl($"{j.Place.Path}#{j.Place.Heading.Anchor}"))
        .Add("is_here", j => j.IsHere)
        .Add("is_shown", j => j.IsShown);

    public static Accessor Number { get; } = new Accessor<ListNumber>("a number of a page")
        .Add("number", n => n.Number)
        .Add("url", n => n.Path is null ? null : new SiteUrl(n.Path))
        .Add("is_current", n => n.IsCurrent);

    public static Accessor Mentioned { get; } = new Accessor<MentionedQuote>("a quotation about somebody")
        .Add("entity", m => m.Other)
        .Add("quote", m => m.Quote);

    public static Accessor MentionRow { get; } = new Accessor<MentionRowQuote>("a quotation of somebody about another")
        .Add("speaker", m => m.Speaker)
        .Add("entity", m => m.Other)
        .Add("quote", m => m.Quote);

    public static Accessor ThreadRow { get; } = new Accessor<ThreadRow>("a quotation in an exchange")
        .Add("quote", r => r.Entry.Quote)
        .Add("answered", r => r.Entry.Answered)
        .Add("depth", r => r.Entry.Depth)
        .Add("is_next", r => r.Entry.IsNext);

    public static Accessor MentionLists { get; } = new Accessor<MentionLists>("the lists of mentions")
        .Add("quotations_url", l => l.AreQuotationsApart ? new SiteUrl(l.Quotations.Path) : null)
        .Add("quotations_count", l => l.Quotations.Count)
        .Add("exchanges_url", l => l.Exchanges.IsLong ? new SiteUrl(l.Exchanges.Path) : null)
        .Add("exchanges_count", l => l.Exchanges.Count);

    public static Accessor VerificationLists { get; } = new Accessor<VerificationLists>("the lists of verification")
        .Add("sources", l => l.Sources.PartBesideOthers())
        .Add("speakers", l => l.Speakers.PartBesideOthers())
        .Add("unverified", l => l.Unverified.PartBesideOthers());
}

/// <summary>A page of a list to choose; a gap between such numbers has neither number nor path.</summary>
internal sealed record ListNumber(int? Number, string? Path, bool IsCurrent);
