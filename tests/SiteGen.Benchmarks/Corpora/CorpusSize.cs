namespace SiteGen.Benchmarks.Corpora;

/// <summary>How many files of each kind a site has, and which one of all that have as many.</summary>
internal sealed record CorpusSize(int Articles, int Quotes, int People, int Events, int Topics, int Sources, int Seed = 42)
{
    /// <summary>About a thousand files.</summary>
    public static CorpusSize Small { get; } = new(250, 500, 60, 120, 30, 40);

    /// <summary>Ten thousand files.</summary>
    public static CorpusSize Large { get; } = new(2500, 5000, 500, 1200, 200, 600);
}
