using System.Diagnostics;

namespace SiteGen.Benchmarks.Processes;

/// <summary>The time and memory that one run of a program used.</summary>
/// <param name="Wall">The time from start to end.</param>
/// <param name="Processor">The time on all processors, including the processes that it started.</param>
/// <param name="Memory">The peak memory in bytes, without that of the processes that it started.</param>
internal sealed record Measurement(TimeSpan Wall, TimeSpan Processor, long Memory)
{
    /// <summary>The interval between reads of the memory. A peak after the last read is missed.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(4);

    /// <summary>Runs a program to its end and measures it.</summary>
    /// <exception cref="InvalidOperationException">The program failed.</exception>
    public static Measurement Of(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        var before = ProcessorTime.OfChildren();
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var memory = 0L;
        while (!process.WaitForExit(Interval))
        {
            memory = Math.Max(memory, PeakMemory.Of(process.Id));
        }

        var wall = clock.Elapsed;
        process.WaitForExit();
        output.Wait();
        return process.ExitCode == 0 ? new(wall, ProcessorTime.OfChildren() - before, memory)
            : throw new InvalidOperationException(
                $"{start.FileName} {string.Join(' ', start.ArgumentList)} failed:\n{errors.Result}{output.Result}");
    }
}
