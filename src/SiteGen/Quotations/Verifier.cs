using System.Globalization;
using SiteGen.Diagnostics;
using SiteGen.Text;

namespace SiteGen.Quotations;

/// <summary>
/// Checks quotations against the archived texts and the lockfile. A build only reads the lockfile; the command
/// <c>verify</c> writes a new one.
/// </summary>
public static class Verifier
{
    private const string SayWhy = "or say in 'wording' or 'status' why they differ";

    /// <summary>
    /// Checks quotations during a build. Words and texts that changed since they were verified are errors. So are words
    /// that are not in their text, according to the archived text if it is available, otherwise to the lockfile.
    /// </summary>
    /// <param name="texts">All quotations and versions.</param>
    /// <param name="archive">The available archived texts.</param>
    /// <param name="record">The lockfile.</param>
    /// <param name="jobs">The maximum number of threads.</param>
    public static (Verification Verification, IReadOnlyList<Diagnostic> Diagnostics) Check(
        IReadOnlyList<VerifiableText> texts, Archive archive, Lockfile record, int jobs)
    {
        var diagnostics = new List<Diagnostic>();
        var findings = FindAll(texts, archive, jobs);
        var verified = new VerifiedText[texts.Count];
        for (var i = 0; i < texts.Count; i++)
        {
            var (text, finding, entry) = (texts[i], findings[i], record.Find(texts[i].Id));
            var recorded = entry is not null
                && entry.WordsHash == ContentHash.OfWords(text.Words)
                && entry.Source == text.Source.Id ? entry : null;
            var effective = FoundOrRecorded(finding, recorded);
            var diagnostic = ExplainStale(text, entry, archive)
                ?? ExplainMismatch(text, effective, finding == effective ? null : recorded?.Day)
                ?? (record.File is null ? null : ExplainUnrecorded(text, finding, entry));
            if (diagnostic is not null)
            {
                diagnostics.Add(diagnostic);
            }

            verified[i] = new(text, effective.Level, effective.Range, effective.FoundIn, recorded?.Day);
        }

        return (new(verified), diagnostics);
    }

    /// <summary>Searches for the words of all quotations, and makes a new lockfile.</summary>
    /// <param name="texts">All quotations and versions, including those of drafts.</param>
    /// <param name="archive">The available archived texts.</param>
    /// <param name="record">
    /// The current lockfile. An entry verified earlier is kept if its text is not available and its words are
    /// unchanged.
    /// </param>
    /// <param name="today">The day for new entries. Entries that are otherwise unchanged keep theirs.</param>
    /// <param name="jobs">The maximum number of threads.</param>
    public static VerifierResult Verify(
        IReadOnlyList<VerifiableText> texts, Archive archive, Lockfile record, DateOnly today, int jobs)
    {
        var diagnostics = new List<Diagnostic>();
        var findings = FindAll(texts, archive, jobs);
        var entries = new List<LockEntry>();
        var lines = new List<VerifierEntry>();
        for (var i = 0; i < texts.Count; i++)
        {
            var (text, finding, old) = (texts[i], findings[i], record.Find(texts[i].Id));
            var isArchived = finding.Level != VerificationLevel.Unarchived;
            var stale = isArchived ? null : ExplainStale(text, old, archive);
            var keepsEntry = !isArchived && old?.TextHash is not null;
            var entry = keepsEntry ? old! : new LockEntry(
                text.Id,
                finding.Level,
                text.Source.Id,
                ContentHash.OfWords(text.Words),
                archive.Find(text.Source.Id)?.Hash,
                finding.Range,
                finding.FoundIn,
                isArchived ? today : null);
            // If nothing else changed, the day is kept, so that the file stays the same.
            entries.Add(old is not null && entry with { Day = old.Day, Span = old.Span } == old ? old : entry);
            var effective = FoundOrRecorded(finding, keepsEntry && stale is null ? old : null);
            lines.Add(new(text, effective, keepsEntry));
            if ((stale ?? ExplainMismatch(text, effective, keepsEntry ? old!.Day : null)) is { } diagnostic)
            {
                diagnostics.Add(diagnostic);
            }
        }

        return new(lines, new(record.File, entries), diagnostics);
    }

    /// <summary>Finds entries of the lockfile whose quotation no longer exists.</summary>
    /// <param name="record">The lockfile.</param>
    /// <param name="isKnown">
    /// Returns whether a quotation with an id exists, including drafts and files that could not be read.
    /// </param>
    public static IEnumerable<Diagnostic> FindUnusedEntries(Lockfile record, Func<string, bool> isKnown) =>
        record.Entries.Where(e => !isKnown(e.Id)).Select(e => new Diagnostic(
            Rules.LockEntryUnused,
            record.File!,
            e.Span,
            $"there is no quotation '{e.Id}'",
            "if that is intended, run 'sitegen verify' to remove the entry"));

