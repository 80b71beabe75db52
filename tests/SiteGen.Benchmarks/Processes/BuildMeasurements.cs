using System.Diagnostics;
using System.Globalization;

namespace SiteGen.Benchmarks.Processes;

/// <summary>
/// Whole builds, in turn with those of another generator, so that both meet the same moods of the machine. The first of each
/// only warms it up.
/// </summary>
internal sealed class BuildMeasurements(string site, string program, string? against, bool again, string folder)
{
    private readonly List<Measurement> _fresh = [];
    private readonly List<Measurement> _unchanged = [];
    private readonly List<Measurement> _others = [];

    /// <summary>Where the other command is told to build into, in the place of this word.</summary>
    public const string OutputMark = "{out}";

    /// <summary>Runs the builds.</summary>
    public void Run(int runs)
    {
        for (var run = 0; run <= runs; run++)
        {
            var output = NewFolder("sitegen");
            Add(_fresh, run, Build(output));
            if (again)
            {
                Add(_unchanged, run, Build(output));
            }

            if (against is not null)
            {
                // 'exec', so that the shell makes way for the program, whose memory is looked at.
                Add(_others, run, Measurement.Of(new ProcessStartInfo("bash", ["-c", "exec " + against.Replace(OutputMark, NewFolder("other"), StringComparison.Ordinal)])));
            }
        }
    }

    /// <summary>The medians as a table in Markdown, and how the two compare.</summary>
    public void Print(TextWriter writer)
    {
        writer.WriteLine("| build | wall | least to most | processor | peak memory |");
        writer.WriteLine("|---|---|---|---|---|");
        PrintRow(writer, "sitegen", _fresh);
        PrintRow(writer, "sitegen, nothing changed", _unchanged);
        PrintRow(writer, against?.Split(' ')[0] ?? "", _others);
        if (_others.Count > 0)
        {
            writer.WriteLine();
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"Pair by pair, sitegen to {against!.Split(' ')[0]}: wall {Ratio(m => m.Wall.TotalSeconds):0.000}, processor {Ratio(m => m.Processor.TotalSeconds):0.000}, peak memory {Ratio(m => m.Memory):0.000}."));
        }
    }

    private Measurement Build(string output) => Measurement.Of(new ProcessStartInfo(program, ["build", site, "--output", output]));

    private string NewFolder(string name)
    {
        var path = Path.Combine(folder, name);
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }

        return path;
    }

    private static void Add(List<Measurement> list, int run, Measurement measurement)
    {
        if (run > 0)
        {
            list.Add(measurement);
        }
    }

    private static void PrintRow(TextWriter writer, string name, List<Measurement> runs)
    {
        if (runs.Count > 0)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {name} | {Median.Of(runs.Select(r => r.Wall.TotalSeconds)):0.000} s | {runs.Min(r => r.Wall.TotalSeconds):0.000} to {runs.Max(r => r.Wall.TotalSeconds):0.000} s | {Median.Of(runs.Select(r => r.Processor.TotalSeconds)):0.000} s | {Median.Of(runs.Select(r => r.Memory / 1e6)):0} MB |"));
        }
    }

    private double Ratio(Func<Measurement, double> what) => Median.Of(_fresh.Zip(_others, (a, b) => what(a) / what(b)));
}
