using System.Globalization;

namespace SiteGen.Benchmarks.Processes;

/// <summary>Reads the peak memory of a running process (<c>VmHWM</c> in proc_pid_status(5), Linux).</summary>
internal static class PeakMemory
{
    /// <summary>Returns the peak so far in bytes, or 0 if the process has ended or has only just started.</summary>
    public static long Of(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status")
                .FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0
                : long.Parse(line["VmHWM:".Length..^"kB".Length].Trim(), CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
