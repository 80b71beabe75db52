using System.CommandLine;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace SiteGen.Benchmarks.Passes;

/// <summary><c>passes</c>: measures the passes of a build with BenchmarkDotNet.</summary>
internal static class PassesCommand
{
    public static Command Create()
    {
        var arguments = new Argument<string[]>("ARGUMENTS") { Description = "What BenchmarkDotNet is told, after '--', as in: -- --filter '*Link*'.", Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("passes", "Measures the passes of a build, each by itself, over a corpus in memory.") { arguments };
        command.SetAction(parsed => BenchmarkRunner.Run<PassBenchmarks>(Config(), parsed.GetValue(arguments)));
        return command;
    }

    private static ManualConfig Config() => ManualConfig.CreateEmpty()
        // In this process: a project made and built for each benchmark would take longer than they do. A pass takes
        // milliseconds to seconds, so it is run once for each measurement.
        .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithStrategy(RunStrategy.Monitoring).WithWarmupCount(3).WithIterationCount(10))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddExporter(MarkdownExporter.GitHub)
        .AddLogger(ConsoleLogger.Default)
        .WithOptions(ConfigOptions.JoinSummary);
}
