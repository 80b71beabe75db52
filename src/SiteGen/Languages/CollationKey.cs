namespace SiteGen.Languages;

/// <summary>What a text is ordered by: the weights of its letters, then of its accents, then of its capitals.</summary>
/// <param name="Weights">The weights.</param>
internal readonly record struct CollationKey(uint[] Weights) : IComparable<CollationKey>
{
    /// <inheritdoc />
    public int CompareTo(CollationKey other) => Weights.AsSpan().SequenceCompareTo(other.Weights);

    /// <summary>
    /// Returns whether the letters come before, after or with those of another text, accents and capitals apart.
    /// </summary>
    public int CompareLetters(CollationKey other) => Letters.SequenceCompareTo(other.Letters);

    /// <summary>The weights of its letters.</summary>
    public ReadOnlySpan<uint> Letters => Weights.AsSpan(0, Weights.AsSpan().IndexOf(0u));

    /// <summary>Returns whether two texts are ordered alike.</summary>
    public bool Equals(CollationKey other) => CompareTo(other) == 0;

    /// <inheritdoc />
    public override int GetHashCode() => Weights.Length;
}
