namespace SiteGen.Evidence;

/// <summary>Where in a source a passage begins, as its readers count. What the text does not tell is null.</summary>
/// <param name="Page">The page, counted from 1: the number that <c>#page=</c> takes.</param>
/// <param name="PageLabel">The number that is printed on the page, if it is known and another: <c>xii</c>.</param>
/// <param name="Time">The seconds since the beginning of a recording.</param>
/// <param name="Paragraph">The paragraph, counted from 1.</param>
public sealed record TextPosition(
    int? Page = null, string? PageLabel = null, int? Time = null, int? Paragraph = null)
{
    /// <summary>A position of which nothing is known.</summary>
    public static TextPosition None { get; } = new();
}
