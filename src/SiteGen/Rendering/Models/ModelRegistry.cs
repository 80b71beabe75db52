namespace SiteGen.Rendering.Models;

/// <summary>
/// All types that templates see, with their members. They are documented in docs/templates.md; a test compares the two.
/// </summary>
internal static class ModelRegistry
{
    /// <summary>All types, in the order of the documentation.</summary>
    public static IReadOnlyList<Accessor> All { get; } =
    [
        SiteModel.Site, NavigationModel.Item, NavigationModel.Group, NavigationModel.Breadcrumb,
        SiteModel.Author, SiteModel.LicensePart, SiteModel.Contact, SiteModel.Outputs, SiteModel.Theme,
        SiteModel.CustomEntry, SiteModel.Page, LanguageModel.Language, LanguageModel.Translation,
        HomeModel.Home, HomeModel.Exchange, HomeModel.Turn, HomeModel.Voice,
        PersonModel.Person, PersonModel.Role, PersonModel.Position, PersonModel.Exchange, MentionModel.Mention,
        OrganizationModel.Organization, OrganizationModel.Member,
        TopicModel.Topic, TopicModel.Stance, TopicModel.StanceTaken,
        SourceModel.Source, SourceModel.Capture, SourceModel.PublicCopyModel, QuoteModel.Quote,
        QuoteModel.Speaker, QuoteModel.Original, LanguageModel.Words,
        WordingModel.Version, WordingModel.Part, WordingModel.Change,
        VerificationModel.Verification, VerificationModel.Summary, VerificationModel.Outcome, VerificationModel.Level,
        VerificationModel.Share, VerificationModel.Observation,
        StanceModel.Page, StanceModel.Section, StanceModel.Row,
        MovesModel.Graphic, MovesModel.Year, MovesModel.Level, MovesModel.Line, MovesModel.Mark, MovesModel.Text,
        MovesModel.Crowd, MovesModel.Story, MovesModel.StoryEntry, MovesModel.Thread,
        MentionModel.Table, MentionModel.Row, MentionModel.Cell, MentionModel.Speaker, MentionModel.Group,
        MentionModel.Thread, MentionModel.ThreadEntry, MentionModel.ShownThread, MentionModel.ShownThreadEntry,
        EventModel.Event, ArticleModel.Article, ArticleModel.Document, ArticleModel.Folder,
        CommonModel.Backlink, CommonModel.Heading, CommonModel.Image, CommonModel.Link, CommonModel.Correction,
        CommonModel.Name, ChangeModel.Change, ChangeModel.Line,
        SharingModel.Card, SocialImage.Model, SharingModel.Citation, SharingModel.CitationTag,
        TimelineModel.Timeline, TimelineModel.Period, TimelineModel.Year, TimelineModel.Month, TimelineModel.Entry,
        TimelineModel.Era, TimelineModel.Facet, TimelineModel.Option,
        OverviewModel.Overview, OverviewModel.Drawing, OverviewModel.Lane, OverviewModel.Mark, OverviewModel.LaneSpan,
        OverviewModel.Tick, OverviewModel.Era, OverviewModel.Arc,
        ListModel.Lists, ListModel.Page, ListModel.Group, ListModel.Heading, ListModel.PagerItem,
        RecordModel.Entry, ListModel.MentioningQuote, ListModel.MentionLists, ListModel.VerificationLists,
        DateModel.Date,
    ];

    private static readonly Dictionary<Type, Accessor> ByType = All.ToDictionary(a => a.Target);

    /// <summary>The members of a type; null when templates do not see it.</summary>
    public static Accessor? Find(Type type) => ByType.GetValueOrDefault(type);
}
