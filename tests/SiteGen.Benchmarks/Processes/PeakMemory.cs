using System.Globalization;

namespace SiteGen.Benchmarks.Processes;

/// <summary>The most memory that a process has had so far (<c>VmHWM</c> in proc_pid_status(5), Linux).</summary>
internal static class PeakMemory
{
    /// <summary>In bytes; 0 where the process has ended or has only begun.</summary>
    public static long Of(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line["VmHWM:".Length..^"kB".Length].Trim(), CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
