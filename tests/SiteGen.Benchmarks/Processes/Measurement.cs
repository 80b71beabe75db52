using System.Diagnostics;

namespace SiteGen.Benchmarks.Processes;

/// <summary>What a run of a program took.</summary>
/// <param name="Wall">From its start to its end.</param>
/// <param name="Processor">On all processors, with the processes that it started.</param>
/// <param name="Memory">The most it had at a time, in bytes; its own, without that of processes that it started.</param>
internal sealed record Measurement(TimeSpan Wall, TimeSpan Processor, long Memory)
{
    /// <summary>How often the memory is looked at. What a program takes in its last moments before the end is not seen.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(4);

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
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
            : throw new InvalidOperationException($"{start.FileName} {string.Join(' ', start.ArgumentList)} failed:\n{errors.Result}{output.Result}");
    }
}
