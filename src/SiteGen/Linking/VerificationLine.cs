using System.Globalization;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Evidence;
using SiteGen.Languages;
using SiteGen.Quotations;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>
/// What readers are told about some words, in one line. Pages, cards, feeds and data have the same line, all from here.
/// </summary>
/// <param name="Outcome">What readers have.</param>
/// <param name="Text">
/// The line, without a full stop: <c>Checked against the transcript, page 12, on 24 November 2026</c>.
/// </param>
/// <param name="Evidence">
/// The verification that the line speaks of: for a translation that of the original words, where there is one.
/// </param>
public sealed record VerificationLine(VerificationOutcome Outcome, string Text, VerifiedText Evidence)
{
    /// <summary>Returns the line of a quotation; null if its source is unknown.</summary>
    public static VerificationLine? Of(SiteGraph graph, Verification verification, Quote quote) =>
        verification.Of(quote) is { } text ? Of(graph, verification, text) : null;

    /// <summary>
    /// Returns all that readers are told about the words of a quotation, as sentences; empty if its source is unknown.
    /// </summary>
    public static string Describe(SiteGraph graph, Verification verification, Quote quote)
    {
        string?[] lines = [PrimarySource.Of(graph, quote), Of(graph, verification, quote)?.Text];
        return string.Join(
            ' ', lines.OfType<string>().Select(l => graph.Language.Say("common.sentence", ("text", l))));
    }

    /// <summary>Returns the line of a quotation, a version, or words before translation.</summary>
    public static VerificationLine Of(SiteGraph graph, Verification verification, VerifiedText text)
    {
        if (text.Text.Version > 0)
        {
            return OfVersion(graph, text);
        }

        var quote = text.Text.Quote;
        if (text.Text.Version == 0 && (IsTranslation(quote) || quote.Original is not null))
        {
            return OfTranslation(graph, text, verification.OfOriginal(quote));
        }

        return OfWords(graph, text);
    }

    /// <summary>The words of a quotation as its speaker said them.</summary>
    private static VerificationLine OfWords(SiteGraph graph, VerifiedText text)
    {
        var quote = text.Text.Quote;
        var isRetold = quote.Wording is "paraphrase" or "reported-speech";
        if (text.Level.IsVerified())
        {
            return !isRetold && IsAttributed(quote)
                ? Proof(graph, text)
                : Printed(graph.Language, text);
        }

        return isRetold && text.Level.IsMismatch()
            ? new(VerificationOutcome.Retold, graph.Language.Say("verified.retold"), text)
            : Unproven(graph, text);
    }

    private static VerificationLine Proof(SiteGraph graph, VerifiedText text)
    {
        var language = graph.Language;
        if (text.Copy is { Role: ArchiveRole.Report } report)
        {
            var reporter = report.Whose is { } whose
                ? language.Say("verified.reported_by", ("name", whose)) : language.Say("verified.reported");
            return new(VerificationOutcome.Reported, WithLeftOut(language, reporter, text), text);
        }

        var line = language.Say("verified.checked", ("copy", CopyAsObject(language, text)));
        return new(
            text.Copy is { Role: ArchiveRole.Original } ? VerificationOutcome.Original : VerificationOutcome.Copy,
            WithAll(language, line, text),
            text);
    }

    private static VerificationLine Printed(Language language, VerifiedText text)
    {
        var copy = language.Capitalized(Copy(language, text));
        var line = text.Level == VerificationLevel.Exact
            ? language.Say("verified.prints_this", ("copy", copy))
            : language.Say("verified.prints_these_words", ("copy", copy));
        return new(
            VerificationOutcome.Printed, WithLeftOut(language, WithPlace(language, line, text), text), text);
    }

