using SiteGen.Content.Entities;
using SiteGen.Linking;
using SiteGen.Pages;
using SiteGen.Pages.Home;
using SiteGen.Pages.Mentions;
using SiteGen.Pages.Navigation;
using SiteGen.Pages.Verifications;

namespace SiteGen.Formats.Markdown;

/// <summary>Writes the pages that are neither of an entity nor a list.</summary>
internal static class SitePageMarkdown
{
    /// <summary>The most articles, topics and people that the home page lists; its sections have all.</summary>
    private const int MostEntries = 12;

    /// <summary>Writes the home page: the quotations that it opens with, and where everything is.</summary>
    public static void WriteHome(MarkdownPage page, PagePlan plan, HomePage home)
    {
        var (graph, language) = (page.Graph, page.Language);
        page.Paragraph(graph.Settings.Description is null ? null : graph.Settings.Tagline);
        var shown = new HashSet<Quote>();
        foreach (var quote in home.Exchanges.SelectMany(e => e.Turns).Select(t => t.Quote)
            .Concat(home.Voices.Select(v => v.Quote)).Where(shown.Add))
        {
            QuotationBlock.Write(page, quote);
        }

        EntryLine.WriteSection(page, language.Say("home.latest"), home.Latest);
        EntryLine.WriteSection(page, language.Say("sections.articles"), [.. graph.Articles.Take(MostEntries)]);
        EntryLine.WriteSection(page, language.Say("sections.topics"), [.. graph.Topics.Take(MostEntries)]);
        EntryLine.WriteSection(page, language.Say("sections.people"), [.. graph.People.Take(MostEntries)]);
        page.Heading(2, language.Say("section_groups.browse"));
        foreach (var section in SiteSection.All.Where(s => s.HasContent(graph, plan)))
        {
            page.Item(page.Link(section.TitleIn(language), section.Path));
        }

        page.EndItems();
    }

    /// <summary>Writes who talks about whom: a line for each two.</summary>
    public static void WriteMentions(MarkdownPage page, MentionTable table)
    {
        var language = page.Language;
        foreach (var row in table.Rows)
        {
            page.Heading(2, row.Name);
            foreach (var cell in row.Cells.Where(c => c.Count > 0))
            {
                page.Item(page.FactText(
                    cell.Other.Name, MarkdownEscape.Of(language.Say("count.quotations", cell.Count))));
            }

            page.EndItems();
        }

        foreach (var thread in table.Threads.Take(MostEntries))
        {
            page.Heading(2, QuoteSpeaker.Join(thread.Speakers, language));
            foreach (var entry in thread.Entries)
            {
                EntryLine.Write(page, entry);
            }

            page.EndItems();
        }
    }

    /// <summary>Writes how far quotations are verified: the outcomes, then what is missing.</summary>
    public static void WriteVerification(MarkdownPage page, PagePlan plan, VerificationSummary summary)
    {
        var (language, lists) = (page.Language, plan.Lists.Verification);
        page.Heading(2, language.Say("verification_page.outcomes"));
        foreach (var outcome in summary.Outcomes)
        {
            page.Fact(outcome.Outcome.Label(language), language.Numbers.Grouped(outcome.Count));
        }

        page.Heading(2, language.Say("verification_page.by_level"));
        foreach (var level in summary.Levels.Where(l => l.Quotes > 0))
        {
            page.Item(language.Say(
                "markdown.fact", ("label", $"`{Quotations.VerificationLevels.Name(level.Level)}`"),
                ("value", language.Numbers.Grouped(level.Quotes))));
        }

        page.EndItems();
        page.List(lists.Observed);
        page.List(lists.Unverified);
        page.List(lists.Speakers);
        page.List(lists.Sources);
    }
}
