using System.CommandLine;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SiteGen.Building;
using SiteGen.Cli.Terminal;
using SiteGen.Diagnostics;
using SiteGen.Files;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen build</c></summary>
internal static class BuildCommand
{
    private const string NothingWritten = ". Nothing was written: the site stays as it was.";

    /// <summary>How long a build waits for another into the same folder.</summary>
    private static readonly TimeSpan Wait = TimeSpan.FromMinutes(1);

    public static Command Create()
    {
        var site = SiteOptions.Site();
        var output = new Option<string?>("--output")
        {
            Description = "The folder to build into; SITE/output if left out.",
            HelpName = "DIR",
        }.NotEmpty();
        var baseUrl = SiteOptions.BaseUrl();
        var drafts = SiteOptions.Drafts();
        var strict = SiteOptions.Strict();
        var clean = new Option<bool>("--clean") { Description = "Write all files, even unchanged ones." };
        var adopt = new Option<bool>("--adopt")
        {
            Description = "Take over files in the output folder that this build writes, and list them; for a folder "
                + "whose list of files is lost or damaged. Other files are left alone.",
        };
        var all = SiteOptions.All();
        var jobs = SiteOptions.Jobs();
        var profile = new Option<bool>("--profile")
        {
            Description = "Print how long each pass took, and the slowest pages and templates.",
        };
        var profileFile = new Option<string?>("--profile-json")
        {
            Description = "Write the profile to a file as JSON.",
            HelpName = "FILE",
        }.NotEmpty();

        var command = new ExampleCommand("build", "Builds the site into output/.")
        {
            Examples =
            [
                new("sitegen build", "Build the site in this folder into output/."),
                new("sitegen build my-site --output public --strict", "Build another site; fail on warnings."),
                new("sitegen build --profile", "Find the slowest pages and templates."),
                new("sitegen build --adopt", "Build into a folder whose list of files is lost or damaged."),
                new("sitegen build --base-url https://someone.github.io/open-ai/", "Build for another address."),
            ],
        };
        command.Add(site);
        Option[] options = [output, baseUrl, drafts, strict, clean, adopt, all, jobs, profile, profileFile];
        foreach (var option in options)
        {
            command.Add(option);
        }

        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(site);
            var (asText, jsonFile) = (parsed.GetValue(profile), parsed.GetValue(profileFile));
            var isProfiled = asText || jsonFile is not null;
            var building = new BuildOptions
            {
                SitePath = path,
                BaseUrl = parsed.GetValue(baseUrl),
                IncludeDrafts = parsed.GetValue(drafts),
                IsStrict = parsed.GetValue(strict),
                Jobs = parsed.GetValue(jobs),
                Profile = new() { Rendering = isProfiled ? new() : null },
            };
            return RunUntilInterrupted(
                building,
                parsed.GetValue(output) ?? Path.Combine(path, "output"),
                new() { Clean = parsed.GetValue(clean), Adopt = parsed.GetValue(adopt), Wait = Wait },
                parsed.GetValue(all),
                isProfiled ? figures => WriteProfile(figures, asText, jsonFile) : null);
        });
        return command;
    }

    private static void WriteProfile(BuildFigures figures, bool asText, string? jsonFile)
    {
        if (asText)
        {
            ProfileText.Write(Console.Out, figures);
        }

        if (jsonFile is not null)
        {
            using var stream = new MemoryStream();
            ProfileJson.Write(stream, figures);
            NewFiles.WriteGenerated(
                Path.GetDirectoryName(jsonFile) ?? "", new(Path.GetFileName(jsonFile), stream.ToArray()));
        }
    }

    /// <summary>Runs the build. If the user interrupts it, the output folder stays as it was.</summary>
    private static int RunUntilInterrupted(
        BuildOptions options, string outputPath, OutputOptions writing, bool all, Action<BuildFigures>? onBuilt)
    {
        using var interruption = Interruption.Handle();
        try
        {
            return Run(options with { Cancellation = interruption.Token }, outputPath, writing, all, onBuilt);
        }
        catch (OperationCanceledException) when (interruption.ExitStatus != 0)
        {
            Console.Error.WriteLine("sitegen: interrupted" + NothingWritten);
            return interruption.ExitStatus;
        }
    }

    /// <summary>Reads the site, builds it, commits the output and reports.</summary>
    /// <param name="options">How the site is built.</param>
    /// <param name="outputPath">The output folder.</param>
    /// <param name="writing">How the output is written.</param>
    /// <param name="all">Whether all diagnostics are printed.</param>
    /// <param name="onBuilt">Receives the figures of a successful build; null if they are not wanted.</param>
    private static int Run(
        BuildOptions options, string outputPath, OutputOptions writing, bool all, Action<BuildFigures>? onBuilt)
    {
        // Opened first, to refuse a folder that SiteGen must not write to before any work is done.
        using var session = OutputFolder.Open(outputPath, options.SitePath).Begin(writing with
        {
            Cancellation = options.Cancellation,
            Waits = () => Waiting.ForOutput(outputPath),
        });
        var clock = Stopwatch.StartNew();
        using var progress = ProgressLine.Start(options.Profile);
        var folder = SiteBuilder.Read(options);
        var result = SiteBuilder.Build(folder, options, session);
        progress?.Pause();
        var printer = DiagnosticPrinter.ToStandardError();
        printer.Print(result.Diagnostics, all);
        var wantsPagefind = Pagefind.IsWanted(result.Graph?.Settings);
        var pagefind = wantsPagefind ? Pagefind.Find() : null;
        var isPagefindMissing = wantsPagefind && pagefind is null;
        if (result.HasFailed || (isPagefindMissing && options.IsStrict))
        {
            printer.PrintCount(result.Diagnostics, NothingWritten);
            return result.HasFailed ? ExitStatus.SiteHasErrors : Failure.Print(Pagefind.MissingMessage);
        }

        options.Cancellation.ThrowIfCancellationRequested();
        if (!TryCommit(session, options.Profile, out var report, out var failure))
        {
            printer.PrintCount(result.Diagnostics, NothingWritten);
            return failure;
        }

        var pagefindFailure = RunPagefind(wantsPagefind, pagefind, outputPath, result.Files.Select(f => f.Path));
        progress?.Dispose();
        printer.PrintCountOfWarnings(result.Diagnostics);
        if (isPagefindMissing)
        {
            Console.Error.WriteLine(
                $"sitegen: warning: {Pagefind.MissingMessage}. Until it has run, the pages cannot be searched.");
        }

        PrintAdopted(report);
        PrintResult(result.PageCount, outputPath, clock.Elapsed, report);
        PrintNextStep(options.SitePath);
        onBuilt?.Invoke(new(options.Profile, result.PageCount, report, clock.Elapsed, PeakMemory()));
        return pagefindFailure is null ? ExitStatus.Ok : Failure.Print(pagefindFailure);
    }

    private static bool TryCommit(
        OutputSession session, BuildProfile profile, [NotNullWhen(true)] out PublishReport? report, out int failure)
    {
        try
        {
            (report, failure) = (profile.Measure("write files", session.Commit), ExitStatus.Ok);
            return true;
        }
        catch (Exception exception) when (Failure.IsExpected(exception))
        {
            (report, failure) = (null, Failure.Print(exception.Message));
            return false;
        }
    }

    private static void PrintResult(int pageCount, string outputPath, TimeSpan time, PublishReport report)
    {
        var (pages, files) = (pageCount == 1 ? "page" : "pages", report.Written == 1 ? "file" : "files");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Built {pageCount:#,0} {pages} into {DiagnosticFormatter.OneLine(outputPath)} "
            + $"in {time.TotalSeconds:0.00} s: "
            + $"{report.Written:#,0} {files} written, {report.Unchanged:#,0} unchanged, "
            + $"{report.Removed:#,0} removed."));
    }

    /// <summary>Lists the files that were taken over, and says what was not.</summary>
    private static void PrintAdopted(PublishReport report)
    {
        if (report.Adopted.Count > 0)
        {
            Console.WriteLine($"Took over {Counted(report.Adopted.Count)} that the output folder had:");
            foreach (var path in report.Adopted)
            {
                Console.WriteLine($"  {DiagnosticFormatter.OneLine(path)}");
            }
        }

        if (report.Foreign.Count > 0)
        {
            Console.WriteLine(
                $"Left alone: {Counted(report.Foreign.Count)} that this build does not write, such as "
                + $"'{DiagnosticFormatter.OneLine(report.Foreign[0])}'. Delete what nobody should see.");
        }

        static string Counted(int count) =>
            string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {(count == 1 ? "file" : "files")}");
    }

    /// <summary>Says how to look at the site, to people: a script knows what it does next.</summary>
    private static void PrintNextStep(string sitePath)
    {
        if (!Console.IsErrorRedirected)
        {
            var site = sitePath == "." ? "" : " " + DiagnosticFormatter.OneLine(sitePath);
            Console.Error.WriteLine($"Look at it: sitegen serve{site} --open");
        }
    }

    private static long PeakMemory()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    /// <summary>
    /// Indexes a site that uses Pagefind. If the site does not use it, removes the index of an earlier build, unless
    /// the site publishes its own files in that folder.
    /// </summary>
    /// <returns>Why it failed; null if it succeeded.</returns>
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
        catch (Exception exception) when (Failure.IsExpected(exception))
        {
            return exception.Message;
        }
    }
}
