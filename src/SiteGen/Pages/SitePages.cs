using SiteGen.Cards;
using SiteGen.Content;
using SiteGen.Linking;
using SiteGen.Pages.Home;
using SiteGen.Pages.Mentions;
using SiteGen.Pages.Navigation;

namespace SiteGen.Pages;

/// <summary>Plans the pages that are not about one entity or one period of time.</summary>
/// <param name="graph">The site.</param>
/// <param name="lists">Its lists.</param>
internal sealed class SitePages(SiteGraph graph, SiteLists lists)
{
    /// <summary>The home page.</summary>
    public PlannedPage Home() => new()
    {
        Path = "/",
        Template = "home",
        TitleOf = _ => graph.Settings.Title,
        DescriptionOf = _ => graph.Settings.Description ?? graph.Settings.Tagline,
        ModelOf = _ => HomePage.Of(graph),
        ModelName = "home",
        CardOf = CardOf,
    };

    /// <summary>The index of a kind.</summary>
    public IEnumerable<PlannedPage> OfKind(EntityKind kind)
    {
        var first = Page(SiteSection.Of(kind), () => PageDescription.OfKind(kind, graph));
        return Pagination.PagesOf(lists.OfKind(kind), first);
    }

    /// <summary>The index of each folder of plain pages that has no page of its own.</summary>
    public IEnumerable<PlannedPage> Folders() => PageFolder.All(graph).Where(f => f.Own is null)
        .SelectMany(folder => Pagination.PagesOf(lists.OfFolder(folder), new()
        {
            Path = folder.Path,
            Template = "page-folder",
            Section = "pages",
            TitleOf = _ => folder.Title,
            DescriptionOf = _ => PageDescription.OfFolder(folder),
            ModelName = "folder",
        }, _ => folder));

    /// <summary>Who moved, topic by topic.</summary>
    public IEnumerable<PlannedPage> Stances()
    {
        var first = Page(SiteSection.Stances, () => graph.Language.Say("descriptions.stances"), "stances");
        return Pagination.PagesOf(lists.Stances.List, first, static page => page.Items[0]);
    }

    /// <summary>Who talks about whom, with its long lists.</summary>
    public IEnumerable<PlannedPage> Mentions()
    {
        var mentions = lists.Mentions;
        var table = () => MentionTable.Of(graph);
        return
        [
            Page(SiteSection.Mentions, () => graph.Language.Say("descriptions.mentions"), "mentions", table, true),
            .. mentions.HasQuotationPages ? Pagination.PagesOf(mentions.Quotations, "mentions") : [],
            .. mentions.Exchanges.IsLong ? Pagination.PagesOf(mentions.Exchanges, "mentions") : [],
        ];
    }

    /// <summary>How far quotations are verified, with its long lists.</summary>
    public IEnumerable<PlannedPage> Verification()
    {
        var summary = () => lists.Verification.Summary;
        return
        [
            Page(
                SiteSection.Verification, () => graph.Language.Say("descriptions.verification"), "verification",
                summary, true),
            .. lists.Verification.LongOnes.SelectMany(list => Pagination.PagesOf(list, "verification")),
        ];
    }

    /// <summary>The quotations whose wording changed.</summary>
    public IEnumerable<PlannedPage> Wording()
    {
        var first = Page(
            SiteSection.Wording, () => graph.Language.Say("descriptions.wording"), "changes",
            () => WordingChange.ListOf(graph), hasCard: true);
        return lists.ListWording() is { } list
            ? Pagination.PagesOf(list, first, static page => page.Items)
            : [first];
    }

    /// <summary>All corrections.</summary>
    public IEnumerable<PlannedPage> Corrections()
    {
        var first = Page(
            SiteSection.Corrections, () => graph.Language.Say("descriptions.corrections"), "corrections",
            feed: "/corrections/feed");
        return Pagination.PagesOf(lists.Corrections, first, static page => page.Items);
    }

    /// <summary>What changed, if the site shows it.</summary>
    public IEnumerable<PlannedPage> Changes()
    {
        if (lists.Changes is not { } list)
        {
            return [];
        }

        var first = Page(
            SiteSection.Changes, () => graph.Language.Say("descriptions.changes"), "changes", feed: "/changes/feed");
        return Pagination.PagesOf(list, first, static page => page.Items);
    }

    /// <summary>The search page, if the site has one.</summary>
    public IEnumerable<PlannedPage> Search() => !graph.Settings.HasSearch
        ? []
        :
        [
            // It shows what its reader searches for, so search engines have no use for it.
            new()
            {
                Path = "/search/",
                Template = "search",
                Section = "search",
                TitleOf = _ => graph.Language.Say("sections.search"),
                IsListed = false,
            },
        ];

    /// <summary>The page for URLs without a page.</summary>
    public PlannedPage NotFound() => new()
    {
        Path = "/404.html",
        Template = "404",
        TitleOf = _ => graph.Language.Say("page_titles.not_found"),
        IsListed = false,
    };

    private PlannedPage Page(
        SiteSection section,
        Func<string> description,
        string? modelName = null,
        Func<object?>? model = null,
        bool hasCard = false,
        string? feed = null) => new()
        {
            Path = section.Path,
            Template = section.Name,
            Section = section.Name,
            TitleOf = _ => section.TitleIn(graph.Language),
            DescriptionOf = _ => description(),
            ModelOf = _ => model?.Invoke(),
            ModelName = modelName,
            CardOf = hasCard ? CardOf : static _ => null,
            FeedPath = feed,
        };

    private SocialCard? CardOf(PlannedPage page) => SocialCard.Of(graph, page.Title, page.Description);
}
