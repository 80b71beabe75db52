using SiteGen.Content.Entities;
using SiteGen.Content.Keys;
using SiteGen.Dates;

namespace SiteGen.Content.Formats;

/// <summary>The front matter of quotations.</summary>
internal static class QuoteFormat
{
    private static readonly Shape<string> WordingShape = Shapes.Choice("a wording", QuoteWordings.All);
    private static readonly Shape<IReadOnlyList<Reference>> TopicList = Shapes.List(Shapes.Reference(EntityKinds.Topic));

    private static readonly Key<Reference> Speaker = new("speaker", Shapes.Reference(EntityKinds.Actor), "whose words they are", IsRequired: true);
    private static readonly Key<Reference> Source = new("source", Shapes.Reference(EntityKinds.Source), "where the words can be checked", IsRequired: true);
    private static readonly Key<EdtfDate> Date = new("date", Shapes.Date, "when it was said");
    private static readonly Key<string> Locator = new("locator", Shapes.Text, "where in the source: a page, a minute");
    private static readonly Key<IReadOnlyList<Reference>> Topics = new("topics", TopicList, "the topics it bears on");
    private static readonly Key<IReadOnlyList<Reference>> About =
        new("about", Shapes.List(Shapes.Reference(EntityKinds.Any)), "who or what the words are about");
    private static readonly Key<Reference> InReplyTo = new("in_reply_to", Shapes.Reference(EntityKinds.Quote), "the quotation it answers");
    private static readonly Key<IReadOnlyList<Reference>> To = new("to", Shapes.List(Shapes.Reference(EntityKinds.Actor)), "to whom it was said");
    private static readonly Key<MarkdownValue> Context = new("context", Shapes.Markdown, "the occasion");
    private static readonly Key<string> Wording = new("wording", WordingShape, "how the words relate to what was said");
    private static readonly Key<string> Status = new("status", Shapes.Choice("a status", QuoteStatuses.All), "how safe the attribution is");
    private static readonly Key<string> Language = new("language", Shapes.Text, "the language of the words, as in 'ja'");

    private static readonly Key<string> OriginalLanguage = new("language", Shapes.Text, "the language, as in 'zh'", IsRequired: true);
    private static readonly Key<string> OriginalText = new("text", Shapes.Text, "the words", IsRequired: true);
    private static readonly Key<OriginalWords> Original = new("original", Shapes.Map("the original words",
        new KeySet("an original", [OriginalLanguage, OriginalText]),
        map => new OriginalWords(map.Get(OriginalLanguage) ?? "", map.Get(OriginalText) ?? "")), "the words before translation");

    private static readonly Key<EdtfDate> Published = new("published", Shapes.Date, "when the words became public");

    private static readonly Key<Reference> VersionSource = new("source", Shapes.Reference(EntityKinds.Source), "who printed it so", IsRequired: true);
    private static readonly Key<string> VersionText = new("text", Shapes.Text, "the words as printed there", IsRequired: true);
    private static readonly Key<string> VersionWording = new("wording", WordingShape, "how this text relates to what was said");
    private static readonly Key<MarkdownValue> VersionNote = new("note", Shapes.Markdown, "what changed");
    private static readonly Key<IReadOnlyList<QuoteVersion>> Versions = new("versions", Shapes.List(Shapes.Map("a version",
        new KeySet("a version", [VersionSource, VersionText, VersionWording, VersionNote]),
        map => new QuoteVersion(map.Get(VersionSource) ?? Reference.Missing, map.Get(VersionText) ?? "", map.Get(VersionWording) ?? QuoteWordings.Verbatim, map.Get(VersionNote), map.SpanOf(VersionText)))),
        "the words as others printed them");

    private static readonly Key<Reference> StanceTopic = new("topic", Shapes.Reference(EntityKinds.Topic), "the topic", IsRequired: true);
    private static readonly Key<string> StanceId = new("stance", Shapes.Text, "the id of one of its stances", IsRequired: true);
    private static readonly Key<IReadOnlyList<QuoteStance>> Stances = new("stances", Shapes.List(Shapes.Map("a stance on a topic",
        new KeySet("a stance on a topic", [StanceTopic, StanceId]),
        map => new QuoteStance(map.Get(StanceTopic) ?? Reference.Missing, map.Get(StanceId) ?? "", map.SpanOf(StanceId)))), "the positions the words take");

    private static readonly Key<int> Order = new("order", Shapes.Integer, "the place among quotations of one date");

    public static KeySet Keys { get; } = HeaderFormat.WithOwn("a quote",
        Speaker, Source, Date, Locator, Topics, About, InReplyTo, To, Context, Wording, Status, Language, Original,
        Published, Versions, Stances, Order);

    public static Entity Read(MapReader map, EntityHeader header) => new Quote(header)
    {
        Speaker = map.Get(Speaker) ?? Reference.Missing,
        Source = map.Get(Source) ?? Reference.Missing,
        Date = map.Get(Date),
        DateSpan = map.SpanOf(Date),
        Locator = map.Get(Locator),
        Topics = map.GetList(Topics),
        About = map.GetList(About),
        InReplyTo = map.Get(InReplyTo),
        To = map.GetList(To),
        Context = map.Get(Context),
        Wording = map.Get(Wording) ?? QuoteWordings.Verbatim,
        Status = map.Get(Status) ?? QuoteStatuses.Attributed,
        Language = map.Get(Language),
        Original = map.Get(Original),
        Published = map.Get(Published),
        Versions = map.GetList(Versions),
        Stances = map.GetList(Stances),
        Order = map.Get(Order),
    };
}
