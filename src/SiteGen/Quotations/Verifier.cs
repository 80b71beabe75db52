using SiteGen.Diagnostics;
using SiteGen.Evidence;

namespace SiteGen.Quotations;

/// <summary>
/// Checks quotations against the archived texts and the lockfile. A build only reads the lockfile; the command
/// <c>verify</c> writes a new one.
/// </summary>
public static class Verifier
{
    /// <summary>
    /// Checks quotations during a build. Words and texts that changed since they were verified are errors. So are words
    /// that are not in their text, according to the archived text if it is available, otherwise to the lockfile.
    /// </summary>
    /// <param name="texts">All quotations and versions.</param>
    /// <param name="archive">The available archived texts.</param>
    /// <param name="archiveLock">What the archived texts are.</param>
    /// <param name="record">The lockfile.</param>
    /// <param name="jobs">The maximum number of threads.</param>
    public static (Verification Verification, IReadOnlyList<Diagnostic> Diagnostics) Check(
        IReadOnlyList<VerifiableText> texts, Archive archive, ArchiveLock archiveLock, Lockfile record, int jobs)
    {
        var diagnostics = new List<Diagnostic>();
        var found = QuotationLookup.FindAll(texts, archive, jobs);
        LockEntry?[] entries = [.. texts.Select(t => record.Find(t.Id))];
        LockEntry?[] recorded =
        [
            .. texts.Zip(entries, static (text, entry) => entry is not null
                && entry.WordsHash == ContentHash.OfWords(text.Words)
                && entry.Source == text.Source.Id ? entry : null),
        ];
        var effective = QuotationLookup.Judge(
            texts, [.. found.Zip(recorded, QuotationLookup.FoundOrRecorded)], archiveLock);
        var verified = new VerifiedText[texts.Count];
        for (var i = 0; i < texts.Count; i++)
        {
            var (text, finding, entry) = (texts[i], effective[i], entries[i]);
            var day = !archive.Has(text.Source.Id) ? recorded[i]?.Day : null;
            var diagnostic = VerifierMessages.ExplainStale(text, entry, archive, found[i])
                ?? VerifierMessages.ExplainMismatch(text, finding, day)
                ?? (record.File is null ? null : VerifierMessages.ExplainUnrecorded(text, finding, entry));
            if (diagnostic is not null)
            {
                diagnostics.Add(diagnostic);
            }

            diagnostics.AddRange(VerifierMessages.ExplainOmissions(text, finding));
            var textHash = finding.Text?.Hash ?? recorded[i]?.TextHash;
            verified[i] = new(text, finding, recorded[i]?.Day, archiveLock.OfText(text.Source.Id, textHash))
            {
                TextHash = textHash,
                FileHash = finding.Text is not { } archived ? recorded[i]?.FileHash
                    : archived.FileHash == archived.Hash ? null : archived.FileHash,
                Surroundings = recorded[i] is { } same && same.Range == finding.Range
                    && same.Level == finding.Level ? same.Surroundings : Surroundings.None,
            };
        }

        return (new(verified) { ArchiveLock = archiveLock }, diagnostics);
    }

