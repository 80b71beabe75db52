using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Content;
using SiteGen.Content.Entities;
using SiteGen.Languages;
using SiteGen.Markup.Renderers;
using SiteGen.Text;

namespace SiteGen.Markup;

/// <summary>Converts Markdown to plain text: the words, without markup, pictures and footnotes.</summary>
internal static class PlainText
{
    private static readonly EntityIndex NoEntities = new([], []);

    /// <summary>
    /// Returns the text of the blocks, with an empty line between them. It stops after the block in which
    /// <paramref name="limit"/> characters are reached.
    /// </summary>
    public static string Of(
        ContainerBlock document, EntityIndex index, Language language, int limit = int.MaxValue)
    {
        var text = new StringBuilder();
        AppendBlocks(text, document, index, language, limit);
        return text.ToString();
    }

    /// <summary>Appends the text of inlines.</summary>
    public static void Append(
        StringBuilder text, ContainerInline container, EntityIndex index, Language language)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline lineBreak:
                    text.Append(lineBreak.IsHard ? "\n" : WideLineBreak.IsJoint(lineBreak, index) ? "" : " ");
                    break;
                case AutolinkInline auto:
                    text.Append(auto.Url);
                    break;
                case HtmlInline html:
                    text.Append(html.Tag);
                    break;
                case WikiLink { IsFile: true, IsEmbed: true }:
                case EmphasisInline { DelimiterChar: '~', DelimiterCount: 2 }:
                    // Without its line, what is struck out would be said.
                    LeaveOut(text, inline);
                    break;
                case EmphasisInline { DelimiterChar: '^' } script:
                    AppendRaised(text, script, index, language);
                    break;
                case TaskList:
                    break;
                case WikiLink { IsFile: true } file:
                    text.Append(file.Label ?? Path.GetFileName(file.Target));
                    break;
                case WikiLink link:
                    text.Append(link.Label ?? NameOf(index.Find(Reference.InText(link.Target)), index, language)
                        ?? link.Target);
                    break;
                case DelimiterInline delimiter:
                    // A bracket that opened no link.
                    text.Append(delimiter.ToLiteral());
                    Append(text, delimiter, index, language);
                    break;
                case ContainerInline nested and not LinkInline { IsImage: true }:
                    Append(text, nested, index, language);
                    break;
                default:
                    LeaveOut(text, inline);
                    break;
            }
        }
    }

    /// <summary>
    /// The name of an entity; of a quotation, its first words, whose links have their labels only. Plain text cannot
    /// say that words are in another language, so those are named by their speakers.
    /// </summary>
    private static string? NameOf(Entity? entity, EntityIndex index, Language language)
    {
        if (entity is not Quote quote)
        {
            return entity?.Name;
        }

        if (quote.Language is not null)
        {
            var names = quote.Speakers.Select(
                s => s.Reference is { } who && index.Find(who) is { } speaker ? speaker.Name : s.Text);
            return language.Say("common.words_of", ("name", language.And.Join([.. names])));
        }

        var written = UncommentedText.OfMarkdown(quote.Body).Text;
        var words = QuoteWords.Read(written.Trim(), NoEntities, language, []);
        return EntityMarkup.OpeningOf(words, language.Quotes);
    }

    /// <summary>
    /// Appends a superscript. Numbers are raised in plain text too: 10⁶ is not 106.
    /// </summary>
    private static void AppendRaised(
        StringBuilder text, ContainerInline script, EntityIndex index, Language language)
    {
        var start = text.Length;
        Append(text, script, index, language);
        var content = text.ToString(start, text.Length - start);
        text.Length = start;
        text.Append(Raise(content));
    }

    /// <summary>Returns a raised number with the characters for it; other text as it is.</summary>
    internal static string Raise(string text)
    {
        const string Plain = "0123456789+-=()ni\u2212", Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ⁻";
        return text.All(c => Plain.Contains(c, StringComparison.Ordinal))
            ? string.Concat(text.Select(c => Raised[Plain.IndexOf(c, StringComparison.Ordinal)])) : text;
    }

    /// <summary>Leaves out a picture or footnote mark, with the space before it unless a word follows.</summary>
    private static void LeaveOut(StringBuilder text, Inline inline)
    {
        var wordFollows = inline.NextSibling switch
        {
            null or LineBreakInline => false,
            LiteralInline { Content: { IsEmpty: false, CurrentChar: var next } } =>
                !char.IsWhiteSpace(next) && !char.IsPunctuation(next),
            _ => true,
        };
        if (!wordFollows)
        {
            TrimEnd(text, 0);
        }
    }

    private static void TrimEnd(StringBuilder text, int start)
    {
        while (text.Length > start && text[^1] == ' ')
        {
            text.Length--;
        }
    }

    /// <summary>Appends the text of a paragraph or heading, and nothing for a paragraph of cards.</summary>
    private static void AppendLeaf(StringBuilder text, LeafBlock leaf, EntityIndex index, Language language)
    {
        if (leaf is ParagraphBlock paragraph && ParagraphHtmlRenderer.IsEmbeds(paragraph))
        {
            return;
        }

        var before = text.Length;
        text.Append(before > 0 ? "\n\n" : "");
        var start = text.Length;
        Append(text, leaf.Inline!, index, language);
        TrimEnd(text, start);
        while (text.Length > start && text[start] == ' ')
        {
            text.Remove(start, 1);
        }

        if (text.Length == start)
        {
            text.Length = before;
        }
    }

    private static void AppendBlocks(
        StringBuilder text, ContainerBlock container, EntityIndex index, Language language, int limit)
    {
        foreach (var block in container)
        {
            if (text.Length >= limit)
            {
                return;
            }

            switch (block)
            {
                case LeafBlock { Inline: not null } leaf:
                    AppendLeaf(text, leaf, index, language);
                    break;
                case CodeBlock code:
                    text.Append(text.Length > 0 ? "\n\n" : "").Append(code.Lines.ToString());
                    break;
                case FootnoteGroup:
                    break;
                case ContainerBlock nested:
                    AppendBlocks(text, nested, index, language, limit);
                    break;
                default:
                    break;
            }
        }
    }
}
