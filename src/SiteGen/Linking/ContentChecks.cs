using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Content.Settings;
using SiteGen.Diagnostics;
using SiteGen.Markup;

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
    public static IReadOnlyList<Diagnostic> Run(
        SiteContent content, SiteSettings settings, IReadOnlyList<EntityMarkup> markup, IReadOnlyList<EntityMarkup> incomplete, IReadOnlyList<Entity> connected)
    {
        var diagnostics = new List<Diagnostic>();
        DuplicateQuotes.Report(markup, diagnostics);
        ReplyCircles.Report(content.Entities.OfType<Quote>(), content.Index, diagnostics);
        var quotedWords = new QuotedWords(markup);
        foreach (var text in markup.Concat(incomplete))
        {
            DateOrder.Check(text.Owner, content.Index, diagnostics);
            quotedWords.Check(text, diagnostics);
        }

        UnusedEntities.Report(content, settings, connected, diagnostics);
        return diagnostics;
    }
}
