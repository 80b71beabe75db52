using SiteGen.Evidence;
using SiteGen.Text;

namespace SiteGen.Quotations;

/// <summary>
/// Looks up quotations, and judges what was found: an excerpt cannot prove that words are missing, and a translation is
/// proven by its original.
/// </summary>
internal static class QuotationLookup
{
    /// <summary>Searches for the words of all quotations in the archived texts.</summary>
    public static Finding[] FindAll(IReadOnlyList<VerifiableText> texts, Archive archive, int jobs)
    {
        var findings = new Finding[texts.Count];
        ParallelLoop.Run(texts.Count, jobs, i =>
        {
            var text = texts[i];
            findings[i] = archive.Verify(text.Words, text.Source.Id, text.Language, text.Place);
        });
        return findings;
    }

    /// <summary>Returns what was found in the text or, if there is no text to search, what the lockfile says.</summary>
    public static Finding FoundOrRecorded(Finding finding, LockEntry? recorded) =>
        finding.Level != VerificationLevel.Unarchived || recorded is null
            ? finding
            : new(recorded.Level, recorded.Range)
            {
                FoundIn = recorded.FoundIn,
                Position = recorded.Position,
                Omitted = recorded.Omitted,
                IsExcerpt = recorded.IsExcerpt,
            };

    /// <summary>Judges what was found, text by text. The original of a quotation follows it.</summary>
    public static Finding[] Judge(
        IReadOnlyList<VerifiableText> texts, IReadOnlyList<Finding> findings, ArchiveLock archiveLock)
    {
        var judged = new Finding[texts.Count];
        for (var i = 0; i < judged.Length; i++)
        {
            var isExcerpt = archiveLock.OfSource(texts[i].Source.Id) is var captures
                && captures.Any() && captures.All(c => c.IsExcerpt);
            judged[i] = isExcerpt && findings[i].Level.IsMismatch()
                ? new(VerificationLevel.Unarchived) { IsExcerpt = true } : findings[i];
        }

        for (var i = 0; i < judged.Length; i++)
        {
            if (texts[i].Version == 0)
            {
                var next = i + 1 < texts.Count && texts[i + 1].Version == VerifiableText.Original
                    && texts[i + 1].Quote == texts[i].Quote ? i + 1 : -1;
                var original = next < 0 ? null : JudgeOriginal(texts[i], judged[i], judged[next]);
                judged[i] = JudgeTranslation(texts[i], judged[i], original);
                if (original is not null)
                {
                    judged[next] = original;
                }
            }
        }

        return judged;
    }

    /// <summary>
    /// If the text has the translation, or its source is one, it need not have the words that were said.
    /// </summary>
    private static Finding JudgeOriginal(VerifiableText text, Finding words, Finding original) =>
        original.Level == VerificationLevel.Absent
        && (words.Level.IsVerified() || text.Source.TranslatedFrom is not null)
            ? new(VerificationLevel.Unarchived) : original;

    /// <summary>
    /// A translation is not expected in the text of what was said, which therefore says nothing about its words. It is
    /// as good as its original.
    /// </summary>
    private static Finding JudgeTranslation(VerifiableText text, Finding words, Finding? original) =>
        !text.IsTranslation || words.Level.IsVerified() ? words
        : original?.Level.IsVerified() == true
            ? new(VerificationLevel.Unarchived) { IsProvenByOriginal = true }
        : words.Level == VerificationLevel.Absent ? new(VerificationLevel.Unarchived)
        : words;
}
