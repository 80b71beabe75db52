using SiteGen.Diagnostics;
using SiteGen.Evidence;

namespace SiteGen.Building;

/// <summary>The result of reading a file of <c>content/archive/</c>.</summary>
/// <param name="Text">The text; null if the file cannot be read.</param>
/// <param name="Problem">Why the file cannot be read; null if it can.</param>
internal sealed record ExtractedText(ArchivedText? Text, Diagnostic? Problem = null)
{
    /// <summary>The numbers of pages of a PDF without text.</summary>
    public IReadOnlyList<int> EmptyPages { get; init; } = [];
}
