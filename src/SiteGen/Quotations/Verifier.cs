using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Quotations;

/// <summary>
/// Checks quotations against the archived texts and the record of earlier checks. A build only reads the record; the
/// command <c>verify</c> makes a new one.
/// </summary>
public static class Verifier
{
    /// <summary>
    /// What a build does: words or texts that changed since they were verified are errors, and so are words that are not
    /// in their text, as far as texts are at hand or the record says so.
    /// </summary>
    /// <param name="texts">All quotations and versions.</param>
    /// <param name="archive">The archived texts at hand.</param>
    /// <param name="record">The lockfile.</param>
    /// <param name="jobs">How many are looked up at a time.</param>
    public static (Verification Verification, IReadOnlyList<Diagnostic> Diagnostics) Check(
        IReadOnlyList<VerifiableText> texts, Archive archive, Lockfile record, int jobs)
    {
        var diagnostics = new List<Diagnostic>();
        var findings = FindAll(texts, archive, jobs);
        var verified = new VerifiedText[texts.Count];
        for (var i = 0; i < texts.Count; i++)
        {
            var (text, finding, entry) = (texts[i], findings[i], record.Find(texts[i].Id));
            var recorded = entry is not null && entry.WordsHash == ContentHash.OfWords(text.Words) && entry.Source == text.Source.Id ? entry : null;
            var standing = FoundOrRecorded(finding, recorded);
            if (ExplainStale(text, entry, archive) is { } stale)
            {
                diagnostics.Add(stale);
            }
            else if (ExplainMismatch(text, standing, finding == standing ? null : recorded?.Day) is { } mismatch)
            {
                diagnostics.Add(mismatch);
            }
            else if (record.File is not null && (entry is null || (entry.TextHash is null && finding.Level != VerificationLevel.Unarchived)))
            {
                diagnostics.Add(new(Rules.QuoteNotRecorded, text.Quote.File, text.Span,
                    entry is null ? $"'{text.Id}' is not in {Lockfile.Path}" : $"there is a text of '{text.Source.Id}' now, and '{text.Id}' is not verified with it",
                    "run 'sitegen verify'"));
            }

            verified[i] = new(text, standing.Level, standing.Range, standing.FoundIn, recorded?.Day);
        }

        return (new(verified), diagnostics);
    }

    /// <summary>What <c>verify</c> does: looks up everything, and makes the record anew.</summary>
    /// <param name="texts">All quotations and versions, those of drafts too.</param>
    /// <param name="archive">The archived texts at hand.</param>
    /// <param name="record">The lockfile as it is. What it has verified stands where the text is not at hand and the words
    /// are the same.</param>
    /// <param name="today">The day that new entries get; entries that say the same as before keep theirs.</param>
    /// <param name="jobs">How many are looked up at a time.</param>
    public static VerifierResult Verify(IReadOnlyList<VerifiableText> texts, Archive archive, Lockfile record, DateOnly today, int jobs)
    {
        var diagnostics = new List<Diagnostic>();
        var findings = FindAll(texts, archive, jobs);
        var entries = new List<LockEntry>();
        var lines = new List<VerifierLine>();
        for (var i = 0; i < texts.Count; i++)
        {
            var (text, finding, old) = (texts[i], findings[i], record.Find(texts[i].Id));
            var isArchived = finding.Level != VerificationLevel.Unarchived;
            var stale = isArchived ? null : ExplainStale(text, old, archive);
            var keeps = !isArchived && old?.TextHash is not null;
            var entry = keeps ? old! : new LockEntry(text.Id, finding.Level, text.Source.Id, ContentHash.OfWords(text.Words),
                archive.Find(text.Source.Id)?.Hash, finding.Range, finding.FoundIn, isArchived ? today : null);
            // Nothing new was found out: the day stays, and with it the file.
            entries.Add(old is not null && entry with { Day = old.Day, Span = old.Span } == old ? old : entry);
            var standing = FoundOrRecorded(finding, keeps && stale is null ? old : null);
            lines.Add(new(text, standing, keeps));
            if ((stale ?? ExplainMismatch(text, standing, keeps ? old!.Day : null)) is { } diagnostic)
            {
                diagnostics.Add(diagnostic);
            }
        }

        return new(lines, new(record.File, entries), diagnostics);
    }

    /// <summary>Entries of the record whose quotation is gone.</summary>
    /// <param name="record">The lockfile.</param>
    /// <param name="isKnown">Whether a quotation of this id is there, be it a draft or a file that could not be read.</param>
    public static IEnumerable<Diagnostic> FindUnusedEntries(Lockfile record, Func<string, bool> isKnown) =>
        record.Entries.Where(e => !isKnown(e.Id)).Select(e => new Diagnostic(Rules.LockEntryUnused, record.File!, e.Span,
            $"there is no quotation '{e.Id}'", "if that is meant, run 'sitegen verify', which takes the entry out"));

