namespace SiteGen.Evidence;

/// <summary>Finds paragraphs: blank lines separate them, unless the format of the text says otherwise.</summary>
internal static class Paragraphs
{
    /// <summary>Returns the offsets where the paragraphs of a text begin; none if there is only one.</summary>
    public static int[] Find(TextDraft draft)
    {
        var marked = draft.Marks.Where(m => m.Kind == MarkKind.Paragraph).Select(m => m.Offset).Distinct().ToArray();
        var starts = marked.Length > 0 ? marked : Between(draft.Text);
        return starts.Length > 1 ? starts : [];
    }

    private static int[] Between(string text)
    {
        var starts = new List<int>();
        var (isAfterBlank, page) = (true, 0);
        foreach (var line in TextLines.Of(text))
        {
            if (line.IsBlank(text))
            {
                isAfterBlank = true;
                continue;
            }

            // The blank lines around a page break do not tell whether the paragraph goes on.
            if (starts.Count == 0 || (isAfterBlank && line.Page == page))
            {
                starts.Add(line.Start);
            }

            (isAfterBlank, page) = (false, line.Page);
        }

        return [.. starts];
    }
}