    /// <summary>Searches for the words of all quotations, and makes a new lockfile.</summary>
    /// <param name="texts">All quotations and versions, including those of drafts.</param>
    /// <param name="archive">The available archived texts.</param>
    /// <param name="archiveLock">What the archived texts are.</param>
    /// <param name="record">
    /// The current lockfile. An entry verified earlier is kept if its text is not available and its words are
    /// unchanged.
    /// </param>
    /// <param name="today">The day for new entries. Entries that are otherwise unchanged keep theirs.</param>
    /// <param name="forAnnotations">Whether to record what Web Annotations need: <see cref="Surroundings"/>.</param>
    /// <param name="jobs">The maximum number of threads.</param>
    public static VerifierResult Verify(
        IReadOnlyList<VerifiableText> texts,
        Archive archive,
        ArchiveLock archiveLock,
        Lockfile record,
        DateOnly today,
        bool forAnnotations,
        int jobs)
    {
        var diagnostics = new List<Diagnostic>();
        var found = QuotationLookup.FindAll(texts, archive, jobs);
        LockEntry?[] kept =
        [
            .. texts.Select(t => !archive.Has(t.Source.Id) && record.Find(t.Id) is { TextHash: not null } entry
                ? entry : null),
        ];
        Diagnostic?[] stale =
            [.. texts.Zip(kept, found).Select(t => VerifierMessages.ExplainStale(t.First, t.Second, archive, t.Third))];
        var effective = QuotationLookup.Judge(
            texts,
            [
                .. found.Index().Select(f => QuotationLookup.FoundOrRecorded(
                    f.Item,
                    stale[f.Index] is not null ? null
                        : kept[f.Index] ?? FindExcerptEntry(texts[f.Index], archive, record))),
            ],
            archiveLock);
        var entries = new List<LockEntry>();
        var lines = new List<VerifierEntry>();
        for (var i = 0; i < texts.Count; i++)
        {
            var (text, finding, old) = (texts[i], effective[i], record.Find(texts[i].Id));
            var entry = kept[i] ?? EntryOf(text, finding, archive, today, forAnnotations);
            entry = forAnnotations ? entry : entry with { Surroundings = Surroundings.None };
            // If nothing of the words changed, the day is kept, so that the file stays the same.
            var isSame = old is not null
                && entry with { Day = old.Day, Span = old.Span, Surroundings = old.Surroundings } == old;
            entries.Add(isSame ? old! with { Surroundings = entry.Surroundings } : entry);
            lines.Add(new(text, finding, kept[i] is not null));
            if ((stale[i] ?? VerifierMessages.ExplainMismatch(text, finding, kept[i]?.Day)) is { } diagnostic)
            {
                diagnostics.Add(diagnostic);
            }

            diagnostics.AddRange(VerifierMessages.ExplainOmissions(text, finding));
        }

        return new(lines, new(record.File, entries), diagnostics)
        {
            ArchiveLock = archiveLock.With(archiveLock.Records.Select(r => WithFile(r, archive))),
            ReadAgain = [.. FindReadAgain(archiveLock, archive, texts)],
        };
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

    /// <summary>Returns the record of a capture with what its file tells, if that is here.</summary>
    private static ArchiveRecord WithFile(ArchiveRecord record, Archive archive) =>
        TextOf(record, archive) is { } text ? record with
        {
            TextHash = text.Hash,
            // Pages have other bytes each time they are got; those of the first capture stay while the words do.
            BytesHash = record.TextHash == text.Hash && record.BytesHash is { } bytes ? bytes
                : text.BytesHash ?? record.BytesHash,
            Extractor = text.Extractor ?? record.Extractor,
        } : record;

    private static ArchivedText? TextOf(ArchiveRecord record, Archive archive) =>
        archive.Find(record.Source).FirstOrDefault(t => t.Name == record.Name);

    /// <summary>Returns the captures whose text another version of their extractor reads differently.</summary>
    private static IEnumerable<ReadAgain> FindReadAgain(
        ArchiveLock archiveLock, Archive archive, IReadOnlyList<VerifiableText> texts) =>
        from record in archiveLock.Records
        let text = TextOf(record, archive)
        where record.Extractor is not null && text?.Extractor is not null && record.Extractor != text.Extractor
            && record.BytesHash == text.BytesHash && record.TextHash != text.Hash
        select new ReadAgain(
            record.Name,
            record.Extractor!,
            text.Extractor!,
            [.. texts.Where(t => t.Source.Id == record.Source).Select(t => t.Id)]);

    /// <summary>
    /// Returns the entry that says that an excerpt of the source lacks these very words, if the excerpt is not here.
    /// </summary>
    private static LockEntry? FindExcerptEntry(VerifiableText text, Archive archive, Lockfile record) =>
        !archive.Has(text.Source.Id) && record.Find(text.Id) is { IsExcerpt: true } entry
        && entry.Source == text.Source.Id && entry.WordsHash == ContentHash.OfWords(text.Words) ? entry : null;

    private static LockEntry EntryOf(
        VerifiableText text, Finding finding, Archive archive, DateOnly today, bool forAnnotations)
    {
        var isCompared = finding.Level != VerificationLevel.Unarchived || finding.IsProvenByOriginal;
        var compared = !isCompared ? null
            : finding.FoundIn is null && finding.Text is { } found ? found
            : archive.Find(text.Source.Id).FirstOrDefault();
        return new(
            text.Id,
            finding.Level,
            text.Source.Id,
            ContentHash.OfWords(text.Words),
            compared?.Hash,
            finding.Range,
            finding.FoundIn,
            compared is null ? null : today)
        {
            FileHash = compared is null || compared.FileHash == compared.Hash ? null : compared.FileHash,
            Position = finding.Position,
            Omitted = finding.Omitted,
            IsExcerpt = finding.IsExcerpt,
            // Versions have no annotations, and what is not open to the public is not shown around its words.
            Surroundings = forAnnotations && text.Version <= 0 && !text.Source.IsPrivate && compared is not null
                ? Surroundings.Of(finding) : Surroundings.None,
        };
    }
}
