using System.Diagnostics;

namespace SiteGen.Text;

/// <summary>
/// How long something takes, for those who want to know where the time of a build goes. It is the one place of the library
/// that knows a clock; what it says gets into no file of a site.
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

    /// <summary>Begins to measure.</summary>
    public static Elapsed Start() => new(Stopwatch.GetTimestamp());
}
