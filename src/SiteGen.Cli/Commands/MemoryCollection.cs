using System.Runtime;

namespace SiteGen.Cli.Commands;

/// <summary>When memory is collected: all threads stand still meanwhile, or some of the time.</summary>
internal static class MemoryCollection
{
    /// <summary>How many content files a small site has at most.</summary>
    private const int SmallSite = 500;

    /// <summary>
    /// Bytes for each thread, whose objects may lie in a heap of its own. All threads together take 0.3 MB for each content file
    /// where everything is on. It is room, not memory: what is not used is not there.
    /// </summary>
    private const long Room = 96 * 1024 * 1024;

    /// <summary>Beyond, more threads hardly take more.</summary>
    private const int MostThreads = 8;

    /// <summary>For a command that ends with its work: memory that is collected beside it takes a thread from it.</summary>
    public static void RunAtOnce() => GCSettings.LatencyMode = GCLatencyMode.Batch;

    /// <summary>For a server, where somebody waits for every page.</summary>
    public static void RunBesideWork() => GCSettings.LatencyMode = GCLatencyMode.Interactive;

    /// <summary>
    /// Leaves the memory of a small build to the end of the process: a tenth to a sixth less time, for 40 MB more. A build that
    /// takes more than is thought is collected as ever, and so is one for which the machine has no such room.
    /// </summary>
    /// <param name="files">How many content files the site has.</param>
    public static void LeaveToEnd(int files)
    {
        if (files > SmallSite)
        {
            return;
        }

        try
        {
            GC.TryStartNoGCRegion(Room * Math.Clamp(Environment.ProcessorCount, 2, MostThreads), disallowFullBlockingGC: true);
        }
        catch (ArgumentOutOfRangeException)
        {
            // More than memory is limited to.
        }
    }
}
