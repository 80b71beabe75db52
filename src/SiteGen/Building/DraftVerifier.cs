using System.Text.RegularExpressions;
using SiteGen.Diagnostics;
using SiteGen.Files;
using SiteGen.Markup;
using SiteGen.Quotations;
using SiteGen.Text;

namespace SiteGen.Building;

/// <summary>Looks up the passages of a draft in the record of a site, for <c>sitegen verify --text</c>.</summary>
public static partial class DraftVerifier
{
    /// <summary>Looks up each passage in quotation marks, and each block quotation.</summary>
    /// <param name="folder">The site.</param>
    /// <param name="draft">The draft: Markdown, or plain text if its name ends in <c>.txt</c>.</param>
    /// <param name="jobs">How many passages to look up at once.</param>
    /// <returns>What was found, in the order of the draft; and what is altered or nowhere, as diagnostics.</returns>
    public static (IReadOnlyList<DraftFinding> Findings, IReadOnlyList<Diagnostic> Diagnostics) Verify(
        SiteFolder folder, SourceFile draft, int jobs)
    {
        var site = VerifiableSite.Load(folder, jobs);
        var lookup = new DraftLookup(site.Archive, site.Check(jobs), language: null, jobs);
        var findings = LookUp(lookup, PassagesOf(draft), jobs);
        return (findings, [.. findings.SelectMany(f => Explain(draft, f))]);
    }

    /// <summary>Looks up passages; returns what was found in their order.</summary>
    internal static DraftFinding[] LookUp(DraftLookup lookup, IReadOnlyList<DraftPassage> passages, int jobs)
    {
        var findings = new DraftFinding[passages.Count];
        ParallelLoop.Run(findings.Length, jobs, i => findings[i] = lookup.Find(passages[i]));
        return findings;
    }

    /// <summary>Returns the passages, with their positions in the file.</summary>
    internal static IReadOnlyList<DraftPassage> PassagesOf(SourceFile draft)
    {
        if (draft.Path.EndsWith(".txt", StringComparison.OrdinalIgnoreCase))
        {
            return DraftPassage.FindAll(draft.Text, []);
        }

        var (text, offsets, blocks) = MarkdownText.ExtractProse(draft.Text);
        var comments = Comment().Matches(draft.Text);
        return
        [
            .. DraftPassage.FindAll(text, blocks)
                .Select(p => p with
                {
                    Span = SourceSpan.FromBounds(offsets[p.Span.Start], offsets[p.Span.End - 1] + 1),
                })
                .Where(p => !comments.Any(c => c.Index < p.Span.Start && p.Span.End <= c.Index + c.Length)),
        ];
    }

    /// <summary>
    /// A comment, which is not published. One that is not closed may be none, and passages are rather looked up.
    /// </summary>
    [GeneratedRegex("<!--.*?-->|%%.*?%%", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Comment();

    private static IEnumerable<Diagnostic> Explain(SourceFile draft, DraftFinding found)
    {
        var span = found.Passage.Span;
        var where = found.Quotation is { } quote ? $"the quotation '{quote.Id}'" : $"the text of '{found.SourceId}'";
        switch (found.Finding.Level)
        {
            case VerificationLevel.Altered:
                yield return new(
                    Rules.DraftAltered, draft, span, $"these words differ from {where}",
                    found.Finding.Difference is { IsSame: false } difference
                        ? $"it has [-this-], the draft {{+this+}}: {difference.ToLine()}" : null);
                break;
            case VerificationLevel.Absent:
                yield return new(
                    Rules.DraftNowhere, draft, span, "these words are in no archived text and in no quotation",
                    "find out who said them, or write them without quotation marks");
                break;
            case VerificationLevel.Elided:
                foreach (var omission in found.Finding.Omissions.Where(o => o.Concern is not null))
                {
                    yield return new(
                        Rules.ElisionConcern, draft, span,
                        $"these words leave out {omission.Concern}: “{Excerpt.Shorten(omission.Words, 300)}”",
                        "quote them if the meaning changes without them");
                }

                break;
            default:
                break;
        }
    }
}
