using System.Diagnostics;
using System.Globalization;

namespace SiteGen.Benchmarks.Processes;

/// <summary>
/// Measures whole builds, alternating with those of another generator so that changes in the load of the machine affect
/// both. The first run of each only warms up.
/// </summary>
internal sealed class BuildMeasurements(string site, string program, string? against, bool again, string folder)
{
    private readonly List<Measurement> _fresh = [];
    private readonly List<Measurement> _unchanged = [];
    private readonly List<Measurement> _others = [];

    /// <summary>What the command of the other generator has in place of the path of its output folder.</summary>
    public const string OutputPlaceholder = "{out}";

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
                // 'exec' replaces the shell by the program, so that the memory of the program is measured.
                var command = against.Replace(OutputPlaceholder, NewFolder("other"), StringComparison.Ordinal);
                Add(_others, run, Measurement.Of(new ProcessStartInfo("bash", ["-c", "exec " + command])));
            }
        }
    }

    /// <summary>Prints the medians as a Markdown table, and the ratios between the two generators.</summary>
    public void Print(TextWriter writer)
    {
        writer.WriteLine("| build | wall | range | processor | peak memory |");
        writer.WriteLine("|---|---|---|---|---|");
        PrintRow(writer, "sitegen", _fresh);
        PrintRow(writer, "sitegen, nothing changed", _unchanged);
        if (against?.Split(' ')[0] is { } other)
        {
            PrintRow(writer, other, _others);
            var wall = MedianRatio(m => m.Wall.TotalSeconds);
            var processor = MedianRatio(m => m.Processor.TotalSeconds);
            var memory = MedianRatio(m => m.Memory);
            writer.WriteLine();
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"Median ratios of paired runs, sitegen to {other}: "
                + $"wall {wall:0.000}, processor {processor:0.000}, peak memory {memory:0.000}."));
        }
    }

    private Measurement Build(string output) =>
        Measurement.Of(new ProcessStartInfo(program, ["build", site, "--output", output]));

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
        if (runs.Count == 0)
        {
            return;
        }

        var wall = runs.Select(r => r.Wall.TotalSeconds).ToArray();
        var processor = Median.Of(runs.Select(r => r.Processor.TotalSeconds));
        var megabytes = Median.Of(runs.Select(r => r.Memory / 1e6));
        writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {Median.Of(wall):0.000} s | {wall.Min():0.000} to {wall.Max():0.000} s "
            + $"| {processor:0.000} s | {megabytes:0} MB |"));
    }

    private double MedianRatio(Func<Measurement, double> value) =>
        Median.Of(_fresh.Zip(_others, (a, b) => value(a) / value(b)));
}
