namespace SiteGen.Benchmarks.Corpora;

/// <summary>The number of files of each kind in a site, and the seed of its random content.</summary>
internal sealed record CorpusSize(
    int Articles, int Quotes, int People, int Events, int Topics, int Sources, int Seed = 42)
{
    /// <summary>About a thousand files.</summary>
    public static CorpusSize Small { get; } = new(250, 500, 60, 120, 30, 40);

    /// <summary>About ten thousand files.</summary>
    public static CorpusSize Large { get; } = new(2500, 5000, 500, 1200, 200, 600);
}
