using SiteGen.Building;
using SiteGen.Files;

namespace SiteGen.Cli.Terminal;

/// <summary>The figures of a build that <c>--profile</c> prints.</summary>
/// <param name="Profile">The passes, pages and templates.</param>
/// <param name="PageCount">The number of pages.</param>
/// <param name="Published">The numbers of files written, unchanged and removed.</param>
/// <param name="Time">The time of the whole build.</param>
/// <param name="PeakMemory">The largest working set of the process, in bytes.</param>
internal sealed record BuildFigures(
    BuildProfile Profile, int PageCount, PublishReport Published, TimeSpan Time, long PeakMemory)
{
    /// <summary>How many of the slowest pages and templates are shown.</summary>
    public const int Slowest = 10;

    /// <summary>How long garbage collection paused the build.</summary>
    public TimeSpan Pauses { get; } = GC.GetTotalPauseDuration();

    /// <summary>The number of garbage collections.</summary>
    public int Collections { get; } = GC.CollectionCount(0);

    /// <summary>Pages per second of the whole build.</summary>
    public double PagesPerSecond => Time > TimeSpan.Zero ? PageCount / Time.TotalSeconds : 0;

    /// <summary>The share of files that did not have to be written, between 0 and 1.</summary>
    public double UnchangedShare =>
        Published.Written + Published.Unchanged is > 0 and var files ? (double)Published.Unchanged / files : 0;

    /// <summary>Bytes of managed memory allocated in all passes.</summary>
    public long Allocated => Profile.Passes.Sum(p => p.Allocated);
}
