using System.CommandLine;
using System.Globalization;
using SiteGen.Building;
using SiteGen.Cli.Terminal;
using SiteGen.Diagnostics;
using SiteGen.Evidence.Fetching;
using SiteGen.Files;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen archive fetch</c></summary>
internal static class ArchiveFetchCommand
{
    public static Command Create()
    {
        var settings = new FetchSettings();
        var missing = new Option<bool>("--missing")
        {
            Description = $"Only sources without a file in {ArchiveFolder.Folder}/.",
        };
        var save = FetchSettings.Address(
            "--save",
            "Ask a web archive to save each source that was fetched. The address of the source is appended to this "
            + "one, such as https://web.archive.org/save/.");
        var site = SiteOptions.SiteOption();
        var jobs = SiteOptions.Jobs();
        var command = new ExampleCommand(
            "fetch",
            $"Gets sources into {ArchiveFolder.Folder}/: from their 'url', else from their 'archive_url', else "
            + "from the web archive that --timegate names. Lists what it could not get, why, and what to do about it.")
        {
            Examples =
            [
                new("sitegen archive fetch openai-charter-2018", "Get one source."),
                new("sitegen archive fetch --missing", "Get all that are missing."),
                new(
                    "sitegen archive fetch --missing --timegate https://web.archive.org/web/",
                    "Look in a web archive for those that are gone."),
            ],
        };
        settings.AddTo(command);
        foreach (var option in (Option[])[missing, save, site, jobs])
        {
            command.Add(option);
        }

        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(site),
            parsed.GetValue(settings.Sources) ?? [],
            parsed.GetValue(missing),
            settings.Read(parsed),
            parsed.GetValue(save),
            parsed.GetValue(jobs)));
        return command;
    }

    private static int Run(
        string site, string[] ids, bool onlyMissing, FetchOptions options, Uri? save, int jobs)
    {
        var diagnostics = new List<Diagnostic>();
        using var archive = ArchiveTerminal.Open(site, jobs, diagnostics);
        if (archive is null)
        {
            return ArchiveTerminal.PrintMistakes(diagnostics, ". Nothing was fetched.");
        }

        var (sources, problem) = SourceRequests.Choose(archive, ids);
        if (problem is not null)
        {
            return Failure.Print(problem);
        }

        var here = onlyMissing ? archive.SourcesHere() : new HashSet<string>();
        var wanted = sources.Where(s => !here.Contains(s.Id)).ToArray();
        FetchRequest[] requests =
            [.. wanted.Select(s => SourceRequests.Of(s, usesArchive: true)).OfType<FetchRequest>()];
        var (added, known, failed) = (0, 0, new List<(string Id, string Reason, string Help)>());
        var saved = new List<FetchRequest>();
        var status = FetchRun.Get(requests, options, archive.Folder, result =>
        {
            if (Take(archive, result) is { } failure)
            {
                failed.Add((result.Request.Id, failure.Reason, failure.Help));
                return;
            }

            saved.Add(result.Request);
        });

        var count = requests.Length;
        foreach (var source in wanted.Where(s => ids.Contains(s.Id) && s.Url is null && s.ArchiveUrl is null))
        {
            count++;
            failed.Add((source.Id, "it has no address", $"add a file with 'sitegen archive add {source.Id} FILE'"));
        }

        if (status == 0 && save is not null)
        {
            Save(saved, save, options, archive.Folder);
        }

        foreach (var (id, reason, help) in failed.OrderBy(f => f.Id, StringComparer.Ordinal))
        {
            Console.Error.WriteLine(DiagnosticFormatter.OneLine($"could not get {id}: {reason}"));
            Console.Error.WriteLine(DiagnosticFormatter.OneLine($"    {help}"));
        }

        var without = onlyMissing || ids.Length > 0 ? 0 : wanted.Count(s => s.Url is null && s.ArchiveUrl is null);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{ArchiveTerminal.Counted(count, "source")}: {added:#,0} added, {known:#,0} unchanged, "
                + $"{failed.Count:#,0} failed{(without > 0 ? $"; {without:#,0} without an address" : "")}."));
        return status != 0 ? status : failed.Count > 0 ? ExitStatus.SiteHasErrors : ExitStatus.Ok;

        (string Reason, string Help)? Take(ArchiveIntake intake, FetchResult result)
        {
            switch (result)
            {
                case FetchFailure failure:
                    return (failure.Reason, failure.WayOut);
                case Fetched fetched:
                    var kept = intake.Keep(SourceRequests.CaptureOf(fetched, File.ReadAllBytes(fetched.File)));
                    if (kept is CaptureResult.Refused refused)
                    {
                        return (refused.Problem, refused.Help);
                    }

                    added += kept is CaptureResult.Kept ? 1 : 0;
                    known += kept is CaptureResult.Known ? 1 : 0;
                    ArchiveTerminal.Print(kept);
                    foreach (var attempt in fetched.Failed)
                    {
                        Console.WriteLine($"    a copy from {fetched.Final.Host}, because {attempt.Reason}");
                    }

                    if (fetched.IsDowngraded)
                    {
                        Console.WriteLine("    over a connection that was not encrypted: somebody may have changed it");
                    }

                    break;
            }

            return null;
        }
    }

    /// <summary>Asks a web archive to save sources, and prints where their copies are.</summary>
    private static void Save(IReadOnlyList<FetchRequest> sources, Uri save, FetchOptions options, string folder)
    {
        FetchRequest[] requests =
        [
            .. sources.Select(s => new FetchRequest(
                s.Id,
                new(save.AbsoluteUri
                    + s.Address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped)))),
        ];
        FetchRun.Get(requests, options with { TimeGate = null }, folder, result => Console.WriteLine(result switch
        {
            Fetched { Memento: { } copy } => $"saved {result.Request.Id}: archive_url: {copy.AbsoluteUri}",
            Fetched fetched =>
                $"asked {save.Host} to save {result.Request.Id}; it answered at {fetched.Final.AbsoluteUri}",
            FetchFailure failure => $"{save.Host} could not save {result.Request.Id}: {failure.Reason}",
            _ => "",
        }));
    }
}
