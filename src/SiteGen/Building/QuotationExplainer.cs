using System.Globalization;
using SiteGen.Content;
using SiteGen.Evidence;
using SiteGen.Files;
using SiteGen.Quotations;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>Explains why a quotation has its level, for <c>sitegen verify --explain</c>.</summary>
public static class QuotationExplainer
{
    /// <summary>The number of characters that are shown on each side of the passage.</summary>
    private const int Surroundings = 240;

    /// <summary>Explains the level of a quotation, an original or a version.</summary>
    /// <param name="folder">The site.</param>
    /// <param name="id">The id, as <c>verify</c> prints it.</param>
    /// <param name="jobs">How many quotations to look up at once.</param>
    /// <returns>The lines to print; null and a reason if there is no such quotation.</returns>
    public static (IReadOnlyList<string>? Lines, string? Problem) Explain(SiteFolder folder, string id, int jobs)
    {
        var site = VerifiableSite.Load(folder, jobs);
        var verification = site.Check(jobs);
        if (verification.Texts.FirstOrDefault(t => t.Text.Id == id) is not { } verified)
        {
            var (quote, part) = (id.Split('#')[0], id.Contains('#', StringComparison.Ordinal));
            var ids = verification.Texts.Select(t => t.Text.Id).ToArray();
            return (null, site.Graph.Index.Knows(EntityKind.Quote, quote) && !ids.Contains(quote)
                ? $"the quotation '{quote}' has errors; 'sitegen check' shows them"
                : $"there is no quotation '{id}'; "
                    + (TextDistance.DidYouMean(id, ids.Where(i => part || !i.Contains('#', StringComparison.Ordinal)))
                        ?? "'sitegen verify' prints the ids of all"));
        }

        return ([.. Lines(site, verification, verified)], null);
    }

    private static IEnumerable<string> Lines(VerifiableSite site, Verification verification, VerifiedText verified)
    {
        var (text, finding) = (verified.Text, verified.Finding);
        yield return $"{finding.Level.Name()} {text.Id} {text.Source.Id}";
        yield return Row("why", Why(verification, verified, site.Archive.Has(text.Source.Id)));
        yield return Row("words", WhiteSpace.Collapse(text.Words));
        if (finding.Range is { } range)
        {
            yield return Row("position", PositionOf(finding, range));
        }

        if (finding.FoundIn is { } other)
        {
            yield return Row("found in", other);
        }

        if (finding is { Passage: var (start, end), Text: { } archived })
        {
            (string Name, string Value)[] rows =
            [
                ("before", Before(archived.Text, start)),
                ("passage", WhiteSpace.Collapse(archived.Text[start..end])),
                ("after", After(archived.Text, end)),
            ];
            foreach (var (name, value) in rows.Where(r => r.Value.Length > 0))
            {
                yield return Row(name, value);
            }
        }

        if (finding.Difference is { IsSame: false } difference)
        {
            yield return Row("difference", $"the text has [-this-], the quotation {{+this+}}: {difference.ToLine()}");
        }

        if (finding.Steps.Count > 0)
        {
            yield return Row("folded", string.Join(", ", finding.Steps.Select(s => s.Name)));
        }

        if (finding.LeftOut.Count > 0)
        {
            yield return Row("no words", string.Join(", ", finding.LeftOut));
        }

        foreach (var omission in finding.Omissions)
        {
            var words = omission.Count == 1 ? "1 word"
                : string.Create(CultureInfo.InvariantCulture, $"{omission.Count:#,0} words");
            var concern = omission.Concern is null ? "" : $": {omission.Concern}";
            yield return Row("left out", $"“{omission.Words}” ({words}{concern})");
        }

        if (verified.Copy is { } copy)
        {
            yield return Row("text", Describe(copy));
        }

        if (verified.Day is { } day)
        {
            yield return Row("recorded", IsoDay.Format(day));
        }
    }

    private static string Row(string name, string value) => $"    {name,-10} {value}";

    private static string Why(Verification verification, VerifiedText verified, bool hasText)
    {
        var (text, finding) = (verified.Text, verified.Finding);
        var why = finding.Level switch
        {
            VerificationLevel.Exact =>
                "the text has the words, character for character, apart from line breaks and runs of white space",
            VerificationLevel.Typographic => "the text has the words; only the typography differs",
            VerificationLevel.Elided => "every part between the brackets stands in the text, in this order, with at "
                + $"most {ElisionSearch.Reach} words between two of them",
            VerificationLevel.Altered => "the words are not in the text; the closest passage has at least half of them",
            VerificationLevel.Elsewhere => "the words are not in the text of their source, but in that of another",
            VerificationLevel.Absent => "the text has nothing like the words",
            VerificationLevel.Ambiguous => $"the text has these words {finding.Occurrences} times, and neither 'page' "
                + "nor 'time' nor words around them in 'locator' say which are meant",
            _ when finding.IsExcerpt => "the archived text is an excerpt that does not have the words",
            _ when text.IsTranslation && hasText => TranslationRemark(
                text, verification.OfOriginal(text.Quote)?.Level),
            _ when hasText => "the archived text is that of a translation, without the words that were said",
            _ => "the source has no archived text",
        };
        return hasText || finding.Level == VerificationLevel.Unarchived ? why
            : $"{why}; this is the record, because the text is not available here";
    }

    /// <summary>Returns how a translation that is not in the text is verified.</summary>
    /// <param name="text">The words of the translation.</param>
    /// <param name="original">The level of its original; null if there is none.</param>
    public static string TranslationRemark(VerifiableText text, VerificationLevel? original) => original switch
    {
        null => "a translation without 'original': the words that were said cannot be looked up",
        { } level when level.IsVerified() => $"a translation; verified by its original, {text.Id}#original",
        VerificationLevel.Unarchived => "a translation; there is no archived text of its original",
        { } level => $"a translation; its original is {level.Name()}",
    };

    private static string PositionOf(Finding finding, TextRange range)
    {
        var position = finding.Position;
        string?[] parts =
        [
            string.Create(CultureInfo.InvariantCulture, $"characters {range.Start}-{range.End}"),
            position.Page is { } page ? string.Create(CultureInfo.InvariantCulture, $"page {page}") : null,
            position.PageLabel is { } label ? $"printed as {label}" : null,
            position.Time is { } time ? RecordingTime.Format(time) : null,
            position.Paragraph is { } paragraph
                ? string.Create(CultureInfo.InvariantCulture, $"paragraph {paragraph}") : null,
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    private static string Describe(ArchiveRecord copy)
    {
        var role = copy.Role switch
        {
            ArchiveRole.Original => "the original",
            ArchiveRole.Copy => $"a copy kept by {copy.Whose}",
            _ => $"a report by {copy.Whose}",
        };
        return $"{role}, {(copy.IsExcerpt ? "an excerpt" : "whole")}{(copy.From is null ? "" : $", from {copy.From}")}";
    }

    private static string Before(string text, int start)
    {
        var from = Math.Max(0, start - Surroundings);
        if (from > 0 && text.IndexOfAny([' ', '\n'], from, start - from) is >= 0 and var space)
        {
            from = space;
        }

        return (from > 0 ? "… " : "") + WhiteSpace.Collapse(text[from..start]);
    }

    private static string After(string text, int end)
    {
        var to = Math.Min(text.Length, end + Surroundings);
        if (to < text.Length && text.LastIndexOfAny([' ', '\n'], to - 1, to - end) is >= 0 and var space)
        {
            to = space;
        }

        return WhiteSpace.Collapse(text[end..to]) + (to < text.Length ? " …" : "");
    }
}
