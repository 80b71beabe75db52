using System.CommandLine;
using System.Globalization;
using SiteGen.Building;
using SiteGen.Cli.Terminal;
using SiteGen.Diagnostics;
using SiteGen.Evidence;
using SiteGen.Evidence.Fetching;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen archive check</c></summary>
internal static class ArchiveCheckCommand
{
    public static Command Create()
    {
        var settings = new FetchSettings();
        var format = SiteOptions.Format(
            "The output format: text with a line for each quotation, json for other programs, sarif (SARIF 2.1.0) for "
            + "code scanning, github for annotations.",
            "text", "json", "sarif", "github");
        var site = SiteOptions.SiteOption();
        var jobs = SiteOptions.Jobs();
        var command = new ExampleCommand(
            "check",
            "Gets the sources of verified quotations again and says for each quotation whether its source still has "
            + $"the words. Changes are recorded in {ArchiveLock.Path} with the day. It needs no archived texts.")
        {
            Examples =
            [
                new("sitegen archive check", "Check the sources of all verified quotations."),
                new("sitegen archive check openai-charter-2018", "Check one source."),
                new("sitegen archive check --format github", "Annotate the quotations in a workflow."),
            ],
        };
        settings.AddTo(command);
        foreach (var option in (Option[])[format, site, jobs])
        {
            command.Add(option);
        }

        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(site),
            parsed.GetValue(settings.Sources) ?? [],
            settings.Read(parsed),
            parsed.GetRequiredValue(format),
            parsed.GetValue(jobs)));
        return command;
    }

    private static int Run(string site, string[] ids, FetchOptions options, string format, int jobs)
    {
        var diagnostics = new List<Diagnostic>();
        using var archive = ArchiveTerminal.Open(site, jobs, diagnostics);
        if (archive is null)
        {
            return ArchiveTerminal.PrintMistakes(diagnostics, ". Nothing was checked.");
        }

        var (sources, problem) = SourceRequests.Choose(archive, ids);
        if (problem is not null)
        {
            return Failure.Print(problem);
        }

        var watch = new SourceWatch(archive);
        FetchRequest[] requests =
        [
            .. sources.Where(s => watch.Has(s.Id) && s.Url is not null)
                .Select(s => SourceRequests.Of(s, usesArchive: false)).OfType<FetchRequest>(),
        ];
        var seen = new List<WatchedWords>();
        var status = FetchRun.Get(requests, options, archive.Folder, result =>
        {
            var content = result is Fetched fetched ? File.ReadAllBytes(fetched.File) : [];
            var words = watch.Compare(result, content);
            seen.AddRange(words);
            if (format == "text")
            {
                Print(words);
            }
        });

        // In the order of the files, however fast their sources answered.
        seen.Sort(static (a, b) => string.CompareOrdinal(a.Text.Id, b.Text.Id));
        archive.Observe(SourceWatch.Note(archive.Lock.Observations, seen, DateOnly.FromDateTime(Clock.UtcNow())));
        Report(site, format, seen);
        return status != 0 ? status
            : seen.Any(w => w.State is WatchState.Otherwise or WatchState.Gone)
                ? ExitStatus.SiteHasErrors : ExitStatus.Ok;
    }

    private static void Print(IReadOnlyList<WatchedWords> seen)
    {
        foreach (var words in seen)
        {
            Console.WriteLine($"{WatchReport.Name(words.State)} {words.Text.Id} {words.Text.Source.Id}");
            foreach (var diagnostic in WatchReport.Diagnose([words]))
            {
                var reason = words.State == WatchState.Otherwise ? "reads differently" : words.Reason;
                Console.WriteLine(DiagnosticFormatter.OneLine($"    {reason}; {diagnostic.Help}"));
            }
        }
    }

    private static void Report(string site, string format, List<WatchedWords> seen)
    {
        if (format == "text")
        {
            var counts = Enum.GetValues<WatchState>().Select(s => (State: s, Count: seen.Count(w => w.State == s)))
                .Where(c => c.Count > 0).Select(c => string.Create(
                    CultureInfo.InvariantCulture, $"{c.Count:#,0} {WatchReport.Name(c.State)}"));
            Console.WriteLine(seen.Count == 0
                ? "No verified quotation is from a source with an address."
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{ArchiveTerminal.Counted(seen.Count, "quotation")}: {string.Join(", ", counts)}."));
            return;
        }

        if (format != "json")
        {
            DiagnosticReport.Write(format, [.. WatchReport.Diagnose(seen)], site);
            return;
        }

        using var output = Console.OpenStandardOutput();
        WatchReport.Write(output, seen);
    }
}