    private static VerificationLine Unproven(SiteGraph graph, VerifiedText text)
    {
        var language = graph.Language;
        return text.Level switch
        {
            VerificationLevel.Altered => Line(VerificationOutcome.Differs, "verified.differs"),
            VerificationLevel.Elsewhere => new(VerificationOutcome.Elsewhere, Elsewhere(), text),
            VerificationLevel.Absent => new(
                VerificationOutcome.NotFound,
                language.Say("verified.not_found", ("copy", CopyAsObject(language, text))),
                text),
            VerificationLevel.Ambiguous => Line(VerificationOutcome.Ambiguous, "verified.several_times"),
            _ when text.Finding.IsExcerpt => Line(VerificationOutcome.NotInExcerpt, "verified.not_in_excerpt"),
            _ => Line(VerificationOutcome.NotCompared, "verified.not_compared"),
        };

        VerificationLine Line(VerificationOutcome outcome, string key) =>
            new(outcome, language.Say(key, ("copy", language.Capitalized(Copy(language, text)))), text);

        string Elsewhere() => OtherSource(graph, text) is { } title
            ? language.Say("verified.elsewhere", ("copy", CopyAsObject(language, text)), ("title", title))
            : language.Say("verified.in_another_source", ("copy", CopyAsObject(language, text)));
    }

    private static VerificationLine OfTranslation(SiteGraph graph, VerifiedText text, VerifiedText? original)
    {
        var (quote, language) = (text.Text.Quote, graph.Language);
        if (original is not null && original.Level.IsVerified() && IsAttributed(quote))
        {
            return OfCheckedOriginal(language, original);
        }

        if (text.Level.IsVerified())
        {
            // The source prints this translation: it proves that, and nothing about the words that were said.
            return quote.Wording == "back-translation" || !IsAttributed(quote)
                ? Printed(language, text) : OfCheckedTranslation(language, text);
        }

        return original?.Level switch
        {
            VerificationLevel.Altered => new(
                VerificationOutcome.Differs,
                Say("verified.original_differs", ("copy", CopyAsObject(language, original))),
                original),
            VerificationLevel.Elsewhere => new(
                VerificationOutcome.Elsewhere,
                OtherSource(graph, original) is { } title
                    ? Say("verified.original_elsewhere", ("title", title))
                    : Say("verified.original_in_another_source"),
                original),
            VerificationLevel.Absent => new(
                VerificationOutcome.Differs,
                Say("verified.original_not_found", ("copy", Copy(language, original))),
                original),
            VerificationLevel.Ambiguous => new(
                VerificationOutcome.Ambiguous,
                Say("verified.original_several_times", ("copy", Copy(language, original))),
                original),
            VerificationLevel.Unarchived when original.Finding.IsExcerpt => new(
                VerificationOutcome.NotInExcerpt, Say("verified.original_not_in_excerpt"), original),
            _ => new(
                VerificationOutcome.OriginalNotCompared,
                quote.Original is null
                    ? Say("verified.original_missing") : Say("verified.original_not_compared"),
                original ?? text),
        };

        string Say(string key, params ReadOnlySpan<(string, string)> arguments) =>
            language.Say(key, [("translated", Translated(language, text)), .. arguments]);
    }

    /// <summary>The words before translation, which a text of the source has.</summary>
    private static VerificationLine OfCheckedOriginal(Language language, VerifiedText original)
    {
        var translated = ("translated", Translated(language, original));
        if (original.Copy is { Role: ArchiveRole.Report } report)
        {
            return new(
                VerificationOutcome.Reported,
                report.Whose is { } whose
                    ? language.Say("verified.original_reported_by", translated, ("name", whose))
                    : language.Say("verified.original_reported", translated),
                original);
        }

        var line = language.Say(
            "verified.original_checked", translated, ("copy", CopyAsObject(language, original)));
        return new(VerificationOutcome.Translated, WithAll(language, line, original), original);
    }

    /// <summary>A translation by the speaker, or one that nobody doubts, which a text of the source has.</summary>
    private static VerificationLine OfCheckedTranslation(Language language, VerifiedText text)
    {
        if (text.Copy is { Role: ArchiveRole.Report } report)
        {
            var reporter = report.Whose is { } whose
                ? language.Say("verified.translation_reported_by", ("name", whose))
                : language.Say("verified.translation_reported");
            return new(VerificationOutcome.Reported, WithLeftOut(language, reporter, text), text);
        }

        var line = language.Say("verified.translation_checked", ("copy", CopyAsObject(language, text)));
        return new(
            text.Copy is { Role: ArchiveRole.Original } ? VerificationOutcome.Original : VerificationOutcome.Copy,
            WithAll(language, line, text),
            text);
    }

