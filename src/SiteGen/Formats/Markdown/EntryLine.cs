using SiteGen.Content.Entities;
using SiteGen.Languages;
using SiteGen.Dates;
using SiteGen.Linking;
using SiteGen.Pages;
using SiteGen.Pages.Changes;
using SiteGen.Pages.Mentions;
using SiteGen.Pages.Records;
using SiteGen.Pages.Verifications;
using SiteGen.Quotations;

namespace SiteGen.Formats.Markdown;

/// <summary>
/// Writes the items of lists, a line each: a link to the page, the date, and of a quotation always how certain it is
/// and what it was compared with.
/// </summary>
internal static class EntryLine
{
    /// <summary>Writes an item of any list of a site.</summary>
    public static void Write(MarkdownPage page, object item)
    {
        if (item is CorrectionEntry correction)
        {
            WriteCorrection(page, correction, isOnOwnPage: false);
        }
        else
        {
            page.Item(LineOf(page, item));
        }
    }

    /// <summary>Writes a correction: its date, and what was corrected.</summary>
    /// <param name="page">The page.</param>
    /// <param name="correction">The correction.</param>
    /// <param name="isOnOwnPage">Whether it is on the page of what was corrected, and need not link to it.</param>
    public static void WriteCorrection(MarkdownPage page, CorrectionEntry correction, bool isOnOwnPage)
    {
        page.Markdown.Enter("- ", "  ");
        page.MarkdownParagraph(page.Language.Listed(
            page.Date(correction.Date), isOnOwnPage ? null : page.LinkTo(correction.Entity)));
        page.Text(correction.Entity, correction.Text);
        page.Markdown.Leave();
    }

    private static string? LineOf(MarkdownPage page, object item) => item switch
    {
        Entity entity => Of(page, entity),
        RecordEntry { Entity: { } entity } => Of(page, entity),
        RecordEntry { Role: { } role } entry => OfRole(page, null, role, entry.Date),
        TimelineEntry entry => Of(page, entry.Entity),
        MentioningQuote mention => Of(page, mention.Quote),
        ThreadEntry entry => Of(page, entry.Quote),
        StanceTaken taken => OfStance(page, taken),
        RoleHolder holder => OfRole(page, holder.Person, holder.Role, null),
        Backlink { From: Quote quote } => Of(page, quote),
        Backlink link => page.LinkTo(link.From),
        ChangeEntry change => OfChange(page, change),
        VerifiedText text => Of(page, text.Text.Quote),
        VerifiedShare share => OfShare(page, share),
        WordingChange change => Of(page, change.Quote),
        _ => null,
    };

    /// <summary>The line of an entity.</summary>
    public static string Of(MarkdownPage page, Entity entity) => page.Lines.LineOf(entity, () => Make(page, entity));

    private static string Make(MarkdownPage page, Entity entity) => entity switch
    {
        Quote quote => OfQuote(page, quote),
        Event e => WithText(page, page.Language.Listed(page.LinkTo(e), page.Date(e.Date)), e.Summary),
        Article article =>
            WithText(page, page.Language.Listed(page.LinkTo(article), page.Date(article.Date)), article.Summary),
        Source source => page.Language.Listed(
            page.LinkTo(source), MarkdownEscape.Of(page.Language.SourceTypeInList(source.Type)),
            page.Date(source.Date)),
        _ => WithText(page, page.LinkTo(entity), entity.Summary),
    };

    /// <summary>Several lines under one heading; none without items.</summary>
    public static void WriteSection(MarkdownPage page, string title, IReadOnlyCollection<Entity> entities)
    {
        if (entities.Count == 0)
        {
            return;
        }

        page.Heading(2, title);
        foreach (var entity in entities)
        {
            page.Item(Of(page, entity));
        }

        page.EndItems();
    }

    private static string OfQuote(MarkdownPage page, Quote quote)
    {
        var (graph, language) = (page.Graph, page.Language);
        var outcome = VerificationLine.Of(graph, page.Verification, quote)?.Outcome;
        return language.Listed(
            page.LinkTo(quote),
            page.Date(quote.Date) ?? MarkdownEscape.Of(language.Say("common.undated")),
            page.FactText(language.Say("markdown.status"), MarkdownEscape.Of(language.Status(quote.Status))),
            quote.Wording == QuoteWordings.Verbatim ? null
                : page.FactText(language.Say("markdown.wording"), MarkdownEscape.Of(language.Wording(quote.Wording))),
            page.FactText(
                language.Say("sections.verification"),
                outcome is { } found ? MarkdownEscape.Of(found.Label(language)) : null));
    }

    private static string OfStance(MarkdownPage page, StanceTaken taken)
    {
        var language = page.Language;
        var speaker = taken.Speaker is null ? MarkdownEscape.Of(taken.Name) : page.LinkTo(taken.Speaker);
        return language.Listed(
            page.FactText(taken.Topic.Title, MarkdownEscape.Of(taken.Stance.Label)), speaker,
            Of(page, taken.Quote));
    }

    /// <summary>A role, with who has it, where, when and by which source.</summary>
    public static string OfRole(MarkdownPage page, Person? person, Role role, EdtfDate? on)
    {
        var language = page.Language;
        var source = page.Graph.Find(role.Source);
        return language.Listed(
            person is null ? null : page.LinkTo(person),
            MarkdownEscape.Of(role.Title),
            role.Organization is null ? null : page.Name(role.Organization),
            on is not null ? page.Date(on) : TimeOf(page, role),
            source is null ? MarkdownEscape.Of(language.Say("role.unconfirmed"))
                : language.Say("role.source_named", ("title", page.LinkTo(source))));
    }

    private static string TimeOf(MarkdownPage page, Role role) => (page.Date(role.From), page.Date(role.To)) switch
    {
        ({ } from, { } to) => page.Language.Say("role.from_to", ("from", from), ("to", to)),
        ({ } from, null) => page.Language.Say("role.since", ("date", from)),
        (null, { } to) => page.Language.Say("role.until", ("date", to)),
        _ => page.Language.Say("role.dates_unknown"),
    };

    private static string OfChange(MarkdownPage page, ChangeEntry change)
    {
        var lines = change.Lines.Select(l => FactLines.ToText(l, page.Language)).Prepend(change.KindInWords);
        return WithText(
            page,
            page.Language.Listed(
                page.Date(change.Date),
                change.Entity is null ? MarkdownEscape.Of(change.Title) : Of(page, change.Entity)),
            string.Join("; ", lines));
    }

    private static string? OfShare(MarkdownPage page, VerifiedShare share)
    {
        var (language, numbers) = (page.Language, page.Language.Numbers);
        return language.Listed(
            page.LinkTo(share.Entity),
            page.FactText(language.Say("verification_page.proven_column"), numbers.Grouped(share.Proven)),
            page.FactText(language.Say("verification_page.total_column"), numbers.Grouped(share.Count)));
    }

    private static string WithText(MarkdownPage page, string line, string? text) =>
        text is null ? line : page.Language.Say("markdown.fact", ("label", line), ("value", MarkdownEscape.Of(text)));
}
