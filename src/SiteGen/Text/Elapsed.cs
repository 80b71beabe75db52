using System.Diagnostics;

namespace SiteGen.Text;

/// <summary>
/// Measures time, for the profile of a build and for the limits of fetching. No other code of the library reads a
/// clock, and no file of a site depends on it.
/// </summary>
internal readonly struct Elapsed
{
    private readonly long _start;

    private Elapsed(long start)
    {
        _start = start;
    }

    /// <summary>The time since <see cref="Start"/>.</summary>
    public TimeSpan Time => Stopwatch.GetElapsedTime(_start);

    /// <summary>Starts to measure.</summary>
    public static Elapsed Start() => new(Stopwatch.GetTimestamp());
}
