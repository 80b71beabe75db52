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

/// <summary>The command <c>passes</c>: measures the passes of a build with BenchmarkDotNet.</summary>
internal static class PassesCommand
{
    public static Command Create()
    {
        var arguments = new Argument<string[]>("ARGUMENTS")
        {
            Description = "Arguments for BenchmarkDotNet, after '--', as in: -- --filter '*Link*'.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command(
            "passes", "Measures each pass of a build by itself, over a corpus in memory.") { arguments };
        command.SetAction(parsed => BenchmarkRunner.Run<PassBenchmarks>(Config(), parsed.GetValue(arguments)));
        return command;
    }

    private static ManualConfig Config() => ManualConfig.CreateEmpty()
        // In this process, since creating and building a project per benchmark would take longer than running it.
        // A pass takes milliseconds to seconds, so each measurement runs it once.
        .AddJob(Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithStrategy(RunStrategy.Monitoring)
            .WithWarmupCount(3)
            .WithIterationCount(10))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddExporter(MarkdownExporter.GitHub)
        .AddLogger(ConsoleLogger.Default)
        .WithOptions(ConfigOptions.JoinSummary);
}
