namespace SiteGen.Tests.Support;

/// <summary>
/// How far tests that make random input go: briefly by default, at length with <c>SITEGEN_LONG=1</c>.
/// </summary>
internal static class LongRun
{
    /// <summary>Whether long runs were asked for.</summary>
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("SITEGEN_LONG") == "1";

    /// <summary>
    /// The number of rounds: <paramref name="brief"/> by default, <paramref name="full"/> in a long run.
    /// </summary>
    public static int Rounds(int brief, int full) => IsOn ? full : brief;

    /// <summary>The seeds of a theory: the first by default, all of them in a long run.</summary>
    public static TheoryData<int> Seeds(params IEnumerable<int> seeds) => [.. IsOn ? seeds : seeds.Take(1)];
}
