using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers.Inlines;
using SiteGen.Markup.Syntax;

namespace SiteGen.Markup;

/// <summary>
/// What is Markdown in texts: CommonMark with tables, footnotes, definition lists, wikilinks, and what GFM, Obsidian
/// and Pandoc add. Generic attributes, which allow <c>onclick</c>, are not part of it, except the ids of headings; nor
/// are automatic identifiers, which depend on the globalization mode. Raw HTML is parsed, so that it can be reported
/// and shown as text. The words of a quotation have a syntax of their own, <see cref="QuoteWords"/>.
/// </summary>
internal static class MarkdownSyntax
{
    /// <summary>The syntax of texts.</summary>
    public static MarkdownPipeline Texts { get; } = ForTexts(hasAddresses: true);

    /// <summary>The syntax of texts without addresses: to look for them costs time at every full stop.</summary>
    private static MarkdownPipeline WithoutAddresses { get; } = ForTexts(hasAddresses: false);

    /// <summary>Returns the syntax of a text.</summary>
    public static MarkdownPipeline Of(string text) =>
        AddressParser.MayBeIn(text) ? Texts : WithoutAddresses;

    private static MarkdownPipeline ForTexts(bool hasAddresses)
    {
        var builder = Common()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough | EmphasisExtraOptions.Marked)
            .UseTaskLists();
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new TaskParser());
        // A single '~' or '^' is not left to the parser of emphasis, which allows spaces: 'x^2 + y^2'.
        builder.InlineParsers.Insert(0, new ScriptParser());
        builder.InlineParsers.Insert(0, new InlineNoteParser());
        builder.Extensions.Add(new InlineNoteExtension());
        builder.Extensions.Add(new CalloutExtension());
        builder.Extensions.Add(new BlockIdExtension());
        if (hasAddresses)
        {
            builder.InlineParsers.Insert(0, new AddressParser());
        }

        return builder.Build();
    }

    private static MarkdownPipelineBuilder Common()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.BlockParsers.Insert(0, new NoteParser());
        builder
            .UsePipeTables()
            .UseFootnotes()
            .UseDefinitionLists()
            .UsePreciseSourceLocation();
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new WikiLinkParser());
        builder.InlineParsers.Replace<LinkInlineParser>(new NoteMarkParser());
        builder.InlineParsers.FindExact<EmphasisInlineParser>()!.CjkFriendlyEmphasis = true;
        builder.Extensions.Add(new HeadingIdExtension());
        return builder;
    }
}
