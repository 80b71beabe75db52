using System.Runtime.InteropServices;

namespace SiteGen.Benchmarks.Processes;

/// <summary>The processor time of processes that this one started and that have ended (getrusage(2), Linux).</summary>
internal static class ProcessorTime
{
    private const int Children = -1;

    /// <summary>Of all of them so far, and of theirs.</summary>
    public static TimeSpan OfChildren() => GetResourceUsage(Children, out var usage) == 0
        ? TimeSpan.FromMicroseconds((usage.UserSeconds + usage.SystemSeconds) * 1_000_000.0 + usage.UserMicroseconds + usage.SystemMicroseconds)
        : throw new InvalidOperationException("the system does not tell processor times");

    [DllImport("libc", EntryPoint = "getrusage"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetResourceUsage(int who, out ResourceUsage usage);

    /// <summary>The beginning of <c>struct rusage</c>, and room for the fourteen numbers behind it.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private struct ResourceUsage
    {
        public long UserSeconds;
        public long UserMicroseconds;
        public long SystemSeconds;
        public long SystemMicroseconds;
    }
}
