using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using SiteGen.Building;
using SiteGen.Cli.Terminal;
using SiteGen.Diagnostics;
using SiteGen.Files;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen build</c></summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        var site = SiteOptions.Site();
        var output = new Option<string?>("--output") { Description = "The folder to build into; SITE/output if left out.", HelpName = "DIR" };
        var baseUrl = SiteOptions.BaseUrl();
        var drafts = SiteOptions.Drafts();
        var strict = SiteOptions.Strict();
        var clean = new Option<bool>("--clean") { Description = "Write every file anew, also those that have not changed." };
        var jobs = SiteOptions.Jobs();

        var command = new Command("build", "Builds the site into output/.") { site, output, baseUrl, drafts, strict, clean, jobs };
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
            };
            return Run(options, parsed.GetValue(output) ?? Path.Combine(path, "output"), parsed.GetValue(clean));
        });
        return command;
    }

    private static int Run(BuildOptions options, string outputPath, bool clean)
    {
        var clock = Stopwatch.StartNew();
        // A folder that is not ours to write to is told of before the work, not after it.
        var output = OutputFolder.Open(outputPath);
        var result = SiteBuilder.Build(options);
        new DiagnosticPrinter(Console.Error, !Console.IsErrorRedirected).Print(result.Diagnostics);
        if (result.Diagnostics.Count > 0)
        {
            Console.Error.WriteLine(DiagnosticFormatter.Count(result.Diagnostics) + (result.HasFailed ? ". Nothing was written: the site stays as it was." : "."));
        }

        if (result.HasFailed)
        {
            return ExitStatus.SiteHasErrors;
        }

        var report = output.Publish(result.Files, clean, options.Jobs);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Built {result.PageCount:#,0} pages into {outputPath} in {clock.Elapsed.TotalSeconds:0.00} s: {report.Written:#,0} files written, {report.Unchanged:#,0} unchanged, {report.Removed:#,0} removed."));
        return ExitStatus.Ok;
    }
}
