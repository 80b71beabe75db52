using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Dates;
using SiteGen.Languages;
using SiteGen.Linking;
using SiteGen.Markup;
using SiteGen.Pages.Lists;
using SiteGen.Quotations;

namespace SiteGen.Formats.Markdown;

/// <summary>A page that is being written as Markdown: its sections, facts and texts.</summary>
/// <param name="graph">The site.</param>
/// <param name="verification">How far its quotations are verified.</param>
/// <param name="lines">The lines that other pages of it have too.</param>
internal sealed class MarkdownPage(SiteGraph graph, Verification verification, KnownLines lines)
{
    /// <summary>The name of the file beside each page.</summary>
    public const string FileName = "index.md";

    private bool _isInFacts;

    /// <summary>What is written.</summary>
    public MarkdownBuilder Markdown { get; } = new();

    /// <summary>The site.</summary>
    public SiteGraph Graph => graph;

    /// <summary>How far its quotations are verified.</summary>
    public Verification Verification => verification;

    /// <summary>The lines that other pages of the site have too.</summary>
    public KnownLines Lines => lines;

    /// <summary>The language of the site.</summary>
    public Language Language => graph.Language;

    /// <summary>Writes a heading.</summary>
    public void Heading(int level, string text)
    {
        _isInFacts = false;
        Markdown.Block();
        Markdown.Write(new string('#', level) + " ");
        Markdown.WriteText(text, isHeading: true);
    }

    /// <summary>Writes a paragraph of plain text; nothing without text.</summary>
    public void Paragraph(string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            _isInFacts = false;
            Markdown.Block();
            Markdown.WriteText(text);
        }
    }

    /// <summary>Writes a paragraph that is Markdown.</summary>
    public void MarkdownParagraph(string markdown)
    {
        _isInFacts = false;
        Markdown.Block();
        Markdown.Write(markdown);
    }

    /// <summary>Writes an item of a list; those that follow each other are one list.</summary>
    /// <param name="markdown">What it says; nothing is written without it.</param>
    public void Item(string? markdown)
    {
        if (string.IsNullOrEmpty(markdown))
        {
            return;
        }

        Markdown.Enter("- ", "  ", isTight: _isInFacts);
        Markdown.Block();
        Markdown.Write(markdown);
        Markdown.Leave();
        _isInFacts = true;
    }

    /// <summary>Ends a list, so that the next item begins another.</summary>
    public void EndItems() => _isInFacts = false;

    /// <summary>Writes a fact as an item.</summary>
    /// <param name="label">What it is about, plain text.</param>
    /// <param name="value">The fact, Markdown; nothing is written without it.</param>
    public void Fact(string label, string? value) => Item(FactText(label, value));

    /// <summary>A fact in one line; null without a value.</summary>
    public string? FactText(string label, string? value) => string.IsNullOrEmpty(value) ? null
        : Language.Say("markdown.fact", ("label", MarkdownEscape.Of(label)), ("value", value));

    /// <summary>Writes a fact with entities, each a link.</summary>
    public void Entities(string label, IEnumerable<Entity> entities) => Fact(label, Links(entities));

    /// <summary>Links to entities, one after the other.</summary>
    public string Links(IEnumerable<Entity> entities) => Language.Listed(entities.Select(LinkTo));

    /// <summary>
    /// A link to the page of an entity: its name; of words who said them, and whether that is in doubt.
    /// </summary>
    public string LinkTo(Entity entity) => Link(EntryText.TitleOf(graph, entity), entity.Path);

    /// <summary>A link to a page or file of the site.</summary>
    /// <param name="label">Its label, plain text.</param>
    /// <param name="path">The site path.</param>
    public string Link(string label, string path) => LinkToAddress(label, graph.Settings.Absolute(path));

    /// <summary>A link to an address.</summary>
    public static string LinkToAddress(string label, string address) =>
        $"[{MarkdownEscape.Of(label)}]({MarkdownEscape.Destination(address)})";

    /// <summary>An address that is its own label.</summary>
    public static string Address(string address) =>
        address.AsSpan().IndexOfAny(" <>") < 0 ? $"<{address}>" : LinkToAddress(address, address);

    /// <summary>A name, which is a link if the site has a page of it.</summary>
    public string Name(ReferenceOrText name) =>
        graph.Find(name.Reference) is { } entity ? LinkTo(entity) : MarkdownEscape.Of(name.Text);

    /// <summary>Names, one after the other.</summary>
    public string Names(IEnumerable<ReferenceOrText> names) => Language.Listed(names.Select(Name).Distinct());

    /// <summary>A date in words and as EDTF; null for none.</summary>
    public string? Date(EdtfDate? date) => date is null ? null : Language.Say(
        "entries.with_date", ("title", MarkdownEscape.Of(Language.Dates.Long(date))), ("date", $"`{date}`"));

    /// <summary>Writes a text with its cards.</summary>
    /// <param name="owner">The entity whose text it is.</param>
    /// <param name="text">The text.</param>
    /// <param name="highest">The highest level that its headings may have.</param>
    public void Text(Entity owner, RichText text, int highest = 2)
    {
        if (text.IsEmpty)
        {
            return;
        }

        _isInFacts = false;
        var cards = new List<Entity>();
        var html = TextSource.Read(graph, owner, text, cards);
        var next = 0;
        new HtmlToMarkdown(Markdown, HeadingShift(html, highest), () => QuotationBlock.WriteCard(this, cards[next++]))
            .Write(html);
    }

    /// <summary>Writes a list of a page with other content, under its title; nothing if it is empty.</summary>
    public void List(PaginatedList list)
    {
        if (list.Count == 0)
        {
            return;
        }

        Heading(2, list.Heading);
        foreach (var item in list.Excerpt().Items)
        {
            EntryLine.Write(this, item);
        }

        EndItems();
        if (list.IsLong)
        {
            MarkdownParagraph(Link(Language.Say("lists.all", ("items", list.Counted)), list.Path));
        }
    }

    /// <summary>By how much headings are lower, so that none is above the highest level.</summary>
    private static int HeadingShift(string html, int highest)
    {
        for (var level = 1; level < highest; level++)
        {
            if (html.Contains("<h" + (char)('0' + level), StringComparison.Ordinal))
            {
                return highest - level;
            }
        }

        return 0;
    }
}
