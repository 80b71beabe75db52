using SiteGen.Quotations;

namespace SiteGen.Building;

/// <summary>What <c>archive check</c> saw of some words when it got their source again.</summary>
/// <param name="Text">The words.</param>
/// <param name="State">Whether the source has them.</param>
public sealed record WatchedWords(VerifiableText Text, WatchState State)
{
    /// <summary>
    /// For <see cref="WatchState.Otherwise"/>, the words that differ with a few around them; otherwise null.
    /// </summary>
    public string? Difference { get; init; }

    /// <summary>Why there is nothing to compare the words with; null if there is.</summary>
    public string? Reason { get; init; }

    /// <summary>The address of a copy in a web archive that still has the words; null for none.</summary>
    public string? Copy { get; init; }

    /// <summary>The address of a copy that pages link to already; null for none.</summary>
    public string? KnownCopy { get; init; }
}

/// <summary>Whether a source has the words of a quotation today.</summary>
public enum WatchState
{
    /// <summary>It has them.</summary>
    Same,

    /// <summary>It has something similar.</summary>
    Otherwise,

    /// <summary>It is there, without the words; or it is no longer there.</summary>
    Gone,

    /// <summary>It could not be reached today, which says nothing about the words.</summary>
    NotReachable,
}
