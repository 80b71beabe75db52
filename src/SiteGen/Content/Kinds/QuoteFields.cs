using SiteGen.Content.Entities;
using SiteGen.Content.Fields;
using SiteGen.Dates;

namespace SiteGen.Content.Kinds;

/// <summary>The fields of quotations.</summary>
internal static class QuoteFields
{
    private static readonly FieldType<string> WordingType = FieldTypes.Choice("a wording", QuoteWordings.All);

    private static readonly Field<string> SpeakerName = new(
        "name", FieldTypes.Text, "the name of somebody without a page, as it is printed",
        IsRequired: true, Example: "A juror");
    private static readonly Field<string> SpeakerRole =
        new("role", FieldTypes.Text, "what they were", Example: "juror in the first trial");
    private static readonly Field<IReadOnlyList<Speaker>> Speakers = new(
        "speaker",
        FieldTypes.Speakers(FieldTypes.Map(
            "a speaker without a page",
            new FieldSet("a speaker without a page", [SpeakerName, SpeakerRole]),
            map => map.Get(SpeakerName) is { } name
                ? new Speaker(null, name, map.Get(SpeakerRole), map.SpanOf(SpeakerName))
                : null)),
        "who said it",
        IsRequired: true, Example: "charles-darwin");
    private static readonly Field<Reference> Source = new(
        "source", FieldTypes.Reference(EntityKinds.Source), "the source that has the words",
        IsRequired: true, Example: "darwin-letter-1866");
    private static readonly Field<EdtfDate> Date =
        new("date", FieldTypes.Date, "when it was said", Example: "1866-07-05");
    private static readonly Field<string> Locator =
        new("locator", FieldTypes.Text, "where in the source: a page, a minute", Example: "p. 236");
    private static readonly Field<string> Page =
        new("page", FieldTypes.Text, "the page of a document that has the words", Example: "236");
    private static readonly Field<TimeSpanOfWords> Time = new(
        "time", FieldTypes.RecordingTime, "when in a recording the words are said", Example: "12:34");
    private static readonly Field<string> Elision = new(
        "elision", FieldTypes.Choice("a state of elisions", "checked"),
        "whether an editor looked at what `[…]` leaves out",
        Example: "checked");
    private static readonly Field<IReadOnlyList<Reference>> Topics =
        new("topics", FieldTypes.References(EntityKinds.Topic), "the topics it concerns", Example: "[the-term]");
    private static readonly Field<IReadOnlyList<Reference>> About = new(
        "about", FieldTypes.References(EntityKinds.Any), "who or what the words are about",
        Example: "[herbert-spencer]");
    private static readonly Field<Reference> InReplyTo = new(
        "in_reply_to", FieldTypes.Reference(EntityKinds.Quote), "the quotation it answers",
        Example: "wallace-term-1866");
    private static readonly Field<IReadOnlyList<Reference>> To =
        new("to", FieldTypes.References(EntityKinds.Actor), "to whom it was said", Example: "[alfred-russel-wallace]");
    private static readonly Field<MarkdownValue> Context = new(
        "context", FieldTypes.Markdown, "the occasion",
        Example: "Darwin has just agreed with [[alfred-russel-wallace|Wallace]].");
    private static readonly Field<string> Wording = new(
        "wording", WordingType, "how the words relate to what was said",
        Example: "translation", Default: "verbatim");
    private static readonly Field<string> Status = new(
        "status", FieldTypes.Choice("a status", QuoteStatuses.All), "how certain the attribution is",
        Example: "disputed", Default: "attributed");
    private static readonly Field<string> Language =
        new("language", FieldTypes.LanguageTag, "the language of the words, such as 'ja'", Example: "en");

    private static readonly Field<string> OriginalLanguage =
        new("language", FieldTypes.Text, "the language, such as 'zh'", IsRequired: true, Example: "de");
    private static readonly Field<string> OriginalText =
        new("text", FieldTypes.Text, "the words", IsRequired: true, Example: "Mehr Licht!");
    private static readonly Field<OriginalWords> Original = new(
        "original",
        FieldTypes.Map(
            "the original words",
            new FieldSet("an original", [OriginalLanguage, OriginalText]),
            map => new OriginalWords(
                map.Get(OriginalLanguage) ?? "", map.Get(OriginalText) ?? "", map.SpanOf(OriginalText))),
        "the words before translation");

    private static readonly Field<EdtfDate> Published =
        new("published", FieldTypes.Date, "when the words became public", Example: "1887");

