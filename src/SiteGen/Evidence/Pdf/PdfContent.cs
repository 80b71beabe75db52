namespace SiteGen.Evidence.Pdf;

/// <summary>The text of a PDF.</summary>
/// <param name="Text">The text, with a form feed between pages; empty if it cannot be read.</param>
/// <param name="Marks">What is known of places in it, in order: printed page numbers and footnote marks.</param>
/// <param name="PageCount">The number of pages.</param>
/// <param name="EmptyPages">The numbers of pages without text, counted from 1.</param>
internal sealed record PdfContent(
    string Text, IReadOnlyList<TextMark> Marks, int PageCount, IReadOnlyList<int> EmptyPages)
{
    /// <summary>Why it cannot be read; null if it can.</summary>
    public string? Problem { get; private init; }

    /// <summary>What helps if it cannot be read.</summary>
    public string? Help { get; private init; }

    /// <summary>A PDF that cannot be read.</summary>
    public static PdfContent Unreadable(string problem, string help) =>
        new("", [], 0, []) { Problem = problem, Help = help };
}
