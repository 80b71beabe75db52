namespace SiteGen.Evidence;

/// <summary>What <c>archive check</c> saw of the words of a quotation when it got their source again.</summary>
/// <param name="Quote">The id of the quotation; of its original words, <c>ID#original</c>.</param>
/// <param name="State">Whether the source had the words.</param>
/// <param name="Since">The day on which it was first seen so.</param>
/// <param name="Last">The last day on which it was seen so.</param>
/// <param name="Words">
/// If the source reads differently, the words that differ with a few around them: <c>in [-open-] {+closed+} models</c>,
/// where the source now has what is in <c>{+ +}</c>. Otherwise null.
/// </param>
public sealed record Observation(
    string Quote, ObservationState State, DateOnly Since, DateOnly Last, string? Words = null);

/// <summary>Whether a source still has the words of a quotation.</summary>
public enum ObservationState
{
    /// <summary>It has them, or has them again.</summary>
    Same,

    /// <summary>It has something similar.</summary>
    Otherwise,

    /// <summary>It is there, without the words; or it is no longer there.</summary>
    Gone,
}