    private static readonly Field<Reference> VersionSource = new(
        "source", FieldTypes.Reference(EntityKinds.Source), "the source that printed it",
        IsRequired: true, Example: "life-and-letters-1887");
    private static readonly Field<string> VersionText = new(
        "text", FieldTypes.Text, "the words as printed there",
        IsRequired: true, Example: "used abroad and at home");
    private static readonly Field<string> VersionWording = new(
        "wording", WordingType, "how this text relates to what was said",
        Example: "transcript", Default: "verbatim");
    private static readonly Field<MarkdownValue> VersionNote =
        new("note", FieldTypes.Markdown, "what changed", Example: "Prints “and” for “&”.");
    private static readonly Field<EdtfDate> VersionDate = new(
        "date", FieldTypes.Date, "when it was printed there, if that is not the date of its source",
        Example: "1887-11");
    private static readonly Field<string> VersionLocator =
        new("locator", FieldTypes.Text, "where in its source: a page, a minute", Example: "vol. 3, p. 46");
    private static readonly Field<string> VersionPage =
        new("page", FieldTypes.Text, "the page of its source that has the words", Example: "46");
    private static readonly Field<TimeSpanOfWords> VersionTime = new(
        "time", FieldTypes.RecordingTime, "when in its source, a recording, the words are said", Example: "12:34");
    private static readonly Field<IReadOnlyList<QuoteVersion>> Versions = new(
        "versions",
        FieldTypes.List(FieldTypes.Map(
            "a version",
            new FieldSet(
                "a version",
                [
                    VersionSource, VersionText, VersionWording, VersionNote,
                    VersionDate, VersionLocator, VersionPage, VersionTime,
                ]),
            map => new QuoteVersion(
                map.Get(VersionSource) ?? Reference.Missing,
                map.Get(VersionText) ?? "",
                map.Get(VersionWording) ?? QuoteWordings.Verbatim,
                map.Get(VersionNote),
                map.SpanOf(VersionText))
            {
                Date = map.Get(VersionDate),
                Locator = map.Get(VersionLocator),
                LocatorSpan = map.SpanOf(VersionLocator),
                Page = map.Get(VersionPage),
                PageSpan = map.SpanOf(VersionPage),
                Time = map.Get(VersionTime),
                TimeSpan = map.SpanOf(VersionTime),
            })),
        "the words as other sources printed them");

    private static readonly Field<Reference> StanceTopic =
        new("topic", FieldTypes.Reference(EntityKinds.Topic), "the topic", IsRequired: true, Example: "the-term");
    private static readonly Field<string> StanceId =
        new("stance", FieldTypes.Text, "the id of one of its stances", IsRequired: true, Example: "keep-the-term");
    private static readonly Field<string> StanceWords = new(
        "words", FieldTypes.Text, "four to six of its words that say so, for the drawing of who moved",
        Example: "I should be sorry to see");
    private static readonly Field<IReadOnlyList<QuoteStance>> Stances = new(
        "stances",
        FieldTypes.List(FieldTypes.Map(
            "a stance on a topic",
            new FieldSet("a stance on a topic", [StanceTopic, StanceId, StanceWords]),
            map => new QuoteStance(
                map.Get(StanceTopic) ?? Reference.Missing, map.Get(StanceId) ?? "", map.SpanOf(StanceId))
            {
                Words = map.Get(StanceWords),
                WordsSpan = map.SpanOf(StanceWords),
            })),
        "the positions the words take");

    private static readonly Field<int> Order = new(
        "order", FieldTypes.Integer, "its position among quotations of the same date, lower first",
        Example: "2", Default: "0");

    public static FieldSet All { get; } = CommonFields.With(
        "a quote",
        Speakers, Source, Date, Locator, Page, Time, Elision, Topics, About, InReplyTo, To, Context, Wording, Status,
        Language, Original, Published, Versions, Stances, Order);

    public static Entity Read(MapReader map, CommonValues header) => new Quote(header)
    {
        Speakers = map.GetList(Speakers),
        Source = map.Get(Source) ?? Reference.Missing,
        Date = map.Get(Date),
        DateSpan = map.SpanOf(Date),
        Locator = map.Get(Locator),
        LocatorSpan = map.SpanOf(Locator),
        Page = map.Get(Page),
        PageSpan = map.SpanOf(Page),
        Time = map.Get(Time),
        TimeSpan = map.SpanOf(Time),
        IsElisionChecked = map.Get(Elision) is not null,
        Topics = map.GetList(Topics),
        About = map.GetList(About),
        InReplyTo = map.Get(InReplyTo),
        To = map.GetList(To),
        Context = map.Get(Context),
        Wording = map.Get(Wording) ?? QuoteWordings.Verbatim,
        Status = map.Get(Status) ?? QuoteStatuses.Attributed,
        Original = map.Get(Original),
        Published = map.Get(Published),
        Versions = map.GetList(Versions),
        Stances = map.GetList(Stances),
        Order = map.Get(Order),
    };
}
