using System.CommandLine;
using SiteGen.Benchmarks.Corpora;
using SiteGen.Benchmarks.Passes;
using SiteGen.Benchmarks.Processes;

var root = new RootCommand("Measures SiteGen; see docs/performance.md.")
{
    PassesCommand.Create(),
    CorpusCommand.Create(),
    BuildCommand.Create(),
};
return root.Parse(args).Invoke();