    private static Finding[] FindAll(IReadOnlyList<VerifiableText> texts, Archive archive, int jobs)
    {
        var findings = new Finding[texts.Count];
        ParallelLoop.Run(texts.Count, jobs, i => findings[i] = archive.Verify(texts[i].Words, texts[i].Source.Id));
        return findings;
    }

    /// <summary>What counts: what was found, or, where there is no text to look into, what the record says.</summary>
    private static Finding FoundOrRecorded(Finding finding, LockEntry? recorded) =>
        finding.Level != VerificationLevel.Unarchived || recorded is null ? finding : new(recorded.Level, recorded.Range) { FoundIn = recorded.FoundIn };

    /// <summary>The words, the source or the archived text are no longer those that were verified.</summary>
    private static Diagnostic? ExplainStale(VerifiableText text, LockEntry? entry, Archive archive)
    {
        if (entry?.TextHash is null)
        {
            return null;
        }

        var day = entry.Day!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var archived = archive.Find(text.Source.Id);
        var change = entry.Source != text.Source.Id ? $"its source was '{entry.Source}' when it was verified on {day}"
            : entry.WordsHash != ContentHash.OfWords(text.Words) ? $"its words changed since they were verified on {day}"
            : archived is not null && archived.Hash != entry.TextHash ? $"the archived text of '{text.Source.Id}' changed since it was verified on {day}"
            : null;
        return change is null ? null : new(Rules.QuoteStale, text.Quote.File, text.Span, $"the record of '{text.Id}' is stale: {change}", archived is not null
            ? "if the change is meant, run 'sitegen verify'"
            : $"take the change back, or put the text of the source into content/archive/{text.Source.Id}.txt and run 'sitegen verify'");
    }

    /// <summary>The words are not in the text, and nothing about the quotation says why.</summary>
    /// <param name="text">The words.</param>
    /// <param name="finding">How they stand in the text.</param>
    /// <param name="recordedOn">When that was found out, where it is from the record; null where it is found now.</param>
    private static Diagnostic? ExplainMismatch(VerifiableText text, Finding finding, DateOnly? recordedOn)
    {
        if (!finding.Level.IsMismatch() || text.Excuses(finding.Level))
        {
            return null;
        }

        const string SayWhy = "or say in 'wording' or 'status' why they differ";
        var (source, day) = (text.Source.Id, recordedOn?.ToString("', as verified on 'yyyy-MM-dd", CultureInfo.InvariantCulture));
        return finding.Level switch
        {
            VerificationLevel.Altered => new(Rules.QuoteAltered, text.Quote.File, FirstDifference(text, finding.Difference),
                $"'{text.Id}' is altered: its words differ from the text of '{source}'{day}",
                finding.Difference is { } difference ? $"the text has [-this-], the quotation {{+this+}}: {difference.ToLine()}" : $"put the words right, {SayWhy}"),
            VerificationLevel.Elsewhere => new(Rules.QuoteElsewhere, text.Quote.File, text.Span,
                $"'{text.Id}' is elsewhere: its words are not in the text of '{source}', but in that of '{finding.FoundIn}'{day}",
                $"name '{finding.FoundIn}' as the source, {SayWhy}"),
            _ => new(Rules.QuoteAbsent, text.Quote.File, text.Span, $"'{text.Id}' is absent: the text of '{source}' has nothing like its words{day}",
                $"see whether it is the right source and its whole text; {SayWhy}"),
        };
    }

    /// <summary>
    /// The first word that differs, in the file. Markdown may stand between words as they are read and as they are
    /// written; where the word is not found again, all words are meant.
    /// </summary>
    private static SourceSpan FirstDifference(VerifiableText text, WordDifference? difference)
    {
        if (difference?.FirstChange is not var (start, length))
        {
            return text.Span;
        }

        var region = text.Version == 0 ? SourceSpan.FromBounds(text.Quote.BodyStart, text.Quote.File.Text.Length) : text.Span;
        var offset = Occurrence.FindAgain(text.Quote.File.Slice(region), text.Words, start, length);
        return offset < 0 ? text.Span : new(region.Start + offset, length);
    }
}

/// <summary>What <c>verify</c> found out.</summary>
/// <param name="Lines">For each quotation and version, in their order.</param>
/// <param name="Record">The lockfile as it is to be.</param>
/// <param name="Diagnostics">Words that are not in their text, and words that changed while the text is not at hand.</param>
public sealed record VerifierResult(IReadOnlyList<VerifierLine> Lines, Lockfile Record, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>What <c>verify</c> says about one quotation or version.</summary>
/// <param name="Text">The words.</param>
/// <param name="Finding">What was found.</param>
/// <param name="IsFromRecord">The text is not at hand: the level is that of the lockfile.</param>
public sealed record VerifierLine(VerifiableText Text, Finding Finding, bool IsFromRecord);
