using System.Globalization;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Evidence;
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
    private const string NotCompared = "We have not compared this with a copy yet";

    /// <summary>Returns the line of a quotation; null if its source is unknown.</summary>
    public static VerificationLine? Of(SiteGraph graph, Verification verification, Quote quote) =>
        verification.Of(quote) is { } text ? Of(graph, verification, text) : null;

    /// <summary>
    /// Returns all that readers are told about the words of a quotation, as sentences; empty if its source is unknown.
    /// </summary>
    public static string Describe(SiteGraph graph, Verification verification, Quote quote)
    {
        string?[] lines = [PrimarySource.Of(graph, quote), Of(graph, verification, quote)?.Text];
        return string.Join(" ", lines.Where(l => l is not null).Select(l => l + "."));
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
                : Printed(text);
        }

        return isRetold && text.Level.IsMismatch()
            ? new(VerificationOutcome.Retold, "Not word for word: the source need not have these words", text)
            : Unproven(graph, text);
    }

    private static VerificationLine Proof(SiteGraph graph, VerifiedText text)
    {
        if (text.Copy is { Role: ArchiveRole.Report } report)
        {
            var reporter = report.Whose is { } whose ? $"As reported by {whose}" : "As reported by others";
            return new(VerificationOutcome.Reported, $"{reporter}{LeftOut(text)}", text);
        }

        return new(
            text.Copy is { Role: ArchiveRole.Original } ? VerificationOutcome.Original : VerificationOutcome.Copy,
            $"Checked against {Copy(text)}{At(graph, text)}",
            text);
    }

    private static VerificationLine Printed(VerifiedText text) => new(
        VerificationOutcome.Printed,
        $"{Capitalize(Copy(text))} prints {Exactly(text)}{Where(text)}{LeftOut(text)}",
        text);

    private static VerificationLine Unproven(SiteGraph graph, VerifiedText text) => text.Level switch
    {
        VerificationLevel.Altered =>
            new(VerificationOutcome.Differs, $"{Capitalize(Copy(text))} reads differently", text),
        VerificationLevel.Elsewhere =>
            new(VerificationOutcome.Elsewhere, $"Not in {Copy(text)}, but in {OtherSource(graph, text)}", text),
        VerificationLevel.Absent =>
            new(VerificationOutcome.NotFound, $"Not found in {Copy(text)}", text),
        VerificationLevel.Ambiguous => new(
            VerificationOutcome.Ambiguous,
            $"{Capitalize(Copy(text))} has these words several times, and we do not know which are meant",
            text),
        _ when text.Finding.IsExcerpt => new(
            VerificationOutcome.NotInExcerpt, "Our excerpt of this source does not have these words", text),
        _ => new(VerificationOutcome.NotCompared, NotCompared, text),
    };

    private static VerificationLine OfTranslation(SiteGraph graph, VerifiedText text, VerifiedText? original)
    {
        var quote = text.Text.Quote;
        var language = LanguageNames.Find(quote.Original?.Language ?? text.Text.Source.TranslatedFrom);
        var translated = language is null ? "Translated" : $"Translated from the {language}";
        if (original is not null && original.Level.IsVerified() && IsAttributed(quote))
        {
            return original.Copy is { Role: ArchiveRole.Report } report
                ? new(
                    VerificationOutcome.Reported,
                    $"{translated}; the original words as reported by {report.Whose ?? "others"}",
                    original)
                : new(
                    VerificationOutcome.Translated,
                    $"{translated}; the original words were checked against {Copy(original)}{At(graph, original)}",
                    original);
        }

        if (text.Level.IsVerified())
        {
            // The source prints this translation: it proves that, and nothing about the words that were said.
            if (quote.Wording == "back-translation" || !IsAttributed(quote))
            {
                return Printed(text);
            }

            var proof = Proof(graph, text);
            var verb = proof.Outcome == VerificationOutcome.Reported ? "" : "was ";
            return proof with { Text = $"This translation {verb}{Uncapitalize(proof.Text)}" };
        }

        return original?.Level switch
        {
            VerificationLevel.Altered => new(
                VerificationOutcome.Differs,
                $"{translated}; the original words differ from {Copy(original)}",
                original),
            VerificationLevel.Elsewhere => new(
                VerificationOutcome.Elsewhere,
                $"{translated}; the original words are in {OtherSource(graph, original)}",
                original),
            VerificationLevel.Absent => new(
                VerificationOutcome.Differs,
                $"{translated}; {Copy(original)} does not have the original words",
                original),
            VerificationLevel.Ambiguous => new(
                VerificationOutcome.Ambiguous,
                $"{translated}; {Copy(original)} has the original words several times, "
                    + "and we do not know which are meant",
                original),
            VerificationLevel.Unarchived when original.Finding.IsExcerpt => new(
                VerificationOutcome.NotInExcerpt,
                $"{translated}; our excerpt of this source does not have the original words",
                original),
            _ => new(
                VerificationOutcome.OriginalNotCompared,
                quote.Original is null
                    ? $"{translated}; we do not have the original words"
                    : $"{translated}; we have not compared the original words with a copy yet",
                original ?? text),
        };
    }

    private static VerificationLine OfVersion(SiteGraph graph, VerifiedText text)
    {
        if (text.Level.IsVerified())
        {
            return new(VerificationOutcome.Printed, $"The copy prints {Exactly(text)}{LeftOut(text)}", text);
        }

        return text.Level switch
        {
            VerificationLevel.Altered => new(VerificationOutcome.Differs, "The copy prints other words", text),
            VerificationLevel.Absent => new(VerificationOutcome.NotFound, "The copy does not print this", text),
            _ => Unproven(graph, text),
        };
    }

    private static string Exactly(VerifiedText text) =>
        text.Level == VerificationLevel.Exact ? "exactly this" : "exactly these words";

    /// <summary>What the words were compared with.</summary>
    private static string Copy(VerifiedText text) => CopyName.Of(text.Copy, text.Text.Source.Type);

    /// <summary>Where, when, and how much of it: <c>, page 12, on 24 November 2026; 7 words left out</c>.</summary>
    private static string At(SiteGraph graph, VerifiedText text)
    {
        var day = text.Day is { } on ? $", on {graph.Language.Dates.Long(EdtfDate.OfDay(on))}" : "";
        return Where(text) + day + LeftOut(text);
    }

    private static string Where(VerifiedText text)
    {
        var page = PageOf(text.Finding.Position) is { } label ? $", page {label}" : "";
        return TimeOf(text.Finding.Position) is { } time ? $"{page}, at {time}" : page;
    }

    private static string LeftOut(VerifiedText text) => text.Finding.Omitted switch
    {
        0 => "",
        1 => "; 1 word left out",
        var count => string.Create(CultureInfo.InvariantCulture, $"; {count:#,0} words left out"),
    };

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

    private static string OtherSource(SiteGraph graph, VerifiedText text) =>
        text.FoundIn is { } id && graph.Index.Find(EntityKind.Source, id) is { } other
            ? $"“{graph.TitleOf(other)}”" : "another source";

    private static bool IsTranslation(Quote quote) =>
        quote.Wording is "official-translation" or "translation" or "back-translation";

    /// <summary>
    /// Whether nobody doubts that the words are the speaker's: otherwise a text that has them proves less.
    /// </summary>
    internal static bool IsAttributed(Quote quote) => quote.Status is QuoteStatuses.Attributed or "retracted";

    private static string Capitalize(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Uncapitalize(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
