using SiteGen.Pages;
using SiteGen.Pages.Lists;
using SiteGen.Pages.Mentions;
using SiteGen.Pages.Verifications;

namespace SiteGen.Rendering.Models;

/// <summary>The value of <c>page.list</c>, and the lists on the pages of entities.</summary>
internal static class ListModel
{
    public static Accessor Lists { get; } = new Accessor<EntityLists>("the lists of an entity")
        .Add("quotations", l => l.Quotations.Excerpt())
        .Add("misattributed", l => l.Misattributed.Excerpt())
        .Add("talks_about", l => l.TalksAbout.Excerpt())
        .Add("talked_about_by", l => l.TalkedAboutBy.Excerpt())
        .Add("record", l => l.ShownRecord)
        .Add("events", l => l.Events.Excerpt())
        .Add("articles", l => l.Articles.Excerpt())
        .Add("articles_written", l => l.ArticlesWritten.Excerpt())
        .Add("sources", l => l.Sources.Excerpt())
        .Add("roles", l => l.Roles.Excerpt())
        .Add("stances", l => l.Stances.Excerpt())
        .Add("versions", l => l.Versions.Excerpt())
        .Add("replies", l => l.Replies.Excerpt())
        .Add("about", l => l.About.Excerpt())
        .Add("cited_in", l => l.CitedIn.Excerpt());

    public static Accessor Page { get; } = new Accessor<ListPage>("a page of a list")
        .Add("items", p => p.Items)
        .Add("groups", p => p.Groups)
        .Add("kind", p => p.List.Kind)
        .Add("title", p => p.List.Title)
        .Add("heading", p => p.List.Heading)
        .Add("entity", p => p.List.Entity)
        .Add("count", p => p.List.Count)
        .Add("counted", p => p.List.Counted)
        .Add("is_whole", p => p.IsWhole)
        .Add("is_by_year", p => p.List.IsByYear)
        .Add("is_latest", p => p.IsLatest)
        .Add("url", p => p.IsWhole ? null : SiteUrl.Of(p.List.Path))
        .Add("number", p => p.Number)
        .Add("page_count", p => p.List.PageCount)
        .Add("from", p => p.Start + 1)
        .Add("to", p => p.End)
        .Add("previous", p => p.Previous is { } number ? SiteUrl.Of(p.List.PathOf(number)) : null)
        .Add("next", p => p.Next is { } number ? SiteUrl.Of(p.List.PathOf(number)) : null)
        .Add("numbers", p => p.Numbers.Select(n => new PagerItem(p, n)).ToArray())
        .Add("headings", p => p.Headings)
        .Add("first_headings", p => p.FirstHeadings);

    public static Accessor Group { get; } = new Accessor<ListGroup>("a group of a list")
        .Add("label", g => g.Heading?.Label)
        .Add("anchor", g => g.Heading?.Anchor)
        .Add("entity", g => g.Heading?.Entity)
        .Add("is_continued", g => g.IsContinued)
        .Add("items", g => g.Items);

    public static Accessor Heading { get; } = new Accessor<ListSection>("a heading of a list")
        .Add("label", s => s.Heading.Label)
        .Add("anchor", s => s.Heading.Anchor)
        .Add("entity", s => s.Heading.Entity)
        .Add("count", s => s.Count)
        .Add("url", s => SiteUrl.Of($"{s.Path}#{s.Heading.Anchor}"))
        .Add("is_here", s => s.IsHere)
        .Add("is_shown", s => s.IsShown);

    public static Accessor PagerItem { get; } = new Accessor<PagerItem>("a number of a page")
        .Add("number", i => i.Number)
        .Add("url", i => i.Number is { } number ? SiteUrl.Of(i.Page.List.PathOf(number)) : null)
        .Add("is_current", i => i.Number == i.Page.Number);

    public static Accessor MentioningQuote { get; } = new Accessor<MentioningQuote>("a quotation about somebody")
        .Add("speaker", m => m.Speaker)
        .Add("name", m => m.Name)
        .Add("entity", m => m.Mentioned)
        .Add("quote", m => m.Quote);

    public static Accessor MentionLists { get; } = new Accessor<MentionLists>("the lists of mentions")
        .Add("quotations_url", l => l.HasQuotationPages ? SiteUrl.Of(l.Quotations.Path) : null)
        .Add("quotations_count", l => l.Quotations.Count)
        .Add("exchanges_url", l => l.Exchanges.IsLong ? SiteUrl.Of(l.Exchanges.Path) : null)
        .Add("exchanges_count", l => l.Exchanges.Count);

    public static Accessor VerificationLists { get; } = new Accessor<VerificationLists>("the lists of verification")
        .Add("sources", l => l.Sources.Excerpt())
        .Add("speakers", l => l.Speakers.Excerpt())
        .Add("observed", l => l.Observed.Excerpt())
        .Add("unverified", l => l.Unverified.Excerpt());
}

/// <summary>A number in the pager of a list; a gap has none.</summary>
internal sealed record PagerItem(ListPage Page, int? Number);