    /// <summary>The beginning of the line of a translation: <c>Translated from the Japanese</c>.</summary>
    private static string Translated(Language language, VerifiedText text)
    {
        var tag = text.Text.Quote.Original?.Language ?? text.Text.Source.TranslatedFrom;
        var key = "translated_from." + tag?.Split('-')[0].ToLowerInvariant();
        return language.Words.Find(key) is null ? language.Say("translated_from.unnamed") : language.Say(key);
    }

    private static VerificationLine OfVersion(SiteGraph graph, VerifiedText text)
    {
        var language = graph.Language;
        if (text.Level.IsVerified())
        {
            var line = text.Level == VerificationLevel.Exact
                ? language.Say("verified.version_prints_this")
                : language.Say("verified.version_prints_these_words");
            return new(VerificationOutcome.Printed, WithLeftOut(language, line, text), text);
        }

        return text.Level switch
        {
            VerificationLevel.Altered =>
                new(VerificationOutcome.Differs, language.Say("verified.version_differs"), text),
            VerificationLevel.Absent =>
                new(VerificationOutcome.NotFound, language.Say("verified.version_not_found"), text),
            _ => Unproven(graph, text),
        };
    }

    /// <summary>What the words were compared with, as subject of a sentence.</summary>
    private static string Copy(Language language, VerifiedText text) =>
        CopyName.Of(language, text.Copy, text.Text.Source.Type);

    /// <summary>What the words were compared with, after "against", "in" and "from".</summary>
    private static string CopyAsObject(Language language, VerifiedText text) =>
        CopyName.AsObject(language, text.Copy, text.Text.Source.Type);

    /// <summary>
    /// Adds where, when, and how much of it: <c>…, page 12, on 24 November 2026; 7 words left out</c>.
    /// </summary>
    private static string WithAll(Language language, string line, VerifiedText text)
    {
        line = WithPlace(language, line, text);
        line = text.Day is { } day
            ? language.Say("verified.on_day", ("line", line), ("date", language.Dates.Long(EdtfDate.OfDay(day))))
            : line;
        return WithLeftOut(language, line, text);
    }

    private static string WithPlace(Language language, string line, VerifiedText text)
    {
        line = PageOf(text.Finding.Position) is { } page
            ? language.Say("verified.on_page", ("line", line), ("page", page)) : line;
        return TimeOf(text.Finding.Position) is { } time
            ? language.Say("verified.at_time", ("line", line), ("time", time)) : line;
    }

    private static string WithLeftOut(Language language, string line, VerifiedText text) =>
        text.Finding.Omitted == 0 ? line : language.Say("verified.left_out", text.Finding.Omitted, ("line", line));

    /// <summary>The page as it is printed, or as it is counted; null if it is not known.</summary>
    public static string? PageOf(TextPosition position) =>
        position.PageLabel ?? position.Page?.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// The page that a quotation names; as it is printed if the quotation has the number that readers of PDF count.
    /// </summary>
    public static string? PageOf(Verification verification, Quote quote) =>
        verification.Of(quote)?.Finding.Position is { PageLabel: { } label } position
            && quote.Page == position.Page?.ToString(CultureInfo.InvariantCulture) ? label : quote.Page;

    /// <summary>The time in a recording, as <c>12:31</c> or <c>1:02:31</c>; null if it is not known.</summary>
    public static string? TimeOf(TextPosition position) =>
        position.Time is { } seconds ? RecordingTime.Format(seconds) : null;

    /// <summary>The title of the source that has the words instead; null if it has no page.</summary>
    private static string? OtherSource(SiteGraph graph, VerifiedText text) =>
        text.FoundIn is { } id && graph.Index.Find(EntityKind.Source, id) is { } other
            ? graph.Language.Quotes.Around(graph.TitleOf(other)) : null;

    private static bool IsTranslation(Quote quote) =>
        quote.Wording is "official-translation" or "translation" or "back-translation";

    /// <summary>
    /// Whether nobody doubts that the words are the speaker's: otherwise a text that has them proves less.
    /// </summary>
    internal static bool IsAttributed(Quote quote) => quote.Status is QuoteStatuses.Attributed or "retracted";
}
