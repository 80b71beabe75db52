using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Content;

namespace SiteGen.Markup;

/// <summary>Markdown as plain text: what a reader would read aloud.</summary>
internal static class PlainText
{
    /// <summary>
    /// The text of the blocks, with an empty line between them; stops after the block in which
    /// <paramref name="limit"/> characters are reached.
    /// </summary>
    public static string Of(ContainerBlock document, EntityIndex index, int limit = int.MaxValue)
    {
        var text = new StringBuilder();
        AppendBlocks(text, document, index, limit);
        return text.ToString();
    }

    /// <summary>Appends the text of an inline and what is in it.</summary>
    public static void Append(StringBuilder text, ContainerInline container, EntityIndex index)
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
                    text.Append(lineBreak.IsHard ? '\n' : ' ');
                    break;
                case AutolinkInline auto:
                    text.Append(auto.Url);
                    break;
                case HtmlInline html:
                    text.Append(html.Tag);
                    break;
                case WikiLink { IsEmbed: false } link:
                    text.Append(link.Label ?? index.Find(new Reference(link.Target, default, EntityKinds.Any))?.Name ?? link.Target);
                    break;
                case LinkInline { IsImage: true }:
                    break;
                case ContainerInline nested:
                    Append(text, nested, index);
                    break;
                default:
                    break;
            }
        }
    }

    private static void AppendBlocks(StringBuilder text, ContainerBlock container, EntityIndex index, int limit)
    {
        foreach (var block in container)
        {
            if (text.Length >= limit)
            {
                return;
            }

            switch (block)
            {
                case LeafBlock { Inline: { } inline }:
                    var start = text.Length;
                    text.Append(start > 0 ? "\n\n" : "");
                    var before = text.Length;
                    Append(text, inline, index);
                    if (text.Length == before)
                    {
                        text.Length = start;
                    }

                    break;
                case CodeBlock code:
                    text.Append(text.Length > 0 ? "\n\n" : "").Append(code.Lines.ToString());
                    break;
                case FootnoteGroup:
                    break;
                case ContainerBlock nested:
                    AppendBlocks(text, nested, index, limit);
                    break;
                default:
                    break;
            }
        }
    }
}
