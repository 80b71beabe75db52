using System.Text.RegularExpressions;
using SiteGen.Evidence;

namespace SiteGen.Quotations;

/// <summary>
/// Looks up the passages of a draft in all archived texts and in the quotations of a site. Any number of threads may
/// use it.
/// </summary>
internal sealed partial class DraftLookup
{
    /// <summary>How many texts, and how many quotations, are compared to find the closest passage.</summary>
    private const int MostCompared = 64;

    /// <summary>How much more of its words may differ from the closest quotation than from a closer text.</summary>
    private const double Nearby = 0.1;

    private readonly Archive _archive;
    private readonly string? _language;
    private readonly VerifiedText[] _quotations;
    private readonly SearchableText[] _words;
    private readonly TextsByWord _textsByWord;
    private readonly TextsByWord _quotationsByWord;

    /// <param name="archive">The archived texts.</param>
    /// <param name="verification">The quotations, originals and versions, with what was found of each.</param>
    /// <param name="language">The language of the draft; null if it is unknown.</param>
    /// <param name="jobs">How many texts to index at once.</param>
    public DraftLookup(Archive archive, Verification verification, string? language, int jobs)
    {
        (_archive, _language) = (archive, language);
        _quotations = [.. verification.Texts];
        _words = [.. _quotations.Select(q => new SearchableText(q.Text.Words))];
        _textsByWord = new([.. archive.Texts.Select(archive.SearchableOf)], jobs);
        _quotationsByWord = new(_words, jobs);
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
            var quoted = QuotationsWith(pattern);
            if (FindInTexts(passage, pattern, quoted) is { } proven)
            {
                return proven with { Quotations = quoted };
            }

            if (quoted.Count > 0)
            {
                return InQuotation(passage, quoted[0]) with { Quotations = quoted };
            }
        }

        // One or two words may be a title or a turn of phrase: that nobody said them is no mistake.
        return ShortWords.Are(patterns[0]) ? new(passage, new(VerificationLevel.Ambiguous), null, null)
            : FindClosest(passage, patterns[^1]) ?? new(passage, new(VerificationLevel.Absent), null, null);
    }

    private DraftFinding? FindInTexts(
        DraftPassage passage, WordsPattern pattern, IReadOnlyList<VerifiedText> quoted)
    {
        var (count, best) = (0, (DraftFinding?)null);
        var texts = Archive.MayHaveMarks(pattern) ? _archive.Texts
            : _textsByWord.With(pattern).Select(i => _archive.Texts[i]);
        foreach (var text in texts)
        {
            if (_archive.FindIn(text, pattern, _language, place: null) is { } finding)
            {
                count += Math.Max(1, finding.Occurrences);
                var own = quoted.FirstOrDefault(q => q.Text.Source.Id == text.SourceId)?.Text;
                if (best is null || finding.Level < best.Finding.Level
                    || (finding.Level == best.Finding.Level && best.Quotation is null && own is not null))
                {
                    best = new(passage, finding, text.SourceId, own);
                }
            }
        }

        // What other sources print may be doubtful all the same.
        return count > 1 && ShortWords.Are(pattern)
            ? new(passage, new(VerificationLevel.Ambiguous) { Occurrences = count }, null, null)
            : best is { Quotation: null } && quoted.Count > 0 ? best with { Quotation = quoted[0].Text } : best;
    }

    private static DraftFinding InQuotation(DraftPassage passage, VerifiedText quotation)
    {
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
    /// Returns the quotations that have some words: the best verified first, and a quotation before a version.
    /// </summary>
    private IReadOnlyList<VerifiedText> QuotationsWith(WordsPattern pattern) =>
    [
        .. _quotationsByWord.With(pattern).Where(i => PassageSearch.Find(_words[i], pattern) is not null)
            .Select(i => _quotations[i]).OrderBy(t => (t.Level, t.Text.Version != 0)),
    ];

    private DraftFinding? FindClosest(DraftPassage passage, WordsPattern pattern)
    {
        var text = _textsByWord.Like(pattern, MostCompared).Order()
            .Select(i => (Finding: _archive.FindClosest(_archive.Texts[i], pattern), _archive.Texts[i].SourceId))
            .Where(c => c.Finding is not null).DefaultIfEmpty().MinBy(c => ShareOf(c.Finding));
        var quotation = _quotationsByWord.Like(pattern, MostCompared).Order()
            .Select(i => (Finding: Closest(_words[i], pattern), Quotation: _quotations[i]))
            .Where(c => c.Finding is not null).DefaultIfEmpty().MinBy(c => ShareOf(c.Finding));
        var isText = text.Finding is not null
            && (quotation.Finding is null || ShareOf(text.Finding) <= ShareOf(quotation.Finding));
        if (!isText && quotation.Finding is null)
        {
            return null;
        }

        var found = isText ? new DraftFinding(passage, text.Finding!, text.SourceId, null) : new(
            passage, quotation.Finding!, quotation.Quotation.Text.Source.Id, quotation.Quotation.Text);
        return quotation.Finding is null || ShareOf(quotation.Finding) > ShareOf(found.Finding) + Nearby ? found
            : found with
            {
                Quotations = [quotation.Quotation],
                QuotedDifference = quotation.Finding.Difference,
            };
    }

    private static double ShareOf(Finding? finding) => finding?.Difference?.ChangedShare ?? 0;

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