    private static Finding[] FindAll(IReadOnlyList<VerifiableText> texts, Archive archive, int jobs)
    {
        var findings = new Finding[texts.Count];
        ParallelLoop.Run(texts.Count, jobs, i => findings[i] = archive.Verify(texts[i].Words, texts[i].Source.Id));
        return findings;
    }

    /// <summary>Returns what was found in the text or, if there is no text to search, what the lockfile says.</summary>
    private static Finding FoundOrRecorded(Finding finding, LockEntry? recorded) =>
        finding.Level != VerificationLevel.Unarchived || recorded is null
            ? finding
            : new(recorded.Level, recorded.Range) { FoundIn = recorded.FoundIn };

    /// <summary>Reports that the words, the source or the archived text changed since they were verified.</summary>
    private static Diagnostic? ExplainStale(VerifiableText text, LockEntry? entry, Archive archive)
    {
        if (entry?.TextHash is null)
        {
            return null;
        }

        var source = text.Source.Id;
        var day = entry.Day!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var archived = archive.Find(source);
        var change = entry.Source != source
            ? $"its source was '{entry.Source}' when it was verified on {day}"
            : entry.WordsHash != ContentHash.OfWords(text.Words)
            ? $"its words changed since they were verified on {day}"
            : archived is not null && archived.Hash != entry.TextHash
            ? $"the archived text of '{source}' changed since it was verified on {day}"
            : null;
        return change is null ? null : new(
            Rules.QuoteStale,
            text.Quote.File,
            text.Span,
            $"the record of '{text.Id}' is stale: {change}",
            archived is not null
                ? "if the change is intended, run 'sitegen verify'"
                : $"undo the change, or save the text of the source as content/archive/{source}.txt "
                    + "and run 'sitegen verify'");
    }

    /// <summary>Reports words that are not in the text, unless the quotation says why.</summary>
    /// <param name="text">The words.</param>
    /// <param name="finding">How well they match the text.</param>
    /// <param name="recordedOn">
    /// The day of the lockfile's entry, if the finding comes from there; otherwise null.
    /// </param>
    private static Diagnostic? ExplainMismatch(VerifiableText text, Finding finding, DateOnly? recordedOn)
    {
        if (!finding.Level.IsMismatch() || text.Excuses(finding.Level))
        {
            return null;
        }

        var source = text.Source.Id;
        var day = recordedOn?.ToString("', as verified on 'yyyy-MM-dd", CultureInfo.InvariantCulture);
        return finding.Level switch
        {
            VerificationLevel.Altered => new(
                Rules.QuoteAltered,
                text.Quote.File,
                FirstDifference(text, finding.Difference),
                $"'{text.Id}' is altered: its words differ from the text of '{source}'{day}",
                finding.Difference is { } difference
                    ? $"the text has [-this-], the quotation {{+this+}}: {difference.ToLine()}"
                    : $"correct the words, {SayWhy}"),
            VerificationLevel.Elsewhere => new(
                Rules.QuoteElsewhere,
                text.Quote.File,
                text.Span,
                $"'{text.Id}' is elsewhere: its words are not in the text of '{source}', "
                    + $"but in that of '{finding.FoundIn}'{day}",
                $"name '{finding.FoundIn}' as the source, {SayWhy}"),
            _ => new(
                Rules.QuoteAbsent,
                text.Quote.File,
                text.Span,
                $"'{text.Id}' is absent: the text of '{source}' has nothing like its words{day}",
                $"check that the source is the right one and its text complete, {SayWhy}"),
        };
    }

    /// <summary>
    /// Reports words that the lockfile does not have, or that were not yet verified against their text.
    /// </summary>
    private static Diagnostic? ExplainUnrecorded(VerifiableText text, Finding finding, LockEntry? entry)
    {
        var message = entry is null ? $"'{text.Id}' is not in {Lockfile.Path}"
            : entry.TextHash is null && finding.Level != VerificationLevel.Unarchived
                ? $"'{text.Source.Id}' has an archived text now, but '{text.Id}' is not yet verified against it"
            : null;
        return message is null
            ? null
            : new(Rules.QuoteNotRecorded, text.Quote.File, text.Span, message, "run 'sitegen verify'");
    }

    /// <summary>
    /// Returns the position of the first word that differs. Markdown may be between the words of the file, so the word
    /// may not be found; the position is then that of all words.
    /// </summary>
    private static SourceSpan FirstDifference(VerifiableText text, WordDifference? difference)
    {
        if (difference?.FirstChange is not var (start, length))
        {
            return text.Span;
        }

        var file = text.Quote.File;
        var region = text.Version == 0
            ? SourceSpan.FromBounds(text.Quote.BodyStart, file.Text.Length)
            : text.Span;
        var offset = Occurrence.FindInSource(file.Slice(region), text.Words, start, length);
        return offset < 0 ? text.Span : new(region.Start + offset, length);
    }
}
