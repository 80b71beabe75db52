using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Content.Settings;
using SiteGen.Diagnostics;
using SiteGen.Markup;
using SiteGen.Text;

namespace SiteGen.Linking;

/// <summary>
/// Finds what is wrong in content whose references all hold: impossible orders of dates, replies in a circle, quotations
/// that are there twice, words in quotation marks that are nobody's, and what nothing leads to. No page depends on it.
/// </summary>
public static class ContentChecks
{
    /// <summary>Looks at everything.</summary>
    /// <param name="content">The content.</param>
    /// <param name="settings">Its settings.</param>
    /// <param name="markup">The rendered Markdown, in the order of <see cref="SiteContent.Entities"/>.</param>
    /// <param name="incomplete">That of <see cref="SiteContent.Incomplete"/>.</param>
    /// <param name="connected">The entities to which something leads.</param>
    /// <param name="jobs">How many texts are looked at at a time.</param>
    public static IReadOnlyList<Diagnostic> Run(
        SiteContent content, SiteSettings settings, IReadOnlyList<EntityMarkup> markup, IReadOnlyList<EntityMarkup> incomplete, IReadOnlyList<Entity> connected, int jobs)
    {
        // Runs of words are compared one after another: the rest need not wait for it.
        var (duplicates, others) = ParallelLoop.Both(jobs, () => DuplicateQuotes.Find(markup, jobs), () => FindOthers(content, markup, incomplete, jobs));
        List<Diagnostic> diagnostics = [.. duplicates, .. others];
        UnusedEntities.Report(content, settings, connected, diagnostics);
        return diagnostics;
    }

    private static List<Diagnostic> FindOthers(SiteContent content, IReadOnlyList<EntityMarkup> markup, IReadOnlyList<EntityMarkup> incomplete, int jobs)
    {
        var diagnostics = new List<Diagnostic>();
        ReplyCircles.Report(content.Entities.OfType<Quote>(), content.Index, diagnostics);
        var quotedWords = new QuotedWords(markup);
        EntityMarkup[] texts = [.. markup, .. incomplete];
        var found = new List<Diagnostic>[texts.Length];
        ParallelLoop.Run(texts.Length, jobs, i =>
        {
            found[i] = [];
            DateOrder.Check(texts[i].Owner, content.Index, found[i]);
            quotedWords.Check(texts[i], found[i]);
        });
        diagnostics.AddRange(found.SelectMany(f => f));
        return diagnostics;
    }
}
