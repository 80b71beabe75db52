namespace SiteGen.Quotations;

/// <summary>What a gap of an elided quotation leaves out.</summary>
/// <param name="Words">The words that are left out, as they stand in the text.</param>
/// <param name="Count">The number of these words.</param>
/// <param name="Concern">Why an editor should look, such as <c>a negation</c>; null if there is no reason.</param>
public sealed record Omission(string Words, int Count, string? Concern)
{
    /// <summary>The number of the gap in the quotation, counted from 0.</summary>
    public int Gap { get; init; }
}
