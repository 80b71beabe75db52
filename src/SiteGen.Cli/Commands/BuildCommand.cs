using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using SiteGen.Building;
using SiteGen.Cli.Terminal;
using SiteGen.Files;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen build</c></summary>
internal static class BuildCommand
{
    private const string NothingWritten = ". Nothing was written: the site stays as it was.";

    public static Command Create()
    {
        var site = SiteOptions.Site();
        var output = new Option<string?>("--output") { Description = "The folder to build into; SITE/output if left out.", HelpName = "DIR" }.NotEmpty();
        var baseUrl = SiteOptions.BaseUrl();
        var drafts = SiteOptions.Drafts();
        var strict = SiteOptions.Strict();
        var clean = new Option<bool>("--clean") { Description = "Write every file anew, also those that have not changed." };
        var all = SiteOptions.All();
        var jobs = SiteOptions.Jobs();
        var profile = new Option<bool>("--profile") { Description = "Show where the time went: each pass, the slowest pages and templates." };
        var profileFile = new Option<string?>("--profile-json") { Description = "Write the same as JSON to a file.", HelpName = "FILE" }.NotEmpty();

        var command = new ExampleCommand("build", "Builds the site into output/.")
        {
            Examples =
            [
                new("sitegen build", "Build the site in this folder into output/."),
                new("sitegen build my-site --output public --strict", "Build another one elsewhere, and let warnings fail."),
                new("sitegen build --profile", "See which pages and templates take the time."),
                new("sitegen build --base-url https://someone.github.io/open-ai/", "Build it for another address."),
            ],
        };
        command.Add(site);
        foreach (var option in (Option[])[output, baseUrl, drafts, strict, clean, all, jobs, profile, profileFile])
        {
            command.Add(option);
        }

        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(site)!;
            var options = new BuildOptions
            {
                SitePath = path,
                BaseUrl = parsed.GetValue(baseUrl),
                IncludeDrafts = parsed.GetValue(drafts),
                IsStrict = parsed.GetValue(strict),
                Jobs = parsed.GetValue(jobs),
                Profile = new() { Rendering = parsed.GetValue(profile) || parsed.GetValue(profileFile) is not null ? new() : null },
            };
            return RunUntilInterrupted(options, parsed.GetValue(output) ?? Path.Combine(path, "output"), parsed.GetValue(clean), parsed.GetValue(all),
                options.Profile.Rendering is null ? null : figures =>
                {
                    if (parsed.GetValue(profile))
                    {
                        ProfileText.Write(Console.Out, figures);
                    }

                    if (parsed.GetValue(profileFile) is { } file)
                    {
                        using var stream = File.Create(file);
                        ProfileJson.Write(stream, figures);
                    }
                });
        });
        return command;
    }

    /// <summary>
    /// Builds; what somebody interrupts is put away, so that nothing of half a site is left in the output folder.
    /// </summary>
    private static int RunUntilInterrupted(BuildOptions options, string outputPath, bool clean, bool all, Action<BuildFigures>? onBuilt)
    {
        using var interruption = Interruption.Watch();
        try
        {
            return Run(options with { Cancellation = interruption.Token }, outputPath, clean, all, onBuilt);
        }
        catch (OperationCanceledException) when (interruption.ExitStatus != 0)
        {
            Console.Error.WriteLine("sitegen: interrupted" + NothingWritten);
            return interruption.ExitStatus;
        }
    }

    /// <param name="options">How the site is built.</param>
    /// <param name="outputPath">Where it is written.</param>
    /// <param name="clean">Whether files that have not changed are written too.</param>
    /// <param name="all">Whether all messages are shown.</param>
    /// <param name="onBuilt">Told what a build took that worked; null if nobody asks.</param>
    private static int Run(BuildOptions options, string outputPath, bool clean, bool all, Action<BuildFigures>? onBuilt)
    {
        var clock = Stopwatch.StartNew();
        using var progress = ProgressLine.Start(options.Profile);
        // A folder that is not ours to write to is told of before the work, not after it.
        var output = OutputFolder.Open(outputPath, options.SitePath);
        var folder = SiteBuilder.Read(options);
        MemoryCollection.LeaveToEnd(folder.Content.Count);
        var printer = DiagnosticPrinter.ToStandardError();
        var memory = BuildMemory.Of(options.SitePath, outputPath);
        var inputs = options.Profile.Measure("compare with the last build", () => BuildInputs.TryTake(folder, options, ProgramIdentity.Text()));
        // Whoever wants every file anew, or wants to see where the time goes, wants a whole build.
        var reusable = clean || onBuilt is not null ? null : inputs;
        if (reusable is not null && memory.Find(reusable, folder, output, options.Jobs) is { } known)
        {
            progress?.Dispose();
            printer.Print(known.Diagnostics, all);
            var failure = RunPagefind(isWanted: false, program: null, outputPath, known.Paths);
            printer.PrintCount(known.Diagnostics, ".");
            PrintResult(known.PageCount, outputPath, clock.Elapsed, new(Written: 0, Unchanged: known.Paths.Count, Removed: 0));
            return failure is null ? ExitStatus.Ok : Failure.Print(failure);
        }

        var former = reusable is null ? null : memory.FindFormer(reusable, output, options.Jobs);
        using var session = output.Begin(clean);
        var result = SiteBuilder.Build(folder, options, session, inputs, former);
        progress?.Pause();
        printer.Print(result.Diagnostics, all);
        if (result.HasFailed)
        {
            printer.PrintCount(result.Diagnostics, NothingWritten);
            return ExitStatus.SiteHasErrors;
        }

        var isPagefindWanted = Pagefind.IsWanted(result.Graph?.Settings);
        var pagefind = isPagefindWanted ? Pagefind.Find() : null;
        if (isPagefindWanted && pagefind is null && options.IsStrict)
        {
            printer.PrintCount(result.Diagnostics, NothingWritten);
            return Failure.Print(Pagefind.IsMissing);
        }

        options.Cancellation.ThrowIfCancellationRequested();
        PublishReport report;
        try
        {
            report = options.Profile.Measure("write files", session.Commit);
        }
        catch (Exception exception) when (Failure.Explains(exception))
        {
            var status = Failure.Print(exception.Message);
            printer.PrintCount(result.Diagnostics, NothingWritten);
            return status;
        }

        if (inputs is not null)
        {
            options.Profile.Measure("note what was built", () => memory.Keep(inputs, folder, result, session));
        }

        var pagefindFailure = RunPagefind(isPagefindWanted, pagefind, outputPath, result.Files.Select(f => f.Path));
        progress?.Dispose();
        printer.PrintCount(result.Diagnostics, ".");
        if (isPagefindWanted && pagefind is null)
        {
            Console.Error.WriteLine($"sitegen: warning: {Pagefind.IsMissing}. Until it has run, the pages cannot be searched.");
        }

        PrintResult(result.PageCount, outputPath, clock.Elapsed, report);
        onBuilt?.Invoke(new(options.Profile, result.PageCount, report, clock.Elapsed, PeakMemory()));
        return pagefindFailure is null ? ExitStatus.Ok : Failure.Print(pagefindFailure);
    }

    private static void PrintResult(int pageCount, string outputPath, TimeSpan time, PublishReport report) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"Built {pageCount:#,0} pages into {outputPath} in {time.TotalSeconds:0.00} s: {report.Written:#,0} files written, {report.Unchanged:#,0} unchanged, {report.Removed:#,0} removed."));

    private static long PeakMemory()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    /// <summary>
    /// Has a site indexed that asks for it, and removes what was made for one that no longer does, unless the site itself now has
    /// files there.
    /// </summary>
    /// <returns>Why it could not be done; null if it was, or if there was nothing to do.</returns>
    private static string? RunPagefind(bool isWanted, string? program, string outputPath, IEnumerable<string> paths)
    {
        try
        {
            if (program is not null)
            {
                return Pagefind.Index(program, outputPath);
            }

            if (!isWanted && !paths.Any(Pagefind.IsInFolder))
            {
                Pagefind.Remove(outputPath);
            }

            return null;
        }
        catch (Exception exception) when (Failure.Explains(exception))
        {
            return exception.Message;
        }
    }
}
