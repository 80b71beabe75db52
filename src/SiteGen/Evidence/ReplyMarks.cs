namespace SiteGen.Evidence;

/// <summary>
/// Takes out the <c>&gt;</c> before quoted lines of e-mails and of Markdown. The first one stays, so that words before
/// it and after it, which two people wrote, do not become one sentence.
/// </summary>
internal static class ReplyMarks
{
    public static TextDraft Remove(TextDraft draft)
    {
        var text = draft.Text;
        if (!text.Contains('>', StringComparison.Ordinal))
        {
            return draft;
        }

        var cuts = new List<Cut>();
        var last = 0;
        foreach (var line in TextLines.WithWords(text))
        {
            var (depth, at) = DepthOf(text, line);
            if (depth > 0 && depth == last)
            {
                cuts.Add(new(line.Start, at, new(MarkKind.ReplyMark)));
            }

            last = depth;
        }

        return draft.Apply(cuts);
    }

    private static (int Depth, int End) DepthOf(string text, TextLine line)
    {
        var (depth, end) = (0, line.Start);
        for (var at = line.Start; at < line.End && text[at] is '>' or ' '; at++)
        {
            if (text[at] == '>')
            {
                (depth, end) = (depth + 1, at + 1);
            }
            else if (at - end >= 3)
            {
                break;
            }
        }

        return (depth, end < line.End && text[end] == ' ' && depth > 0 ? end + 1 : end);
    }
}
