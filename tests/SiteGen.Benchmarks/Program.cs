using System.CommandLine;
using SiteGen.Benchmarks.Corpora;
using SiteGen.Benchmarks.Passes;
using SiteGen.Benchmarks.Processes;

return new RootCommand("Measures SiteGen; docs/performance.md says how.") { PassesCommand.Create(), CorpusCommand.Create(), BuildCommand.Create() }.Parse(args).Invoke();
