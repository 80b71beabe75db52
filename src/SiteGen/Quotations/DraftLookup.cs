using System.Text.RegularExpressions;
using SiteGen.Evidence;

namespace SiteGen.Quotations;

/// <summary>Looks up the passages of a draft in all archived texts and in the quotations of a site.</summary>
internal sealed partial class DraftLookup
{
    private readonly Archive _archive;
    private readonly string? _language;
    private readonly (VerifiedText Text, SearchableText Words)[] _quotations;

    /// <param name="archive">The archived texts.</param>
    /// <param name="verification">The quotations, originals and versions, with what was found of each.</param>
    /// <param name="language">The language of the draft; null if it is unknown.</param>
    public DraftLookup(Archive archive, Verification verification, string? language)
    {
        (_archive, _language) = (archive, language);
        _quotations = [.. verification.Texts.Select(t => (t, new SearchableText(t.Text.Words)))];
    }

    /// <summary>Looks up a passage.</summary>
    public DraftFinding Find(DraftPassage passage)
    {
        // Writers put their own comma or full stop before the closing mark, and leave words out without brackets.
        var trimmed = OwnPunctuation().Replace(passage.Words, "");
        string[] forms = [passage.Words, trimmed, Ellipsis().Replace(trimmed, " […] ")];
        WordsPattern[] patterns = [.. forms.Where(f => f.Length > 0).Distinct().Select(WordsPattern.Of)];
        foreach (var pattern in patterns)
        {
            if (FindInTexts(passage, pattern) is { } proven)
            {
                return proven;
            }

            if (FindInQuotations(passage, pattern) is { } quoted)
            {
                return quoted;
            }
        }

        // One or two words may be a title or a turn of phrase: that nobody said them is no mistake.
        return ShortWords.Are(patterns[0]) ? new(passage, new(VerificationLevel.Ambiguous), null, null)
            : FindClosest(passage, patterns[^1]) ?? new(passage, new(VerificationLevel.Absent), null, null);
    }

    private DraftFinding? FindInTexts(DraftPassage passage, WordsPattern pattern)
    {
        var (count, best) = (0, (DraftFinding?)null);
        foreach (var text in _archive.Texts)
        {
            if (_archive.FindIn(text, pattern, _language, place: null) is { } finding)
            {
                count += Math.Max(1, finding.Occurrences);
                if (best is null || finding.Level < best.Finding.Level)
                {
                    best = new(passage, finding, text.SourceId, QuotationWith(pattern, text.SourceId)?.Text);
                }
            }
        }

        return count > 1 && ShortWords.Are(pattern)
            ? new(passage, new(VerificationLevel.Ambiguous) { Occurrences = count }, null, null) : best;
    }

    private DraftFinding? FindInQuotations(DraftPassage passage, WordsPattern pattern)
    {
        if (QuotationWith(pattern, sourceId: null) is not { } quotation)
        {
            return null;
        }

        var isProven = quotation.Level.IsVerified() || quotation.Finding.IsProvenByOriginal;
        return new(
            passage,
            new(isProven ? quotation.Level : VerificationLevel.Unarchived, isProven ? quotation.Range : null)
            {
                Position = isProven ? quotation.Finding.Position : TextPosition.None,
            },
            quotation.Text.Source.Id,
            quotation.Text);
    }

    /// <summary>
    /// Returns the quotation that has some words: of several, the best verified, and a quotation before a version.
    /// </summary>
    private VerifiedText? QuotationWith(WordsPattern pattern, string? sourceId) => _quotations
        .Where(q => (sourceId is null || q.Text.Text.Source.Id == sourceId)
            && PassageSearch.Find(q.Words, pattern) is not null)
        .Select(q => q.Text).MinBy(t => (t.Level, t.Text.Version != 0));

    private DraftFinding? FindClosest(DraftPassage passage, WordsPattern pattern)
    {
        var inTexts = _archive.Texts
            .Select(t => (Finding: _archive.FindClosest(t, pattern), Source: t.SourceId, Quote: (VerifiableText?)null));
        var inQuotations = _quotations.Select(q => (
            Finding: Closest(q.Words, pattern), Source: q.Text.Text.Source.Id, Quote: (VerifiableText?)q.Text.Text));
        return inTexts.Concat(inQuotations).Where(c => c.Finding is not null)
            .Select(c => new DraftFinding(passage, c.Finding!, c.Source, c.Quote))
            .MinBy(f => f.Finding.Difference!.ChangedShare);
    }

    private static Finding? Closest(SearchableText text, WordsPattern pattern) =>
        ClosestPassage.Find(text, pattern) is not var (start, end) ? null
            : new(VerificationLevel.Altered)
            {
                Difference = WordDifference.Between(text.Original[start..end], pattern.Whole.Words.Original),
            };

    [GeneratedRegex(@"^\s*(?:…|\.\s?\.\s?\.|\[…\]|\[\.\.\.\])\s*|\s*(?:…|\.\s?\.\s?\.|\[…\]|\[\.\.\.\])\s*$|[,.;]$")]
    private static partial Regex OwnPunctuation();

    [GeneratedRegex(@"\s*(?<!\[)(?:…|\.\s?\.\s?\.)(?!\])\s*")]
    private static partial Regex Ellipsis();
}
