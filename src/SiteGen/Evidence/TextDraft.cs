using System.Text;

namespace SiteGen.Evidence;

/// <summary>A text between the file and the search: what is no part of its words is taken out step by step.</summary>
/// <param name="Text">The text so far.</param>
/// <param name="Offsets">Where its characters are in the file.</param>
/// <param name="Marks">What was found in it, in order.</param>
internal sealed record TextDraft(string Text, OffsetMap Offsets, IReadOnlyList<TextMark> Marks)
{
    /// <summary>
    /// The draft with what stands between the words but may be quoted too, such as <c>[3]</c>; null if there is nothing
    /// of the kind.
    /// </summary>
    public TextDraft? WithMarks { get; init; }

    public TextDraft(string text)
        : this(text, OffsetMap.Identity, [])
    {
    }

    /// <summary>Takes out or replaces parts of the text.</summary>
    /// <param name="cuts">The parts, in order and without overlap.</param>
    /// <param name="found">Marks at offsets of this text that stay in it, in order.</param>
    public TextDraft Apply(IReadOnlyList<Cut> cuts, IReadOnlyList<TextMark>? found = null)
    {
        found ??= [];
        if (cuts.Count == 0 && found.Count == 0)
        {
            return this;
        }

        var text = new StringBuilder(Text.Length);
        var marks = new List<TextMark>(Marks.Count + found.Count + cuts.Count);
        var (from, old, more) = (0, 0, 0);
        foreach (var cut in cuts)
        {
            Move(cut.Start);
            text.Append(Text, from, cut.Start - from);
            if (cut.Mark is { } mark)
            {
                marks.Add(mark with { Offset = text.Length });
            }

            MoveInto(cut.End);
            text.Append(cut.Replacement);
            from = cut.End;
        }

        Move(int.MaxValue);
        text.Append(Text, from, Text.Length - from);
        return new(text.ToString(), Offsets.After(cuts, Text.Length), marks);

        // Moves the marks before an offset, those that were there first.
        void Move(int before)
        {
            while (Next(before) is { } mark)
            {
                marks.Add(mark with { Offset = text.Length + mark.Offset - from });
            }
        }

        // Marks inside a cut are now where it was.
        void MoveInto(int end)
        {
            while (Next(end) is { } mark)
            {
                marks.Add(mark with { Offset = text.Length });
            }
        }

        TextMark? Next(int before)
        {
            var (first, second) = (old < Marks.Count ? Marks[old].Offset : int.MaxValue,
                more < found.Count ? found[more].Offset : int.MaxValue);
            return Math.Min(first, second) >= before ? null : first <= second ? Marks[old++] : found[more++];
        }
    }
}

/// <summary>A part of a text that is taken out or replaced.</summary>
/// <param name="Start">The UTF-16 offset of its first character.</param>
/// <param name="End">The offset after the last.</param>
/// <param name="Mark">What it is, if the result should say so; its offset is not used.</param>
/// <param name="Replacement">What stands there instead.</param>
internal readonly record struct Cut(int Start, int End, TextMark? Mark = null, string Replacement = "");
