using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using SiteGen.Building;
using SiteGen.Cli.Terminal;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen check</c></summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var site = SiteOptions.Site();
        var format = SiteOptions.Format(
            "The output format: text for people and editors, json for other programs, sarif (SARIF 2.1.0) for code "
            + "scanning, github for annotations on a pull request.",
            "text", "json", "sarif", "github");
        var baseUrl = SiteOptions.BaseUrl();
        var drafts = SiteOptions.Drafts();
        var strict = SiteOptions.Strict();
        var all = SiteOptions.All();
        var jobs = SiteOptions.Jobs();

        var command = new ExampleCommand(
            "check", "Checks the content, the templates and every link of the finished site. It writes nothing.")
        {
            Examples =
            [
                new("sitegen check", "Check the site in this folder."),
                new("sitegen check --strict --drafts", "Check drafts too, and fail on warnings."),
                new("sitegen check --format github --strict", "Annotate the pull request from a workflow."),
                new("sitegen check docs/site --format sarif > sitegen.sarif", "Write a report for code scanning."),
            ],
        };
        command.Add(site);
        foreach (var option in (Option[])[format, baseUrl, drafts, strict, all, jobs])
        {
            command.Add(option);
        }

        command.SetAction(parsed =>
        {
            var options = new BuildOptions
            {
                SitePath = parsed.GetRequiredValue(site),
                BaseUrl = parsed.GetValue(baseUrl),
                IncludeDrafts = parsed.GetValue(drafts),
                IsStrict = parsed.GetValue(strict),
                Jobs = parsed.GetValue(jobs),
                ChecksPages = true,
            };
            return Run(options, parsed.GetRequiredValue(format), parsed.GetValue(all));
        });
        return command;
    }

    private static int Run(BuildOptions options, string format, bool all)
    {
        var clock = Stopwatch.StartNew();
        var result = SiteBuilder.Build(options);
        if (format == "text")
        {
            var printer = DiagnosticPrinter.ToStandardError();
            printer.Print(result.Diagnostics, all);
            if (result.HasFailed)
            {
                printer.PrintCount(result.Diagnostics, ".");
            }
            else
            {
                printer.PrintCountOfWarnings(result.Diagnostics);
                var (pages, seconds) = (result.PageCount, clock.Elapsed.TotalSeconds);
                var found = result.Diagnostics.Count == 0 ? "no problems" : "no errors";
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"Checked {pages:#,0} {(pages == 1 ? "page" : "pages")} in {seconds:0.00} s: {found} found."));
            }
        }
        else
        {
            DiagnosticReport.Write(format, result.Diagnostics, options.SitePath);
        }

        return result.HasFailed ? ExitStatus.SiteHasErrors : ExitStatus.Ok;
    }
}
