using SiteGen.Citations;
using SiteGen.Content.Entities;
using SiteGen.Languages;
using SiteGen.Linking;
using SiteGen.Pages.Mentions;
using SiteGen.Pages.Sharing;
using SiteGen.Text;

namespace SiteGen.Rendering.Models;

/// <summary>The variable <c>quote</c>.</summary>
internal static class QuoteModel
{
    public static Accessor Quote { get; } = new Accessor<Quote>("a quote")
        .AddEntity()
        .Add("words", (q, s) => s.Graph.MarkupOf(q).Body)
        .Add("text", (q, s) => s.Graph.WordsOf(q))
        .Add("length", (q, s) => LengthClass(s.Graph.WordsOf(q)))
        .Add("speaker", (q, s) => s.Graph.FirstActorOf(q))
        .Add("speakers", (q, s) => s.Graph.SpeakersOf(q))
        .Add("speaker_names", (q, s) => s.Graph.SpeakerNamesOf(q))
        .Add("attribution", (q, s) => s.Graph.AttributionOf(q))
        .Add("role", (q, s) => RoleAtDate.Of(s.Graph, q))
        .Add("source", (q, s) => s.Graph.Find(q.Source))
        .Add("date", q => q.Date)
        .Add("locator", q => q.Locator)
        .Add("page", (q, s) => VerificationLine.PageOf(s.Plan.Verification, q))
        .Add("time", q => q.Time?.ToString())
        .Add("elision", q => q.IsElisionChecked ? "checked" : null)
        .Add("topics", (q, s) => s.Graph.FindAll(q.Topics))
        .Add("about", (q, s) => s.Graph.FindAll(q.About))
        .Add("to", (q, s) => s.Graph.FindAll(q.To))
        .Add("in_reply_to", (q, s) => s.Graph.Find(q.InReplyTo))
        .Add("replies", (q, s) => s.ConnectionsOf(q).Replies)
        .Add("thread", (q, s) => ShownThread.Of(s.Plan.Lists.Mentions, q))
        .Add("context", (q, s) => s.Graph.MarkupOf(q).Context)
        .Add("translation", q => q.Translation?.Words)
        .Add("context_language", (q, s) => s.Graph.LanguageOfTexts(q))
        .Add("wording", q => q.Wording)
        .Add("wording_label", (q, s) => s.Graph.Language.Wording(q.Wording))
        .Add("status", q => q.Status)
        .Add("status_label", (q, s) => s.Graph.Language.Status(q.Status))
        .Add("is_attributed", q => q.Status == QuoteStatuses.Attributed)
        .Add("original", (q, s) => q.Original is { } original
            ? original with { Text = s.Graph.MarkupOf(q).Original } : null)
        .Add("published", q => q.Published)
        .Add("versions", (q, s) => WordingModel.VersionsOf(q, s))
        .Add("verification", (q, s) => s.Plan.Verification.Of(q))
        .Add("observations", (q, s) => ObservationLine.Of(s.Graph, s.Plan.Verification.ArchiveLock, q))
        .Add("primary_source", (q, s) => PrimarySource.Of(s.Graph, q))
        .Add("source_address", (q, s) =>
            VerificationModel.AddressOf(s.Plan.Verification, q, s.Graph.Find(q.Source) as Source))
        .Add("annotation_url", (q, s) => s.Graph.Settings.Outputs.Annotations
            && AnnotatedWords.AreOf(s.Plan.Verification, q)
                ? SiteUrl.Of(AnnotatedWords.PathOf(q)) with { IsFromMain = true } : null)
        .Add("stances", (q, s) => StancesOf(q, s.Graph))
        .Add("events", (q, s) => s.ConnectionsOf(q).Events)
        .Add("previous", (q, s) => Neighbour(q, s, -1))
        .Add("next", (q, s) => Neighbour(q, s, 1))
        .Add("anchor", q => TimelineEntry.Of(q)?.Anchor)
        .Add("citations", (q, s) => CitationsOf(q, s))
        .Add("share_links", (q, s) => ShareLinks.Of(s.Graph, q))
        .Add("card_url", (q, s) => s.Graph.Settings.Outputs.Cards ? SiteUrl.Of(EmbedCode.PathOf(q)) : null)
        .Add("embed_frame", (q, s) =>
            s.Graph.Settings.Outputs.Cards ? EmbedCode.FrameOf(s.Graph, q) : null)
        .Add("embed_text", (q, s) => s.Graph.Settings.Outputs.Cards ? EmbedCode.TextOf(s.Graph, q) : null)
        .Add("oembed_url", (q, s) => EmbedCode.DescriptionPathOf(s.Graph, q) is { } path ? SiteUrl.Of(path) : null)
        .Add("year_url", (q, s) =>
            q.Date is null ? null : SiteUrl.Of(s.Plan.TimelinePaths.PathOf(q, q.Date, isMajor: false)));

    public static Accessor Speaker { get; } = new Accessor<QuoteSpeaker>("a speaker")
        .Add("name", s => s.Name)
        .Add("title", s => s.Name)
        .Add("entity", s => s.Entity)
        .Add("url", s => s.Entity is null ? null : SiteUrl.Of(s.Entity.Path))
        .Add("role", s => s.Role);

    public static Accessor Original { get; } = new Accessor<OriginalWords>("the original words")
        .Add("language", o => o.Language)
        .Add("text", o => o.Text);

    /// <summary>The citations of its page and of its source.</summary>
    private static Citation[] CitationsOf(Quote quote, RenderScope scope)
    {
        var page = Citation.Of(scope.Graph, quote);
        return scope.Graph.Find(quote.Source) is Source source ? [page, scope.CitationOf(source)] : [page];
    }

    /// <summary>The length of the words, for typography: <c>short</c>, <c>medium</c> or <c>long</c>.</summary>
    private static string LengthClass(string words) => words.Length switch
    {
        <= 60 => "short",
        <= 220 => "medium",
        _ => "long",
    };

    /// <summary>The stances it takes, each once, however many speakers take it; none if it is misattributed.</summary>
    private static StanceTaken[] StancesOf(Quote quote, SiteGraph graph)
    {
        if (quote.Stances.Count == 0 || quote.IsMisattributed)
        {
            return [];
        }

        var speaker = graph.SpeakersOf(quote)[0];
        return
        [
            .. from taken in quote.Stances
               let topic = graph.Find(taken.Topic) as Topic
               where topic is not null
               select new StanceTaken(
                   topic, topic.Stances.First(s => s.Id == taken.Stance), quote, speaker.Entity, speaker.Name),
        ];
    }

    /// <summary>The previous (-1) or next (1) quotation of the same speaker, the first of several.</summary>
    private static Quote? Neighbour(Quote quote, RenderScope scope, int step) =>
        quote.IsMisattributed || scope.Graph.FirstActorOf(quote) is not { } speaker ? null
            : Ordering.Neighbour((Quote[])scope.ConnectionsOf(speaker).Said, quote, Chronology.Quotes, step);
}
