using System.Runtime.InteropServices;

namespace SiteGen.Benchmarks.Processes;

/// <summary>Reads the processor time of child processes that have ended (getrusage(2), Linux).</summary>
internal static class ProcessorTime
{
    private const int Children = -1;

    /// <summary>Returns the total so far, including the descendants of the child processes.</summary>
    public static TimeSpan OfChildren()
    {
        if (GetResourceUsage(Children, out var usage) != 0)
        {
            throw new InvalidOperationException("cannot read the processor time of child processes");
        }

        return TimeSpan.FromMicroseconds(
            ((usage.UserSeconds + usage.SystemSeconds) * 1_000_000.0)
            + usage.UserMicroseconds
            + usage.SystemMicroseconds);
    }

    [DllImport("libc", EntryPoint = "getrusage"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetResourceUsage(int who, out ResourceUsage usage);

    /// <summary>The start of <c>struct rusage</c>, with space for the fourteen numbers that follow.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private struct ResourceUsage
    {
        public long UserSeconds;
        public long UserMicroseconds;
        public long SystemSeconds;
        public long SystemMicroseconds;
    }
}
