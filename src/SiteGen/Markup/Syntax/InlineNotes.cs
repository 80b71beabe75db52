using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markup.Syntax;

/// <summary>The notes that are written where they belong, <c>^[a note]</c>, until all are numbered.</summary>
internal sealed class InlineNotes() : ContainerBlock(null);

/// <summary>
/// Parses <c>^[a note]</c>. The note becomes a paragraph at the end of the document, whose content is parsed after all
/// others.
/// </summary>
internal sealed class InlineNoteParser : InlineParser
{
    public InlineNoteParser()
    {
        OpeningCharacters = ['^'];
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var start = slice.Start + 2;
        if (start > slice.End || slice.Text[start - 1] != '['
            || LengthOf(slice.Text.AsSpan(start, slice.End + 1 - start)) is not { } length
            || string.IsNullOrWhiteSpace(slice.Text.Substring(start, length)))
        {
            return false;
        }

        var span = new Markdig.Syntax.SourceSpan(
            processor.GetSourcePosition(slice.Start, out var line, out var column),
            processor.GetSourcePosition(start + length));
        var note = new Footnote(null!) { Span = span, Line = line, Column = column };
        note.Add(ParagraphOf(processor, slice.Text, start, length, span));
        var mark = new FootnoteLink(note) { Span = span, Line = line, Column = column };
        note.Links.Add(mark);
        NotesOf(processor.Document).Add(note);
        processor.Inline = mark;
        slice.Start = start + length + 1;
        return true;
    }

    /// <summary>The length of a note; null if its bracket is not closed.</summary>
    private static int? LengthOf(ReadOnlySpan<char> text)
    {
        var open = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '[')
            {
                open++;
            }
            else if (text[i] == ']' && open-- == 0)
            {
                return i;
            }
        }

        return null;
    }

    private static ParagraphBlock ParagraphOf(
        InlineProcessor processor, string text, int start, int length, Markdig.Syntax.SourceSpan span)
    {
        var paragraph = new ParagraphBlock { Span = new(span.Start + 2, span.End - 1), Lines = new(4) };
        for (var end = start + length; start <= end;)
        {
            var next = text.IndexOf('\n', start, end - start);
            var stop = next < 0 ? end : next;
            var position = processor.GetSourcePosition(start, out var line, out var column);
            var slice = new StringSlice(text, start, stop - 1, NewLine.LineFeed);
            paragraph.Lines.Add(new StringLine(ref slice) { Position = position, Line = line, Column = column });
            start = stop + 1;
        }

        return paragraph;
    }

    private static InlineNotes NotesOf(MarkdownDocument document)
    {
        if (document.LastChild is not InlineNotes notes)
        {
            document.Add(notes = []);
        }

        return notes;
    }
}

/// <summary>Puts the notes among the footnotes of the document, and numbers all in the order of their marks.</summary>
internal sealed class InlineNoteExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.DocumentProcessed -= Merge;
        pipeline.DocumentProcessed += Merge;
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }

    private static void Merge(MarkdownDocument document)
    {
        // Notes are last, or before the footnotes, which were moved to the end.
        var notes = document.OfType<InlineNotes>().ToArray();
        if (notes.Length == 0)
        {
            return;
        }

        if (document.LastChild is not FootnoteGroup group)
        {
            document.Add(group = new FootnoteGroup(null!));
        }

        foreach (var container in notes)
        {
            document.Remove(container);
            foreach (var note in container.Cast<Footnote>().ToArray())
            {
                container.Remove(note);
                group.Add(note);
                foreach (var link in note.Links)
                {
                    ((ParagraphBlock)note.LastChild!).Inline!.AppendChild(
                        new FootnoteLink(note) { IsBackLink = true });
                }
            }
        }

        Number(document, group);
    }

    private static void Number(MarkdownDocument document, FootnoteGroup group)
    {
        var (ordered, known) = (new List<Footnote>(), new HashSet<Footnote>(ReferenceEqualityComparer.Instance));
        foreach (var block in document.Where(b => b != group))
        {
            AddMarked(block, ordered, known);
        }

        for (var i = 0; i < ordered.Count; i++)
        {
            AddMarked(ordered[i], ordered, known);
        }

        // A note that only an unread note refers to has no mark in the text.
        ordered.AddRange(group.Cast<Footnote>().Where(n => !known.Contains(n)).ToArray());
        var index = 0;
        foreach (var (order, note) in ordered.Index())
        {
            note.Order = order + 1;
            var back = ((ParagraphBlock)note.LastChild!).Inline!.OfType<FootnoteLink>().Where(l => l.IsBackLink);
            foreach (var (link, backLink) in note.Links.Zip(back))
            {
                link.Index = backLink.Index = ++index;
            }
        }

        group.Clear();
        ordered.ForEach(group.Add);
    }

    /// <summary>Adds the notes whose marks are in a block, in the order of the text.</summary>
    private static void AddMarked(Block block, List<Footnote> ordered, HashSet<Footnote> known)
    {
        if (block is ContainerBlock container)
        {
            foreach (var child in container)
            {
                AddMarked(child, ordered, known);
            }
        }
        else if (block is LeafBlock { Inline: { } inline })
        {
            AddMarked(inline, ordered, known);
        }
    }

    private static void AddMarked(ContainerInline container, List<Footnote> ordered, HashSet<Footnote> known)
    {
        foreach (var inline in container)
        {
            if (inline is FootnoteLink { IsBackLink: false } mark && known.Add(mark.Footnote))
            {
                ordered.Add(mark.Footnote);
            }
            else if (inline is ContainerInline nested)
            {
                AddMarked(nested, ordered, known);
            }
        }
    }
}
