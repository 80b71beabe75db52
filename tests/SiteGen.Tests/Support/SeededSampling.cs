using CsCheck;

namespace SiteGen.Tests.Support;

/// <summary>
/// Checks properties with the same random cases in every run, so that a run that fails does so again. A long run has
/// new cases each time.
/// </summary>
internal static class SeededSampling
{
    private const ulong Seed = 20150723;

    /// <summary>The number of cases, if a test does not say.</summary>
    private const int Cases = 100;

    /// <summary>Fails unless a property holds for all cases.</summary>
    public static void SampleSeeded<T>(this Gen<T> gen, Func<T, bool> holds, int iter = Cases) =>
        gen.SampleSeeded(value => Assert.True(holds(value), "the property does not hold"), iter);

    /// <summary>Fails unless a check passes for all cases.</summary>
    /// <param name="gen">Makes the cases.</param>
    /// <param name="check">The check.</param>
    /// <param name="iter">The number of cases.</param>
    /// <param name="threads">The maximum number of threads; -1 for as many as there are processors.</param>
    public static void SampleSeeded<T>(this Gen<T> gen, Action<T> check, int iter = Cases, int threads = -1)
    {
        if (LongRun.IsOn)
        {
            gen.Sample(check, iter: iter, threads: threads);
            return;
        }

        Parallel.For(0, iter, new() { MaxDegreeOfParallelism = threads }, i =>
        {
            var random = new PCG((uint)i, Seed);
            var state = random.ToString();
            try
            {
                check(gen.Generate(random, null, out _));
            }
            catch (Exception)
            {
                // Looks for a smaller case that fails too, and prints it.
                gen.Sample(check, seed: state);
                throw;
            }
        });
    }

    /// <summary>Fails unless a property holds for all cases.</summary>
    public static void SampleSeeded<T1, T2>(this Gen<(T1, T2)> gen, Func<T1, T2, bool> holds, int iter = Cases) =>
        gen.SampleSeeded(value => holds(value.Item1, value.Item2), iter);
}
